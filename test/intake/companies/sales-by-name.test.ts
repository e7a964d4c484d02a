import { describe, expect, it } from 'vitest';
import { namesSales } from '../../../src/intake/dictionary/sales-words.ts';
import { importText } from '../import-text.ts';

describe('the name of a list of sales', () => {
  it.each([
    'Försäljningsstatistik 2025',
    'Salgsstatistikk',
    'Myyntiraportti 2025',
    'Eladási statisztika',
    'Értékesítési adatok',
    'Order book 2026',
    'Auftragsbestand',
    'Carnet de commandes',
    'Tilauskanta',
  ])('is known in compounds and for orders of customers: %s', (name) => {
    expect(namesSales(name)).toBe(true);
  });

  it.each(['Försäljningspriser', 'Myyntihinnasto', 'Eladási árak', 'Prodejní ceník', 'Purchase order book'])(
    'is none where it lists prices or purchases: %s',
    (name) => {
      expect(namesSales(name)).toBe(false);
    },
  );

  it('makes plain pieces and money those of sales', async () => {
    const { dataset } = await importText({
      'Artiklar.csv': 'Artikelnr;Benämning;Anskaffning\n1E5;Hörapparat;Tillverkas\n12-04;Hörtelefon;Köps\n',
      'Strukturer.csv': 'Överordnad artikel;Ingående artikel;Antal\n1E5;12-04;2\n',
      'Försäljningsstatistik 2025.csv': 'Artikelnr;Benämning;Antal;Belopp (tkr)\n1E5;Hörapparat;24 000;93 600\n',
    });
    // 93,600 thousand kronor over 24,000 pieces.
    expect(dataset?.parts).toMatchObject([
      { partNumber: '1E5', annualDemand: 24_000, unitPrice: 3900, procurement: 'made' },
      { partNumber: '12-04', annualDemand: null, procurement: 'bought' },
    ]);
  });
});

describe('an assembly in a list of orders', () => {
  const BILL = 'Assembly;Component;Qty\nPCBA-A;R-1;14\nPCBA-A;BZ-1;1\n';

  it('is what a customer ordered, where a price stands beside it', async () => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'open orders.csv':
        'Order;Customer;Assembly;Qty;Unit price;Currency;Delivery date\nA-1;Alfa AG;PCBA-A;3000;84.00;EUR;2025-01-15\nA-2;Alfa AG;PCBA-A;3000;84.00;EUR;2025-07-15\n',
    });
    expect(dataset?.parts).toMatchObject([
      // Two halves of a year.
      { partNumber: 'R-1', annualDemand: null },
      { partNumber: 'BZ-1', annualDemand: null },
      { partNumber: 'PCBA-A', annualDemand: 6000, unitPrice: 84, currency: 'EUR' },
    ]);
  });

  it('stays what parts go into where a part stands beside it', async () => {
    const { dataset } = await importText({
      'parts by customer.csv':
        'Customer;Assembly;Component;Qty;Unit price\nAlfa AG;PCBA-A;R-1;14;0.01\nAlfa AG;PCBA-A;BZ-1;1;1.90\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['PCBA-A', 'R-1', 14],
      ['PCBA-A', 'BZ-1', 1],
    ]);
  });
});

describe('yearly sales in pieces', () => {
  it.each([
    'Sprzedaż roczna (szt.)',
    'Roční prodej (ks)',
    'Éves eladás (db)',
    'Ventes annuelles (qté)',
    'Vânzări anuale (buc)',
  ])('%s', async (header) => {
    const { dataset } = await importText({ 'products.csv': `Part number;Description;${header}\nMO-1;Motor;1200\n` });
    expect(dataset?.parts[0]?.annualDemand).toBe(1200);
  });

  it('are none where the header counts money', async () => {
    const { dataset } = await importText({
      'products.csv': 'Part number;Description;Ventes annuelles (k€)\nMO-1;Motor;1200\n',
    });
    expect(dataset?.parts[0]?.annualDemand).toBeNull();
  });
});

describe('what was sold in each of several years', () => {
  it.each(['Venduto', 'Sold', 'Verkauft', 'Vendido', 'Sprzedano', 'Sålt', 'Myyty'])(
    'is said by “%s” and the year, of which the last counts',
    async (word) => {
      const { dataset } = await importText({
        'list.csv': `Codice;${word} 2023;${word} 2024;${word} 2025\nMS-4;10000;11000;12000\nMS-2;1500;900;0\n`,
      });
      expect(dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand])).toEqual([
        ['MS-4', 12_000],
        ['MS-2', 0],
      ]);
    },
  );

  it('is money where the word is one for invoices, or brackets say so', async () => {
    const { dataset } = await importText({
      'list.csv': 'Codice;Descrizione;Fatturato 2025;Venduto 2025 (k€)\nMS-4;Motore;456000;456\n',
    });
    expect(dataset?.parts[0]?.annualDemand).toBeNull();
  });
});
