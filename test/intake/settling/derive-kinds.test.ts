import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';

const BILL = 'Parent;Component;Quantity\nMB-80;MP-1;0,78\nFT-12;MB-80;0,045\nFT-12;MP-2;1\n';

describe('a demand of what goes into something else', () => {
  it('is said to be no sale where a price stands beside it', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'items.csv': 'Material;Annual demand;Unit price EUR\nMB-80;400000;103,75\nFT-12;800000;7,50\n',
    });
    expect(findProblem(outcome, 'demand-inside')?.message).toContain(
      'no revenue is counted for it (MB-80 400000 a year)',
    );
  });

  it('is a sale where a list of what customers paid has it', async () => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'sales.csv': 'Product;Quantity sold 2025;Revenue EUR\nMB-80;400000;41500000\nFT-12;800000;6000000\n',
    });
    const kinds = dataset?.parts.map(({ partNumber, kind, unitPrice }) => `${partNumber} ${kind} ${unitPrice ?? '-'}`);
    expect(kinds).toEqual(expect.arrayContaining(['FT-12 product 7.5', 'MB-80 product 103.75']));
  });

  it('is none of customers where somebody supplies it too, as a plant of the group does', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'sources.csv': 'Material;Supplier;Country;Price EUR\nMB-80;Muster CZ s.r.o.;CZ;100\n',
      'sales.csv': 'Product;Quantity sold 2025;Revenue EUR\nMB-80;400000;41500000\nFT-12;800000;6000000\n',
    });
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MB-80')?.kind).toBe('assembly');
    expect(findProblem(outcome, 'demand-inside')?.message).toContain(
      'no revenue is counted for it (MB-80 400000 a year)',
    );
  });

  it('is not spoken of where nothing says what it is sold for', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'plan.csv': 'Material;Annual demand\nMB-80;400000\nFT-12;800000\n',
    });
    expect(findProblem(outcome, 'demand-inside')).toBeUndefined();
  });
});

describe('spare parts that go into products and are sold by themselves', () => {
  const ITEMS =
    'Material;Description;Material type;Price;Currency\nPU-1;Pump;FERT;;EUR\nRO-1;Rotor;HALB;;EUR\nMG-1;Magnet;ROH;2,00;EUR\n';
  const LINES = 'Parent;Component;Quantity\nPU-1;RO-1;1\nRO-1;MG-1;8\n';

  it('are named, since no revenue is counted for them', async () => {
    const outcome = await importText({
      'items.csv': ITEMS,
      'bom.csv': LINES,
      'sales.csv': 'Material;Quantity sold 2025;Revenue EUR\nPU-1;1200;480000\nRO-1;150;9000\nMG-1;50;250\n',
    });
    expect(findProblem(outcome, 'sold-inside')?.message).toContain('(RO-1 150 a year, MG-1 50 a year)');
  });

  it('are none where a list says what is used of them and what they cost', async () => {
    const outcome = await importText({
      'items.csv':
        'Material;Description;Material type;Annual usage;Standard price;Currency\nPU-1;Pump;FERT;;;EUR\nRO-1;Rotor;HALB;1350;;EUR\nMG-1;Magnet;ROH;10850;2,00;EUR\n',
      'bom.csv': LINES,
      'sales.csv': 'Material;Quantity sold 2025;Revenue EUR\nPU-1;1200;480000\n',
    });
    expect(findProblem(outcome, 'sold-inside')).toBeUndefined();
  });
});
