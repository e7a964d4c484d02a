import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readSold(name: string, header: string) {
  const rows = ['M100;Servo;600;144000', 'M200;Stepper;300;45000', 'M300;Drive;90;45000'];
  const cells = header.split(';').length;
  const lines = rows.map((row) => (cells === 4 ? row : row.split(';').toSpliced(1, 1).join(';')));
  const { dataset } = await importText({ [name]: [header, ...lines, ''].join('\n') });
  return (dataset?.parts ?? []).map(({ partNumber, annualDemand, unitPrice }) => [partNumber, annualDemand, unitPrice]);
}

const SOLD = [
  ['M100', 600, 240],
  ['M200', 300, 150],
  ['M300', 90, 500],
];

describe('a list with a number, how many and how much money', () => {
  // The name of the file says nothing.
  it.each([
    'Product code;Product name;Sales qty;Sales amount',
    'Product;Units;Revenue',
    'Artikelnummer;Bezeichnung;Menge;Umsatz',
    'Teilenummer;Benennung;Verkaufsmenge;Verkaufswert',
    'Référence;Désignation;Quantité;CA',
    'Article;Quantité facturée;Montant facturé',
    'Codice prodotto;Prodotto;Quantità;Ricavi',
    'Referencia;Descripción;Unidades vendidas;Facturación',
    'Item;Descrição;Quantidade vendida;Receita líquida',
    'Symbol;Nazwa;Ilość;Przychód',
    'Artikl;Popis;Počet ks;Obrat',
    'Cikkszám;Megnevezés;Eladott mennyiség;Nettó érték',
    'Artikelcode;Omschrijving;Verkocht aantal;Omzet excl. btw',
    'Varenr.;Betegnelse;Solgt antal;Omsætning',
    'Tuotenumero;Nimi;Määrä;Liikevaihto',
    'Malzeme kodu;Malzeme adı;Satış miktarı;Satış tutarı',
    'Код;Номенклатура;Продано;Сумма',
    '产品编号;名称;销售数量;销售金额(元)',
    '产品编码;产品名称;销售数量;销售金额',
    '商品编码;商品名称;销售数量;不含税金额',
    '型号;销量;销售额',
    '產品代號;產品名稱;出貨數量;營收',
    '製品コード;製品名;売上数量;売上金額',
    '제품번호;제품명;판매량;매출',
    '제품코드;제품명;수량;금액',
  ])('is one of sales where its headers say so: %s', async (header) => {
    expect(await readSold('x.csv', header)).toEqual(SOLD);
  });

  it.each([
    ['Sales report.csv', 'Item;Qty;Sales'],
    ['Sales report.csv', 'Item No.;Item name;Quantity;Amount'],
    ['Umsatzliste.csv', 'Artikelnr.;Text;Menge;Betrag'],
    ['Ventes.csv', 'Réf.;Désignation;Qté;Total HT'],
    ['Ventas.csv', 'Código de producto;Producto;Cantidad;Total'],
    ['Sprzedaż.csv', 'Indeks;Nazwa;Ilość;Wartość netto'],
    ['Satışlar.csv', 'Stok kodu;Stok adı;Miktar;Tutar'],
    ['Продажи.csv', 'Номенклатура;Количество;Стоимость'],
    ['销售.csv', '存货编码;存货名称;数量;本币价税合计'],
    ['売上.csv', '型番;品名;数量;売上額'],
    ['매출.csv', '자재코드;자재명;수량;공급가액'],
  ])('is one of sales where %s is named so: %s', async (name, header) => {
    expect(await readSold(name, header)).toEqual(SOLD);
  });

  it.each([
    ['Einkauf.csv', 'Artikelnummer;Bezeichnung;Menge;Umsatz'],
    ['Stückliste.csv', 'Artikelnummer;Bezeichnung;Menge;Wert'],
    ['costed bom.csv', 'Part number;Description;Quantity;Total'],
    ['Bestand.csv', 'Artikelnummer;Bezeichnung;Menge;Wert'],
    ['库存.csv', '存货编码;存货名称;数量;金额'],
    ['采购.csv', '物料编码;物料名称;数量;金额'],
  ])('sells nothing where %s speaks of something else: %s', async (name, header) => {
    const sold = (await readSold(name, header)).filter(([, demand]) => demand !== null);
    expect(sold).toEqual([]);
  });
});

describe('a price beside the money of a row', () => {
  it('stands where the amounts are read already', async () => {
    const { dataset, document } = await importText({
      '銷貨明細.csv':
        '客戶,料號,品名,銷貨數量,單價,金額\n北方,A-1,驅動模組,400,185,74000\n南方,A-2,快充模組,250,420,105000\n',
    });
    const sold = dataset?.parts.map(({ partNumber, annualDemand, unitPrice }) => [partNumber, annualDemand, unitPrice]);
    expect(sold).toEqual([
      ['A-1', 400, 185],
      ['A-2', 250, 420],
    ]);
    expect(document.problems.map(({ code }) => code)).not.toContain('price-worked-out');
  });
});

describe('who buys', () => {
  const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2025-${String(month).padStart(2, '0')}-15`);

  it('names no part, and supplies none in a file of sales', async () => {
    const polish = LINES.map((day) => `${day};Nord;M100;Servo;50;240;12000`);
    const chinese = LINES.map((day) => `${day};北方;M200;伺服电机;X-1;25`);
    const { dataset } = await importText(
      {
        'Faktury sprzedaży.csv': `Data wystawienia;Kontrahent;Indeks;Nazwa;Ilość;Cena netto;Wartość netto\n${polish.join('\n')}\n`,
        '销售明细.csv': `单据日期;客户名称;存货编码;存货名称;规格型号;数量\n${chinese.join('\n')}\n`,
      },
      { today: '2026-01-10' },
    );
    const sold = (dataset?.parts ?? []).map(({ partNumber, annualDemand }) => [
      partNumber,
      Math.round(annualDemand ?? 0),
    ]);
    expect(sold).toEqual([
      ['M100', 600],
      ['M200', 300],
    ]);
    expect(dataset?.sourcing).toEqual([]);
    expect(dataset?.parts.some(({ description }) => description.includes('北方'))).toBe(false);
  });
});
