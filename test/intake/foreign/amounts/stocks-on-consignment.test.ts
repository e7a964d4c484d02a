import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function read(header: string, ...rows: readonly string[]) {
  const { dataset, document, unread } = await importText({
    'parts.csv': '\npart_number,kind\nM-1,component\nM-2,component\n',
    'stock list.csv': `\nPart number;${header}\n${rows.join('\n')}\n`,
  });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return {
    stocks: dataset.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
    notes: document.problems.filter(({ code }) => code.startsWith('stock-of-supplier')),
    unread: unread.map(({ column }) => column),
  };
}

describe('a column of amounts on consignment beside a stock', () => {
  it.each([
    'Bestand;davon Konsignation',
    'Stock;of which consignment',
    'Stock;dont consignation',
    'Voorraad;waarvan consignatie',
  ])('is part of what lies here where its header says so: %s', async (header) => {
    const { stocks, notes, unread } = await read(header, 'M-1;500;200', 'M-2;300;0');
    expect(stocks).toEqual(['M-1 500', 'M-2 300']);
    expect(notes.map(({ code }) => code)).toEqual(['stock-of-supplier']);
    expect(notes[0]?.message).toContain('M-1 200');
    expect(unread).toEqual([]);
  });

  it.each(['On hand;Consignment qty', 'Stock;Consignado de terceiros', '库存;寄售数量'])(
    'is named and not added where nothing says whether the stock holds it: %s',
    async (header) => {
      const { stocks, notes } = await read(header, 'M-1;500;200', 'M-2;;40');
      expect(stocks).toEqual(['M-1 500']);
      expect(notes.map(({ code }) => code)).toEqual(['stock-of-supplier-beside']);
      expect(notes[0]?.message).toContain('M-1 200, M-2 40');
    },
  );

  it.each(['On hand;Consignment at customers', 'Bestand;Konsignation beim Kunden', 'Stock;Em poder de terceiros'])(
    'is none where it is ours at others: %s',
    async (header) => {
      expect((await read(header, 'M-1;500;200')).notes).toEqual([]);
    },
  );

  it('is the stock where there is no other', async () => {
    const { stocks, notes } = await read('Consignment stock', 'M-1;500');
    expect(stocks).toEqual(['M-1 500']);
    expect(notes).toEqual([]);
  });
});
