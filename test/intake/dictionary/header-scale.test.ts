import { describe, expect, it } from 'vitest';
import { CURRENCY_CODES } from '../../../src/intake/dictionary/money/currency-codes.ts';
import { readHeaderScale, readMoneyScale, readScaleOfCurrency } from '../../../src/intake/dictionary/header-scale.ts';
import { readHeaderCurrency } from '../../../src/intake/dictionary/money/currency-signs.ts';
import { importText } from '../import-text.ts';

describe('what the header of a sum of money counts in', () => {
  it.each([
    ['Net Sales (Rs. Cr)', 1e7],
    ['Net Sales (₹ Crores)', 1e7],
    ['Amount (₹ Lakhs)', 1e5],
    ['Doanh thu (tỷ đồng)', 1e9],
    ['Doanh thu (triệu đồng)', 1e6],
    ['ยอดขาย (ล้านบาท)', 1e6],
    ['Ciro (milyon TL)', 1e6],
    ['Yıllık tutar (bin TL)', 1e3],
    ['Umsatz (Mrd. EUR)', 1e9],
    ['Chiffre d’affaires (milliards €)', 1e9],
    ['売上高(十億円)', 1e9],
    ['매출(억원)', 1e8],
    ['Wartość tys. PLN', 1e3],
    ['Omsättning (mkr)', 1e6],
  ])('%s', (header, scale) => {
    expect(readMoneyScale(header)).toBe(scale);
  });

  it.each(['Amount Cr', 'Umsatz bin ich', 'Bin value', 'Betrag EUR', 'Credit (Cr)', 'Sales BNL'])(
    'is one piece of money where nothing says otherwise: %s',
    (header) => {
      expect(readMoneyScale(header)).toBe(1);
    },
  );
});

describe('the currency in the header of a price', () => {
  it.each([
    ['Unit price A$', 'AUD'],
    ['Cena (zł)', 'PLN'],
    ['Tržby (mil. Kč)', 'CZK'],
    ['Ciro (milyon TL)', 'TRY'],
    ['Rate (₹)', 'INR'],
    ['Doanh thu (tỷ đồng)', 'VND'],
    ['Price US$', 'USD'],
    ['Title', ''],
    ['Price € or £', ''],
  ])('%s', (header, currency) => {
    expect(readHeaderCurrency(header)).toBe(currency);
  });

  it('goes with the price that crores and pieces make', async () => {
    const { dataset } = await importText({
      'Sales FY25-26.csv':
        'Customer,Item Code,Qty (Nos),Net Sales (₹ Cr)\nA,EPS-7,180000,77.40\nB,EPS-7,120000,51.60\n',
    });
    // 129 crores are 1,290,000,000 rupees, over 300,000 pieces.
    expect(dataset?.parts).toMatchObject([
      { partNumber: 'EPS-7', annualDemand: 300_000, unitPrice: 4300, currency: 'INR' },
    ]);
  });
});

describe('thousands and millions beside a currency', () => {
  it.each([
    ['Nettó árbevétel (eFt)', 1e3],
    ['Árbevétel (e Ft)', 1e3],
    ['Árbevétel MFt', 1e6],
    ['Obrat tKč', 1e3],
    ['Omsætning (t.kr.)', 1e3],
    ['Vendas (mil R$)', 1e3],
    ['Ventas (mil. €)', 1e3],
    ['Obrat (mil. EUR)', 1e6],
    ['Prihod u mil. RSD', 1e6],
    ['Prihod u hilj. RSD', 1e3],
    ['Оборот (хил. лв.)', 1e3],
    ['Apyvarta tūkst. EUR', 1e3],
    ['Käive tuh. EUR', 1e3],
    ['Prihodek (v 1000 EUR)', 1e3],
    ['Omzet (x € 1.000)', 1e3],
    ['Umsatz MCHF', 1e6],
    ['Doanh thu (tr.đ)', 1e6],
  ])('%s', (header, scale) => {
    expect(readMoneyScale(header)).toBe(scale);
  });

  it.each([
    // Units and lots of a price are no scale of its money.
    'Price per t EUR',
    'Preis €/m',
    'Preis pro 1000 EUR',
    'Price $ 1,000 pcs',
    'Preis EUR/1000 Stk',
    'Ár Ft',
    'Wert (k.A.) EUR',
    'Umsatz EUR 2025',
    'Ticket $',
  ])('is one for %s', (header) => {
    expect(readScaleOfCurrency(header)).toBe(1);
  });

  it('counts for what is sold and for prices alike', async () => {
    const { dataset } = await importText({
      'Értékesítés 2025.csv':
        'Cikkszám;Megnevezés;Eladott mennyiség;Nettó árbevétel (eFt)\nVM-750;Villanymotor;3 200;132 800\n',
      'Ceník.csv': 'Číslo položky;Název;Prodejní cena (tis. Kč)\nVT-630;Výtah;1 150\n',
    });
    // 132,800 thousand forint over 3,200 pieces; 1,150 thousand crowns.
    expect(dataset?.parts).toMatchObject([
      { partNumber: 'VM-750', annualDemand: 3200, unitPrice: 41_500, currency: 'HUF' },
      { partNumber: 'VT-630', unitPrice: 1_150_000, currency: 'CZK' },
    ]);
  });
});

describe('thousands and millions of pieces', () => {
  it.each([
    ['units (k)', 1e3],
    ['Units k', 1e3],
    ['Absatz (TStk)', 1e3],
    ['Menge in 1000', 1e3],
    ['Aantal x 1.000', 1e3],
    ['Quantidade (mil)', 1e3],
    ['Adet (bin)', 1e3],
    ['mln szt', 1e6],
    ['units (M)', 1e6],
    ['Mpcs', 1e6],
    // A metre, a unit of power, a lot and a price.
    ['Units (m)', 1],
    ['Units (MW)', 1],
    ['Qty (1000)', 1],
    ['Price (k)', 1],
    ['Class K', 1],
  ])('%s', (header, scale) => {
    expect(readHeaderScale(header)).toBe(scale);
  });

  it('make the price of what was sold', async () => {
    const { dataset } = await importText({
      'shipments FY26.csv': 'model,units (k),revenue ($M)\nHD-8,"12,400","1,190.4"\nHD-2,"3,100",127.1\n',
    });
    // 1,190.4 million dollars over 12.4 million drives.
    expect(dataset?.parts).toMatchObject([
      { partNumber: 'HD-8', annualDemand: 12_400_000, unitPrice: 96 },
      { partNumber: 'HD-2', annualDemand: 3_100_000, unitPrice: 41 },
    ]);
  });
});

describe('codes of currencies', () => {
  it.each(CURRENCY_CODES.split('|'))('are one list for prices, sums and thousands: %s', (code) => {
    expect(readHeaderCurrency(`Price (${code})`)).not.toBe('');
    expect(readScaleOfCurrency(`Revenue (k${code})`)).toBe(1000);
    expect(readScaleOfCurrency(`Revenue (mio ${code})`)).toBe(1_000_000);
  });
});
