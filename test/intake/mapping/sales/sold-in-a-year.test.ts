import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readDemand(header: string, cells: readonly [string, string] = ['2400', '300']) {
  const { dataset } = await importText({
    'data.csv': `Item;${header}\nPU-1;${cells[0]}\nPU-2;${cells[1]}\n`,
    'bill.csv': 'Parent item;Component;Qty\nPU-1;MG-1;2\nPU-2;MG-1;1\n',
  });
  return [
    dataset?.parts.find(({ partNumber }) => partNumber === 'PU-1')?.annualDemand ?? null,
    dataset?.bom.map(({ quantity }) => quantity),
  ];
}

describe('what was sold in the year of a header', () => {
  it.each([
    'Sold (2025)',
    'Verkauft (2025)',
    'Qty sold (FY 2025)',
    'Såld 2025',
    '2025 Sålda',
    'Sprzedane 2025',
    'Vândut 2025',
    'Értékesített 2025',
    'Πωλήθηκαν 2025',
    '销售数 2025',
    '販売数(2025)',
    '판매량 2025',
    'Müüdud 2025',
  ])('counts pieces: %s', async (header) => {
    expect(await readDemand(header)).toEqual([2400, [2, 1]]);
  });

  // Nouns for sales may be sums of money.
  it.each(['Försäljning 2025', 'Salg (2025)', 'Продажи 2025', 'Umsatz (2025)', 'Revenue (2025)'])(
    'is left open by a word for sales that may be money: %s',
    async (header) => {
      expect(await readDemand(header, ['2400000', '310000'])).toEqual([null, [2, 1]]);
    },
  );
});
