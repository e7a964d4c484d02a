import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BOM = 'Parent Item,Part Number,Quantity\nMT-1,MG-4,8\nMT-1,SH-5,1\n';
const VENDORS = 'Vendor No.,Vendor Name,Country\nV0010,Baotou Magnets,CN\nV0017,Bauer Stanztechnik GmbH,DE\n';

/** Stocks on file beside two orders of 500 and 900, of which 300 and 700 are still to come. */
async function readStocks(header: string, stocks: Record<string, string> = {}) {
  const rows = [
    ['4500001', 'MG-4', 'V0010', '500', '300', '2027-01-15'],
    ['4500002', 'SH-5', 'V0017', '900', '700', '2027-02-15'],
  ];
  const { dataset } = await importText({
    'bom.csv': BOM,
    'vendors.csv': VENDORS,
    'orders.csv': [header, ...rows.map((cells) => cells.join(';'))].join('\n'),
    ...stocks,
  });
  return dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${String(quantity)}`).toSorted();
}

describe('what is left of an order beside what was ordered', () => {
  it.each([
    '발주번호;자재번호;공급업체코드;발주수량;잔량;납기일',
    '購買発注;品番;仕入先コード;発注数;注残数;納期',
    'Sipariş No;Parça No;Tedarikçi Kodu;Sipariş Miktarı;Kalan Miktar;Termin',
    'Pedido;Cód. item;Código do fornecedor;Quantidade pedida;Saldo;Data de entrega',
    'Pedido;Cód. item;Código do fornecedor;Quantidade pedida;Saldo a entregar;Data de entrega',
  ])('is no stock, alone or beside a list of stocks: %s', async (header) => {
    expect(await readStocks(header)).toEqual([]);
    const stocks = { 'stock.csv': 'Item;Stock on hand\nMG-4;20\nSH-5;150\n' };
    expect(await readStocks(header, stocks)).toEqual(['MG-4 20', 'SH-5 150']);
  });

  it('is told from a balance that nothing was ordered beside', async () => {
    const { dataset } = await importText({
      'bom.csv': BOM,
      'estoque.csv': 'Cód. item;Descrição;Saldo;Código do fornecedor\nMG-4;Imã;20;V0010\nSH-5;Eixo;150;V0017\n',
      'vendors.csv': VENDORS,
    });
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([20, 150]);
  });
});

describe('what a stock is worth', () => {
  it.each(['Inventory (EUR)', 'Stock K EUR', 'Bestand TEUR', '在庫(円)', '库存(万元)'])(
    'is no amount of pieces: %s',
    async (header) => {
      const { dataset } = await importText({
        'bom.csv': BOM,
        'worth.csv': `Item;Description;${header}\nMG-4;Magnet;12000\nSH-5;Shaft;1500\n`,
      });
      expect(dataset?.inventory).toEqual([]);
    },
  );
});
