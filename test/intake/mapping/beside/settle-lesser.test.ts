import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Parent Item,Component,Qty\nMO-1,MG-1,8\n';
const VENDORS = 'Vendor No.,Vendor Name,Country\nV1,Haotian Co.,CN\nV2,Jishaku K.K.,JP\n';

/** The cells of two columns in the order given, and the other way round. */
function writeBoth(
  write: (first: readonly string[], second: readonly string[]) => string,
  one: readonly string[],
  other: readonly string[],
) {
  return [write(one, other), write(other, one)];
}

describe('of two columns that say the same of a source', () => {
  const readSources = async (purchasing: string) => {
    const { dataset } = await importText({ 'bom.csv': BILL, 'vendors.csv': VENDORS, 'purchasing.csv': purchasing });
    return dataset?.sourcing.map(({ unitPrice, share, leadTimeDays }) => [unitPrice, share, leadTimeDays]);
  };

  it.each([
    ['New price', 'Old price'],
    ['Preis neu', 'Preis alt'],
    ['Nouveau prix', 'Ancien prix'],
    ['Prezzo attuale', 'Prezzo precedente'],
    ['Current price', 'Benchmark price'],
    ['Actual price', 'Target price'],
    ['Vertragspreis', 'Angebotspreis'],
    ['Unit price', 'Tooling cost'],
    ['Unit price', 'Budget price'],
  ])('the price of today counts, in whatever order they stand: %s, %s', async (today, other) => {
    const write = (a: readonly string[], b: readonly string[]): string =>
      `Part Number,Vendor No.,Share %,${a[0]},${b[0]},Currency,Lead Time (days)\nMG-1,V1,60,${a[1]},${b[1]},EUR,30\nMG-1,V2,40,${a[2]},${b[2]},EUR,60\n`;
    for (const list of writeBoth(write, [today, '1.95', '2.10'], [other, '2.75', '2.95']))
      expect(await readSources(list)).toEqual([
        [1.95, 0.6, 30],
        [2.1, 0.4, 60],
      ]);
  });

  it.each([
    ['Share %', 'Previous share %'],
    ['Actual share %', 'Target share %'],
    ['Anteil %', 'Anteil Vorjahr %'],
    ['Share % 2026', 'Share % 2025'],
    ['Ist-Quote %', 'Soll-Quote %'],
  ])('the share of today counts: %s, %s', async (today, other) => {
    const write = (a: readonly string[], b: readonly string[]): string =>
      `Part Number,Vendor No.,${a[0]},${b[0]},Unit Price,Currency,Lead Time (days)\nMG-1,V1,${a[1]},${b[1]},1.95,EUR,30\nMG-1,V2,${a[2]},${b[2]},2.10,EUR,60\n`;
    for (const list of writeBoth(write, [today, '60', '40'], [other, '30', '70']))
      expect((await readSources(list))?.map(([, share]) => share)).toEqual([0.6, 0.4]);
  });

  it('a price counts that stands alone, whatever it says', async () => {
    const list = 'Part Number,Vendor No.,Share %,Target price,Currency\nMG-1,V1,60,1.95,EUR\nMG-1,V2,40,2.10,EUR\n';
    expect((await readSources(list))?.map(([price]) => price)).toEqual([1.95, 2.1]);
  });
});

describe('of two suppliers of a part', () => {
  it.each([
    ['Supplier', 'Former supplier'],
    ['Current supplier', 'Previous supplier'],
    ['Lieferant', 'Lieferant alt'],
    ['Supplier', 'Proposed supplier'],
    ['Supplier', 'Potential supplier'],
  ])('the one that delivers today is a source, and the other is named as unread: %s, %s', async (today, other) => {
    const write = (a: readonly string[], b: readonly string[]): string =>
      `Part Number,Description,${a[0]},${b[0]},Unit Price,Currency\nMG-1,Magnet,${a[1]},${b[1]},1.95,EUR\n`;
    for (const list of writeBoth(write, [today, 'Jishaku K.K.'], [other, 'Haotian Co.'])) {
      const { dataset, unread } = await importText({ 'bom.csv': BILL, 'sources.csv': list });
      expect(dataset?.suppliers.map(({ name }) => name)).toContain('Jishaku K.K.');
      expect(dataset?.suppliers.map(({ name }) => name)).not.toContain('Haotian Co.');
      expect(dataset?.sourcing.map(({ share }) => share)).toEqual([1]);
      expect(unread.map(({ column }) => column)).toContain(other);
    }
  });
});

describe('of two columns of a list of stocks', () => {
  const readStocks = async (stock: string) => {
    const { dataset } = await importText({ 'bom.csv': BILL, 'stock.csv': stock });
    return dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]);
  };

  it.each([
    ['Stock on hand', 'Stock last year'],
    ['Lagerbestand', 'Ø Bestand'],
    ['Stock', 'Average stock'],
    ['On hand', 'Projected on hand'],
    ['Net stock', 'Consumed stock'],
  ])('the stock of today counts: %s, %s', async (today, other) => {
    const write = (a: readonly string[], b: readonly string[]): string =>
      `Part Number,Description,${a[0]},${b[0]}\nMG-1,Magnet,${a[1]},${b[1]}\n`;
    for (const list of writeBoth(write, [today, '150'], [other, '227']))
      expect(await readStocks(list)).toEqual([['MG-1', 150]]);
  });

  it.each([
    ['Material', 'Alte Materialnummer'],
    ['New part number', 'Old part number'],
    ['Item', 'Drawing number'],
  ])('the number of today names the part: %s, %s', async (today, other) => {
    const write = (a: readonly string[], b: readonly string[]): string =>
      `${a[0]},${b[0]},Description,Stock\n${a[1]},${b[1]},Magnet,150\n`;
    for (const list of writeBoth(write, [today, 'MG-1'], [other, 'ZZ-77']))
      expect(await readStocks(list)).toEqual([['MG-1', 150]]);
  });
});

describe('of two countries of a supplier', () => {
  it.each([
    ['Manufacturing country', 'Country'],
    ['Production country', 'Headquarters country'],
    ['Country of manufacture', 'Billing country'],
    ['Ship-from country', 'Country'],
    ['Pays de fabrication', 'Pays siège'],
    ['Land Werk', 'Land'],
  ])('that of the goods is where they come from: %s, %s', async (goods, firm) => {
    const write = (a: readonly string[], b: readonly string[]): string =>
      `Vendor No.,Vendor Name,${a[0]},${b[0]}\nV1,Haotian Co.,${a[1]},${b[1]}\nV2,Jishaku K.K.,${a[2]},${b[2]}\n`;
    for (const list of writeBoth(write, [goods, 'CN', 'JP'], [firm, 'HK', 'US'])) {
      const { dataset } = await importText({
        'bom.csv': BILL,
        'vendors.csv': list,
        'purchasing.csv': 'Part Number,Vendor No.,Share %\nMG-1,V1,60\nMG-1,V2,40\n',
      });
      const places = new Map(dataset?.sites.map(({ siteId, country }) => [siteId, country]));
      expect(dataset?.sourcing.map(({ siteId }) => places.get(siteId))).toEqual(['CN', 'JP']);
    }
  });
});
