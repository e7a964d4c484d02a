import { describe, expect, it } from 'vitest';
import { findHeaderMeanings } from '../../../src/intake/dictionary/find-meaning.ts';
import { importText } from '../import-text.ts';

const read = (header: string) => findHeaderMeanings(header)[0]?.meaning ?? null;

describe('headers in many languages', () => {
  it.each([
    'MBM',
    'Lotto minimo',
    'Quantità minima',
    'Cantidad mínima',
    'Quantidade mínima',
    'Minimalna ilość',
    'Min. ilość zamówienia',
    'Minimální množství',
    'Minimális rendelési mennyiség',
    'Minimale bestelhoeveelheid',
    'Minsta beställningskvantitet',
    'Minimum sipariş miktarı',
    'Минимальный заказ',
    '最小ロット',
    '최소발주량',
  ])('a least order is no amount of a line: %s', (header) => {
    expect(read(header)).toBe('minimum-order');
  });

  it.each([
    'Safety stock',
    'Mindestbestand',
    'Stock de sécurité',
    'Scorta minima',
    'Stock mínimo',
    'Zapas minimalny',
    'Biztonsági készlet',
    'Säkerhetslager',
    'Emniyet stoku',
    'Минимальный остаток',
    '安全库存',
    '안전재고',
  ])('a stock that ought to be there is none: %s', (header) => {
    expect(read(header)).toBeNull();
  });

  it.each(['Costo unitario', 'Custo', 'Stuksprijs', 'Styckpris', 'Fiyat', 'Maliyet', 'Себестоимость', '原価'])(
    'a price: %s',
    (header) => {
      expect(read(header)).toBe('price');
    },
  );
});

describe('what is made beside what goes in', () => {
  it.each([
    'Finished good;Raw material;Qty',
    'Padre;Figlio;Quantità',
    'Código pai;Código filho;Qtde',
    'Wyrób;Składnik;Ilość',
    'Indeks nadrzędny;Indeks podrzędny;Ilość',
    'Sestava;Komponenta;Množství',
    'Ana ürün;Bileşen;Miktar',
    'Изделие;Материал;Количество',
    '成品编码;物料编码;单位用量',
    '产品编码;物料编码;用量',
    '製品コード;部品コード;数量',
    '제품코드;자재코드;소요량',
  ])('%s', async (header) => {
    const { dataset } = await importText({ 'list.csv': `${header}\nM100;MAG1;4\nM100;SH1;1\nM200;MAG1;2\n` });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['M100', 'MAG1', 4],
      ['M100', 'SH1', 1],
      ['M200', 'MAG1', 2],
    ]);
  });
});
