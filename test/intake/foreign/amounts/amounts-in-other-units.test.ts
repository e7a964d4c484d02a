import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const PARTS = {
  'canonical tables': { 'parts.csv': '\npart_number,kind,unit\nP1,product,pcs\nMG,component,pcs\nWI,material,kg\n' },
  'a list of parts': {
    'items.csv': '\nArtikel;Bezeichnung;Mengeneinheit\nP1;Pumpe;Stk\nMG;Magnetring;Stk\nWI;Draht;kg\n',
  },
};
const BOM = { 'bom.csv': '\nparent,child,quantity\nP1,MG,1\nP1,WI,1\n' };

async function read(files: Readonly<Record<string, string>>) {
  const { dataset, document } = await importText({ ...BOM, ...files });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  const of = (partNumber: string) => dataset.parts.find((part) => part.partNumber === partNumber);
  return {
    of,
    stock: dataset.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
    prices: dataset.sourcing.flatMap(({ partNumber, unitPrice }) =>
      unitPrice === null ? [] : [`${partNumber} ${unitPrice}`],
    ),
    shares: dataset.sourcing.map(({ partNumber, share }) => `${partNumber} ${share}`),
    codes: document.problems.map(({ code }) => code),
  };
}

describe.each(Object.entries(PARTS))('amounts in another unit than %s count a part in', (_, parts) => {
  it('are stocks of the part where the size of the unit is known, and none elsewhere', async () => {
    const found = await read({ ...parts, 'stocks.csv': '\nPart number;Stock;Unit\nMG;300;kg\nWI;0.5;t\n' });
    expect(found.stock).toEqual(['WI 500']);
    expect(found.codes).toContain('stock-other-unit');
    expect([found.of('MG')?.unit, found.of('WI')?.unit]).toEqual(['pcs', 'kg']);
  });

  it('are what a price is for, by the weight of a piece where a list says it', async () => {
    const offers = '\nPart number;Supplier;Country;Price;Price unit;Currency\nMG;Magnete AG;CN;310.00;kg;USD\n';
    const weights = '\nPart number;Description;Piece weight (g)\nMG;Magnet ring;20\n';
    // Fifty rings of 20 g are a kilogram; without a weight nobody knows.
    expect((await read({ ...parts, 'weights.csv': weights, 'offers.csv': offers })).prices).toEqual(['MG 6.2']);
    expect((await read({ ...parts, 'offers.csv': offers })).prices).toEqual([]);
  });

  it('are stocks of pieces where a list says what a piece weighs', async () => {
    const found = await read({
      ...parts,
      'weights.csv': '\nPart number;Description;Net weight (g)\nMG;Magnet ring;20\n',
      'stocks.csv': '\nPart number;Stock [kg]\nMG;300\n',
    });
    // 300,000 g in pieces of 20 g.
    expect(found.stock).toEqual(['MG 15000']);
  });

  it('are prices for one of the unit of the part', async () => {
    const found = await read({
      ...parts,
      'prices.csv': '\nPart number;Supplier;Price;Currency;Unit\nMG;Ningbo;45;EUR;kg\nWI;Shin;0.05;EUR;g\n',
    });
    expect(found.prices).toEqual(['WI 50']);
    expect(found.codes).toContain('price-other-unit');
  });

  it('make prices and shares of orders in the unit of the part', async () => {
    const found = await read({
      ...parts,
      'orders.csv':
        '\nPart number;Supplier;Order quantity;Unit;Order value;Currency;Order date\nMG;Ningbo;120;kg;5400;EUR;2026-02-01\nWI;Shin;1500;g;60;EUR;2026-02-01\nWI;Kobe;4.5;kg;225;EUR;2026-03-01\n',
    });
    // 60 for 1.5 kg, 225 for 4.5 kg.
    expect(found.prices).toEqual(['WI 40', 'WI 50']);
    expect(found.shares).toEqual(expect.arrayContaining(['WI 0.25', 'WI 0.75']));
    expect(found.codes).toContain('amount-other-unit');
  });

  it('are no pieces that are sold', async () => {
    const tonnes = await read({ ...parts, 'sales.csv': '\nProduct;Sold 2025;Unit\nP1;2.5;t\n' });
    expect(tonnes.of('P1')?.annualDemand).toBeNull();
    expect(tonnes.codes).toContain('amount-other-unit');
    const money = await read({
      ...parts,
      'sales.csv': '\nProduct;Sold 2025 [kg];Revenue 2025 [EUR]\nP1;2500;100000\n',
    });
    expect([money.of('P1')?.annualDemand, money.of('P1')?.unitPrice]).toEqual([null, null]);
    const pieces = await read({
      ...parts,
      'sales.csv': '\nProduct;Sold 2025;Unit;Revenue 2025 [EUR]\nP1;2500;Stk;100000\n',
    });
    expect([pieces.of('P1')?.annualDemand, pieces.of('P1')?.unitPrice]).toEqual([2500, 40]);
  });
});

it('what is sold by mass is counted by mass where no list says otherwise', async () => {
  const found = await read({
    'parts.csv': '\npart_number,kind\nP1,product\nMG,component\nWI,material\n',
    'sales.csv': '\nProduct;Sold 2025 [kg];Revenue 2025 [EUR]\nP1;2500;100000\n',
  });
  expect([found.of('P1')?.unit, found.of('P1')?.annualDemand, found.of('P1')?.unitPrice]).toEqual(['kg', 2500, 40]);
});

it('sources of one part in units of which nobody says how many make the other have no shares', async () => {
  const orders = (unit: string): string =>
    `\nPart number;Supplier;Order quantity;Unit;Order date\nMG;Ningbo;120;kg;2026-02-01\nMG;Shin;360;${unit};2026-03-01\n`;
  const shares = async (unit: string): Promise<string[]> =>
    (await read({ ...PARTS['canonical tables'], 'orders.csv': orders(unit) })).shares.filter((row) =>
      row.startsWith('MG'),
    );
  expect(await shares('pcs')).toEqual(['MG null', 'MG null']);
  // Of both in one unit the shares are known, whatever it is.
  expect(await shares('kg')).toEqual(['MG 0.25', 'MG 0.75']);
});
