import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

async function listParts(last: string) {
  const { dataset } = await importText({
    'bom.csv': 'Parent;Component;Quantity\nP-1;MAG-5;8\nP-1;HOU-6;1\n',
    'buy.csv': `Part number;Supplier;Country;Price;Amount;Currency;Date\nMAG-5;Muster Magnetics;CN;4.20;840.00;EUR;2026-01-15\nHOU-6;Muster AB;SE;7.50;150.00;EUR;2026-01-16\n${last}\n`,
  });
  return dataset?.parts.map(({ partNumber }) => partNumber).toSorted();
}

describe('a row that sums up a list, in further languages', () => {
  it.each([
    ['Ukrainian', 'Разом'],
    ['Ukrainian', 'Усього:'],
    ['Bulgarian', 'Общо'],
    ['Bulgarian', 'Всичко'],
    ['Serbian', 'Свега'],
    ['Slovak', 'Celkom'],
    ['Lithuanian', 'Viso:'],
    ['Chinese, with a blank', '合 計'],
    ['Korean, with a blank', '합 계'],
    ['Greek', 'Σύνολο'],
    ['Croatian', 'Ukupno'],
    ['Slovenian', 'Skupaj'],
    ['Polish', 'Ogółem'],
    ['Swedish', 'Totalt'],
    ['Vietnamese', 'Tổng cộng'],
    ['Thai', 'รวมทั้งสิ้น'],
    ['Indonesian', 'Jumlah'],
    ['Arabic', 'الإجمالي'],
    ['Hebrew', 'סה״כ'],
    ['English, of a report', 'Report Total'],
  ])('is no part: %s', async (_language, word) => {
    expect(await listParts(`${word};;;;990.00;;`)).toEqual(['HOU-6', 'MAG-5', 'P-1']);
  });

  it('stays a part where a word only begins so', async () => {
    expect(await listParts('Skupaj-7;Muster AB;SE;1.00;10.00;EUR;2026-01-17')).toContain('Skupaj-7');
    expect(await listParts('รวมสาย;Muster AB;SE;1.00;10.00;EUR;2026-01-17')).toContain('รวมสาย');
  });

  it('is no part where units and currencies stand beside its sums', async () => {
    const parts = async (last: string) => {
      const { dataset } = await importText({
        'sales.csv': `Material;Description;Plant;Sales Quantity;Sales Unit;Net Sales Amount;Currency\nP-1;Pump;10;900;EA;10350000;USD\nP-2;Valve;10;500;EA;5750000;USD\n${last}\n`,
      });
      return dataset?.parts.map(({ partNumber }) => partNumber).toSorted();
    };
    expect(await parts('Total;;;1400;EA;16100000;USD')).toEqual(['P-1', 'P-2']);
    expect(await parts('合计;;;1400;EA;16100000;USD')).toEqual(['P-1', 'P-2']);
    // A part of that name has words or a code beside its figures.
    expect(await parts('Total;Lubricant;10;1400;EA;16100000;USD')).toEqual(['P-1', 'P-2', 'Total']);
  });

  it('is no part where a report says below the list how it was filtered', async () => {
    const { dataset, document } = await importText({
      'stock.csv':
        'Item,Location,Stock\nMAG-5,Bremen,14200\nHOU-6,Bremen,510\n\n"Applied filters: Stock is greater than 0"\n',
    });
    expect(dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['HOU-6', 'MAG-5']);
    expect(document.problems.some(({ message }) => message.includes('Applied filters'))).toBe(true);
  });
});
