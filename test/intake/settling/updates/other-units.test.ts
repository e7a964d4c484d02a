import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import { findProblem, importText, listErrors } from '../../import-text.ts';

const BILL = 'Parent;Component;Description;Qty;UoM\nEM-1;MAG-1;NdFeB magnet N42SH;0.25;kg\nEM-1;SHF-1;Shaft;1;pcs\n';
const SALES = 'Product;Annual units;Price EUR\nEM-1;1000;150\n';

/** The data after one list after the other was read into them, and what the last import said. */
async function readInTurn(lists: readonly (readonly [name: string, text: string])[]) {
  let dataset: Dataset | null = null;
  let outcome: Awaited<ReturnType<typeof importText>> | null = null;
  for (const [name, text] of lists) {
    const update =
      dataset === null ? {} : { update: { before: dataset, mode: 'keys', facts: [], forgotten: [] } as const };
    outcome = await importText({ [name]: text }, update);
    expect(listErrors(outcome)).toEqual([]);
    dataset = outcome.dataset;
  }
  if (dataset === null || outcome === null) throw new Error('Nothing was read.');
  const find = (partNumber: string) => dataset.parts.find((part) => part.partNumber === partNumber);
  const stock = dataset.inventory.map(({ partNumber, siteId, quantity }) => [partNumber, siteId, quantity]);
  return { dataset, outcome, find, stock };
}

describe('a list that counts a part in another unit than on file', () => {
  it('brings its stock and its price to the unit on file, where it is no list of parts', async () => {
    const { outcome, find, stock } = await readInTurn([
      ['bom.csv', BILL],
      ['bestand.csv', 'Part;Stock;UoM\nMAG-1;200000;g\n'],
      ['quellen.csv', 'Part;Supplier;Country;Price EUR;Price unit;UoM\nMAG-1;ATM;CN;80000;1;t\n'],
    ]);
    expect(find('MAG-1')?.unit).toBe('kg');
    expect(stock).toEqual([['MAG-1', null, 200]]);
    expect(outcome.dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual([80]);
  });

  it('says so', async () => {
    const { outcome } = await readInTurn([
      ['bom.csv', BILL],
      ['bestand.csv', 'Part;Stock;UoM\nMAG-1;200000;g\n'],
    ]);
    expect(findProblem(outcome, 'unit-in-use')?.message).toBe(
      'Parts that are counted in another unit on file; their amounts are brought to it where its size is known (MAG-1 in kg and not g).',
    );
  });

  it('has its stock not read where nothing says how many pieces a kilogram is', async () => {
    const { outcome, stock } = await readInTurn([
      ['bom.csv', BILL],
      ['bestand.csv', 'Part;Stock;UoM\nSHF-1;40;kg\nMAG-1;7;kg\n'],
    ]);
    expect(stock).toEqual([['MAG-1', null, 7]]);
    expect(findProblem(outcome, 'stock-other-unit')?.row).toBe(2);
  });

  it('brings what is on file to its own unit, where it lists the parts', async () => {
    const { dataset, outcome, find, stock } = await readInTurn([
      ['bestand.csv', 'Part;Stock;UoM\nMAG-1;200000;g\nSHF-1;10;pcs\n'],
      ['bom.csv', BILL.replace('0.25;kg', '250;g')],
      ['master.csv', 'Item;Description;UoM\nEM-1;Motor;pcs\nMAG-1;NdFeB magnet N42SH;kg\nSHF-1;Shaft;pcs\n'],
    ]);
    expect(find('MAG-1')?.unit).toBe('kg');
    expect(stock).toContainEqual(['MAG-1', null, 200]);
    expect(dataset.bom.find(({ child }) => child === 'MAG-1')).toMatchObject({ quantity: 0.25, unit: 'kg' });
    expect(findProblem(outcome, 'unit-recounted')?.message).toContain('MAG-1: g before, kg now');
  });

  it('is asked about where pieces become kilograms', async () => {
    const { outcome, stock } = await readInTurn([
      ['bestand.csv', 'Part;Stock;UoM\nSHF-1;10;pcs\n'],
      ['master.csv', 'Item;Description;UoM\nSHF-1;Shaft;kg\n'],
    ]);
    expect(stock).toEqual([['SHF-1', null, 10]]);
    expect(findProblem(outcome, 'ask-unit-changed')?.message).toContain('SHF-1: pcs before, kg now');
  });
});

describe('a master that keeps no demands', () => {
  const ORDERS =
    'Order;Order date;Customer;Item;Qty;Unit price EUR\n1;2025-07-05;A;EM-1;400;150\n2;2026-06-05;B;EM-1;600;150\n';

  it('does not say of what is sold that nobody asks for it', async () => {
    const lists = [
      ['bom.csv', BILL],
      ['sales.csv', SALES],
      ['master.csv', 'Item;Description;UoM;Annual usage\nEM-1;Motor;pcs;0\nMAG-1;NdFeB magnet N42SH;kg;250\n'],
    ] as const;
    const { outcome, find } = await readInTurn(lists);
    expect(find('EM-1')?.annualDemand).toBe(1000);
    expect(findProblem(outcome, 'stands-in-use')?.message).toContain('EM-1 “1000” and not “0”');
    const orders = await readInTurn([['bom.csv', BILL], ['orders.csv', ORDERS], lists[2]]);
    expect(orders.find('EM-1')?.annualDemand).toBeGreaterThan(0);
  });

  it('gives way to a list of sales that says 0', async () => {
    const { find } = await readInTurn([
      ['bom.csv', BILL],
      ['sales.csv', SALES],
      ['absatz.csv', 'Product;Annual units;Selling price EUR\nEM-1;0;150\n'],
    ]);
    expect(find('EM-1')?.annualDemand).toBe(0);
  });
});

describe('contents that were taken from words', () => {
  it('give way to a later list of what the part contains', async () => {
    const { dataset } = await readInTurn([
      ['bom.csv', 'Parent;Component;Description;Qty\nEM-1;MAG-1;NdFeB magnet N42SH Dy ca. 2,5 %;4\n'],
      ['analyse.csv', 'Part;Element;wt%\nMAG-1;Nd;30\nMAG-1;Dy;0.9\n'],
    ]);
    expect(dataset.composition.map(({ substance, massPctMax }) => `${substance} ${massPctMax}`).toSorted()).toEqual([
      'Dy 0.9',
      'Nd 30',
    ]);
  });
});

describe('plants of the company on file', () => {
  it('are known to later lists of stocks and orders', async () => {
    const { dataset, stock } = await readInTurn([
      ['bom.csv', BILL],
      ['werke.csv', 'Plant;Name;Country;Owner\n1000;Kassel;DE;own\n2000;Suzhou;CN;own\n'],
      ['stock.csv', 'Plant;Part;Stock\n1000;MAG-1;20\n2000;SHF-1;100\n9999;SHF-1;5\n'],
      [
        'einkauf.csv',
        'PO;PO date;Plant;Part;Vendor;Country;Order qty;Net price EUR\n1;2026-01-02;1000;MAG-1;ATM;CN;10;80\n2;2026-02-02;2000;MAG-1;ATM;CN;100;90\n',
      ],
    ]);
    expect(stock.map((entry) => entry.join(' ')).toSorted()).toEqual(['MAG-1 1000 20', 'SHF-1  5', 'SHF-1 2000 100']);
    expect(dataset.sourcing.map(({ buyerSiteId }) => buyerSiteId ?? '').toSorted()).toEqual(['1000', '2000']);
  });
});
