import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Assembly,Component,Description,Qty\nPT-600,ROT-600,Rotor ring,1\n';

/** Yearly demand and price of each product that a list of sales gives, beside a bill. */
async function readSold(
  name: string,
  text: string,
): Promise<readonly (readonly [string, number | null, number | null, string | null])[]> {
  const { dataset } = await importText({ 'structure.csv': BILL, [name]: text });
  return (dataset?.parts ?? [])
    .filter(({ annualDemand }) => annualDemand !== null)
    .map(({ partNumber, annualDemand, unitPrice, currency }) => [partNumber, annualDemand, unitPrice, currency]);
}

describe('What was delivered, and what it brought in', () => {
  it.each([
    [
      'Prosjekter.csv',
      'Prosjekt;Produkt;Levert 2026 stk;Under produksjon stk;Fakturert 2026 (MNOK);Ordrereserve (MNOK)\nFerge;PT-600;30;6;159,0;31,8\nSOV;PT-600;10;10;53,0;53,0\nSum;;40;16;212,0;84,8\n',
      40,
      5_300_000,
      'NOK',
    ],
    [
      'Carnet.csv',
      'Programme;Produit;Livré 2026 (rames);En commande (rames);CA 2026 (M€)\nSud;PT-600;8;14;68,0\nNord;PT-600;5;9;42,5\nTotal;;13;23;110,5\n',
      13,
      8_500_000,
      'EUR',
    ],
    [
      'Order intake.csv',
      'Product,FY27 orders (units),FY27 orders (A$m),FY26 delivered (units),FY26 revenue (A$m)\nPT-600,36,86.4,28,64.4\n',
      28,
      2_300_000,
      'AUD',
    ],
    [
      'Shipments 2026.csv',
      'Product,Customer,Currency,Qty Shipped,Net Amount,Open Order Qty,Open Order Amount\nPT-600,Nord,EUR,"1,200","1,440,000.00",100,"120,000.00"\nPT-600,Süd,EUR,800,"960,000.00",0,0.00\n',
      2000,
      1200,
      'EUR',
    ],
    [
      'Bookings_Billings.csv',
      'Fiscal Year,Part No,Product,Billed Qty,Billed $K,Backlog Qty,Backlog $K\nFY26,PT-600,Thruster,1800,"12,420",600,"4,140"\n',
      1800,
      6900,
      'USD',
    ],
    [
      '매출.csv',
      '제품코드,제품명,판매수량,매출액(백만원),전년매출액(백만원)\nPT-600,추진기,240,"1,680","1,512"\n',
      240,
      7_000_000,
      'KRW',
    ],
    [
      'Ventas 2026.csv',
      'Mes;Artículo;Unidades;Importe neto (miles €)\noctubre;PT-600;600;3.120,0\nnoviembre (prev.);PT-600;200;1.040,0\ndiciembre (prev.);PT-600;200;1.040,0\n',
      4000,
      5200,
      'EUR',
    ],
    [
      'Satışlar.csv',
      'Ürün;Satış Adedi (bin adet);Ciro (bin TL)\nPT-600;450;31.500\nGENEL TOPLAM;450;31.500\n',
      450_000,
      70,
      'TRY',
    ],
  ])('is read from %s', async (name, text, demand, price, currency) => {
    expect(await readSold(name, text)).toEqual([['PT-600', demand, price, currency]]);
  });

  it('is a year, and not the months so far beside it', async () => {
    const text =
      '客戶,料號,民國115年1-9月數量,民國115年1-9月金額(仟元),115年全年預估數量,115年全年預估金額(仟元)\n大族,PT-600,900,"144,000","1,200","192,000"\n合計,,900,"144,000","1,200","192,000"\n';
    expect((await readSold('銷貨統計.csv', text)).map((row) => row.slice(0, 3))).toEqual([['PT-600', 1200, 160_000]]);
  });

  it('is of the planned year where two stand side by side, and no stock', async () => {
    const text =
      'Sales by Item,,,,\n"Amounts in 000s USD",,,,\nItem,FY25 Actual Qty,FY25 Actual Revenue,FY26 Forecast Qty,FY26 Forecast Revenue\nPT-600,"60,000","9,000.0","64,000","9,600.0"\nGDO-9,"21,000","4,830.0","25,000","5,750.0"\n';
    expect(await readSold('SalesByItem.csv', text)).toEqual([
      ['PT-600', 64_000, 150, 'USD'],
      ['GDO-9', 25_000, 230, 'USD'],
    ]);
    const { dataset } = await importText({ 'structure.csv': BILL, 'SalesByItem.csv': text });
    expect(dataset?.inventory).toEqual([]);
  });

  it.each([
    ['単位:百万円', 1500, 'JPY'],
    ['単位:円', 0.0015, null],
    [
      '売上は百万円で集計しない場合があるため、本社の経理部門に確認してください。担当は営業企画です。よろしく',
      0.0015,
      null,
    ],
  ])('counts money in what the title “%s” says', async (title, price, currency) => {
    const text = `${title},,\n製品コード,2026年度予算数量,2026年度予算売上\nPT-600,"480,000",720.0\n`;
    expect(await readSold('売上予算.csv', text)).toEqual([['PT-600', 480_000, price, currency]]);
  });

  it('is no purchase: what a supplier delivered is bought', async () => {
    const { dataset } = await importText({
      'structure.csv': BILL,
      'Deliveries.csv': 'Product,Supplier,Country,Delivered qty,Amount (kEUR)\nROT-600,Nordwerk,DE,40,120.0\n',
    });
    expect(dataset?.sourcing.map(({ partNumber, siteId }) => [partNumber, siteId])).toEqual([
      ['ROT-600', 'Nordwerk@DE'],
    ]);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'ROT-600')?.annualDemand).toBeNull();
  });

  it('leaves the sum of all groups out, which stands below a column for them', async () => {
    const text =
      'Famiglia;Articolo;Q.tà 2026;Fatturato 2026 (k€)\nMonofase;PT-600;12.000;7.440,0\n;Totale Monofase;12.000;7.440,0\n;Totale generale;12.000;7.440,0\n';
    expect(await readSold('Fatturato.csv', text)).toEqual([['PT-600', 12_000, 620, 'EUR']]);
  });

  it.each([
    ['-1.000', '-3.000,00', 70_000],
    ['(1.000)', '(3.000,00)', 70_000],
    ['1.000-', '3.000,00-', 70_000],
  ])('is less what came back in a row with a minus: %s', async (pieces, money, left) => {
    const text = `Artikel;Klant;Aantal;Omzet\nPT-600;Diversen;71.000;213.000,00\nPT-600;Diversen;${pieces};${money}\n`;
    expect((await readSold('Verkopen 2026.csv', text)).map((row) => row.slice(0, 3))).toEqual([['PT-600', left, 3]]);
  });

  it('is added up over customers of whom one took something back', async () => {
    const text =
      "Artikel;Kunde;Menge;Umsatz CHF\nPT-600;Alpha;1'000;3'000.00\nPT-600;Beta;250;750.00\nPT-600;Alpha;(20);(60.00)\n";
    // 1,000 and 250 less 20.
    expect((await readSold('Umsatzstatistik 2025.csv', text)).map((row) => row.slice(0, 3))).toEqual([
      ['PT-600', 1230, 3],
    ]);
  });

  it('is of one row where several say it and none takes back', async () => {
    const text = 'Artikel;Klant;Aantal;Omzet\nPT-600;Diversen;71.000;213.000,00\nPT-600;Diversen;1.000;3.000,00\n';
    expect((await readSold('Verkopen 2026.csv', text)).map(([, demand]) => demand)).toEqual([71_000]);
  });

  it.each([
    ['Codice;Data fattura;Quantità venduta;Fatturato', 'by the day of an invoice'],
    ['Réf.;Raison sociale client;Qté vendue;CA HT', 'by the name of a customer'],
    ['Referencia;Nombre cliente;Cantidad facturada;Facturación', 'by a customer in Spanish'],
    ['Artikel;Belegnummer;Absatz;Nettoumsatz', 'by a document'],
    ['部品番号;売上日;販売数量;販売金額', 'by a day in Japanese'],
  ])('is of all rows that are told apart: %s', async (header) => {
    const isOfDays = /Data|日/.test(header);
    const tell = isOfDays ? ['2025-01-15', '2025-04-10', '2025-08-20'] : ['A-1', 'B-2', 'C-3'];
    const text = `${header}\nP-1;${tell[0]};7000;6300000\nP-1;${tell[1]};5000;4500000\nP-2;${tell[2]};300;90000\n`;
    expect((await readSold('export.csv', text)).map(([, demand]) => demand)).toEqual([12_000, 300]);
  });

  it('is of the first row where days of two years, or the same customer, tell no sales of a year apart', async () => {
    const years =
      'Codice;Data fattura;Quantità venduta;Fatturato\nP-1;2024-01-15;7000;6300000\nP-1;2025-04-10;5000;4500000\n';
    expect((await readSold('export.csv', years)).map(([, demand]) => demand)).toEqual([7000]);
    const same = 'Réf.;Raison sociale client;Qté vendue;CA HT\nP-1;A-1;7000;6300000\nP-1;A-1;5000;4500000\n';
    expect((await readSold('export.csv', same)).map(([, demand]) => demand)).toEqual([7000]);
  });

  it.each(['Ragione sociale cliente', 'Raison sociale client', 'Razón social del cliente', 'Nombre cliente'])(
    'is sold to those under “%s”, who supply nothing',
    async (customer) => {
      const { dataset } = await importText({
        'export.csv': `Codice;${customer};Quantità venduta;Fatturato\nP-1;Alfa;7000;6300000\nP-1;Beta;5000;4500000\nP-2;Alfa;300;90000\n`,
      });
      expect(dataset?.suppliers).toEqual([]);
      expect(dataset?.sourcing).toEqual([]);
      expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([12_000, 300]);
    },
  );
});
