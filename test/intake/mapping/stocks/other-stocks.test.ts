import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

/** The stock of a magnet and of a screw after one list with their amounts in columns so headed, and a bill that builds both in. */
async function readStocks(...columns: readonly (readonly [header: string, magnet: string, screw: string])[]) {
  const lines = [
    ['Item', 'Description', ...columns.map(([header]) => header)],
    ['MG-4401', 'Magnet N42SH', ...columns.map(([, magnet]) => magnet)],
    ['SC-900', 'Screw M4', ...columns.map(([, , screw]) => screw)],
  ];
  const { dataset } = await importText({
    'list.csv': lines.map((cells) => cells.join(';')).join('\n'),
    'bill.csv': 'Parent item;Component;Qty\nMT-1000;MG-4401;8\nMT-1000;SC-900;4\n',
  });
  const stocks = ['MG-4401', 'SC-900'].map((number) => {
    const kept = dataset?.inventory.filter(({ partNumber }) => partNumber === number) ?? [];
    if (kept.length > 0) return kept.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
    return dataset?.parts.find(({ partNumber }) => partNumber === number)?.stock ?? null;
  });
  const quantities = dataset?.bom.map(({ quantity }) => quantity);
  return { stocks, quantities };
}

/** Stocks to be kept or reached, the worth of stocks, and stocks that lie for long: what lies there today is another figure. */
const OTHERS =
  'Safety stock|Minimum inventory|Target stock|Max inventory|Eiserner Bestand|Sicherheitsbestand|Stock cible|Stock d’alerte|Valore giacenza|Scorta massima|Existencia mínima|Valor em estoque|Max voorraad|Stan minimalny|Maximální zásoba|Maximális készlet|Stoc de siguranță|Stoc minim|Valoare stoc|Maksimum stok|Максимальный запас|Απόθεμα ασφαλείας|Ελάχιστο απόθεμα|最小在庫|基準在庫|適正在庫|库存周转天数|呆滞库存|적정재고|Sigurnosna zaliha|Vrijednost zalihe'.split(
    '|',
  );

describe('a stock that is not the one of today', () => {
  it.each(OTHERS)('is none where it stands alone: %s', async (header) => {
    expect((await readStocks([header, '700', '900'])).stocks).toEqual([null, null]);
  });

  it.each(OTHERS)('does not stand for the one beside it: %s', async (header) => {
    expect((await readStocks([header, '700', '900'], ['On hand', '1200', '45000'])).stocks).toEqual([1200, 45_000]);
  });

  it.each(['Open PO qty', 'Economic order qty', 'Kanban qty', 'Qty on order'])(
    'makes no bill of a list of stocks: %s',
    async (header) => {
      const { stocks, quantities } = await readStocks(['Stock', '1200', '45000'], [header, '700', '900']);
      expect([stocks, quantities]).toEqual([
        [1200, 45_000],
        [8, 4],
      ]);
    },
  );

  it.each([
    'Stock',
    'Lagerbestand',
    'Stock disponible',
    'Giacenza attuale',
    'Zaliha',
    'Остаток на складе',
    '现有量',
    'Bestand Maxhütte',
  ])('leaves today’s as it is: %s', async (header) => {
    expect((await readStocks([header, '1200', '45000'])).stocks).toEqual([1200, 45_000]);
  });
});
