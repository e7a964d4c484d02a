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

describe('a bill by levels', () => {
  it.each([
    'Úroveň;Číslo;Název;Množství',
    'Strukturstufe;Material;Text;Komponentenmenge',
    'Poziom;Indeks;Nazwa;Ilość',
    '层级;物料编码;物料名称;用量',
  ])('%s', async (header) => {
    const lines = '0;M100;Servo;1\n1;ROT1;Rotor;1\n2;MAG1;Magnet N42SH;8\n1;HOU1;Housing;2\n';
    const { dataset } = await importText({ 'list.csv': `${header}\n${lines}` });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`).toSorted()).toEqual([
      'M100 HOU1 2',
      'M100 ROT1 1',
      'ROT1 MAG1 8',
    ]);
  });
});

describe('a list of firms with a code of any kind', () => {
  it.each(['Código;Fornecedor;País;Cidade', 'Kod;Nazwa dostawcy;Kraj;Miasto', 'No.;Supplier;Country;City'])(
    'joins the parts by it: %s',
    async (header) => {
      const { dataset } = await importText({
        'firms.csv': `${header}\n100001;Ningbo Example;CN;Ningbo\n100002;Welle;DE;Stuttgart\n`,
        'buy.csv': 'Part number;Description;Vendor No.;Price\nMAG1;Magnet N42SH;100001;2.1\nSH1;Shaft;100002;3\n',
      });
      expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MAG1', 'SH1']);
      const countries = dataset?.sourcing.map(
        ({ siteId }) => dataset.sites.find((site) => site.siteId === siteId)?.country,
      );
      expect(countries).toEqual(['CN', 'DE']);
    },
  );

  it('numbers parts where it repeats, or says more of them', async () => {
    const { dataset } = await importText({
      'list.csv': 'Code;Supplier;Country;Price\nMAG1;Ningbo Example;CN;2.1\nSH1;Welle;DE;3\n',
    });
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MAG1', 'SH1']);
  });
});
