import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const INVOICES =
  'Invoice,Invoice Date,Customer,Item,Qty Shipped,Ext Price,Ccy\nI1,2025-02-10,Pump Co,C-2,700,1358000.00,USD\nI2,2025-08-10,Pump Co,C-2,450,873000.00,USD\nI3,2025-05-10,Mixer Co,C-1,800,328000.00,USD\n';

async function readDemand(name: string, dataDate: string | null) {
  const { dataset } = await importText({ [name]: INVOICES }, { dataDate });
  const part = dataset?.parts.find(({ partNumber }) => partNumber === 'C-2');
  return [part?.annualDemand, part?.unitPrice];
}

describe('invoices of a year', () => {
  it('are all of it where the list is named after it and it was over', async () => {
    expect(await readDemand('invoiced_2025.csv', '2026-12-01')).toEqual([1150, 1940]);
  });

  it.each([
    // Three quarters: the year had not come to its end.
    ['invoiced_2025.csv', '2025-09-01'],
    ['invoiced_2025.csv', null],
    // A part of the year, and no year.
    ['invoiced Feb-Oct 2025.csv', '2026-12-01'],
    ['invoiced.csv', '2026-12-01'],
  ])('are brought to a year by their days in %s of %s', async (name, dataDate) => {
    // 1,150 in nine months.
    expect(await readDemand(name, dataDate)).toEqual([1533.33333333, 1940]);
  });

  it.each([
    ['Ablehnungsgrund', 'Z1 storniert', 1150],
    ['Motivo de rechazo', '03', 1150],
    ['Bestellgrund', 'Z1 Messe', 1950],
  ])('count without those that a reason under “%s” ended', async (header, reason, sold) => {
    const rows = [`Verkaufsbeleg;Belegdatum;Material;Auftragsmenge;ME;${header}`];
    for (const [day, amount, why] of [
      ['10.02.2025', 700, ''],
      ['10.03.2025', 800, reason],
      ['10.08.2025', 450, ''],
    ])
      rows.push(`4711;${day};C-2;${amount};ST;${why}`);
    const { dataset } = await importText({ 'VA05 2025.csv': rows.join('\n') }, { dataDate: '2026-12-01' });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([sold]);
  });
});

describe('orders beside a list that states shares', () => {
  const VENDORS =
    'Vendor No.,Vendor Name,Country\n700100,Baotou Magnets,CN\n700111,Osaka Jishaku,JP\n700122,Busan Metal,KR\n';
  const SHARES = 'Part Number,Vendor No.,Share %,Lead Time (days)\nMG-4,700100,60,30\nMG-4,700111,40,20\n';
  const read = async (orders: string, shares = SHARES) => {
    const { dataset, document } = await importText({
      'bom.csv': 'Parent Item,Part Number,Quantity\nMT-1,MG-4,8\nMT-1,MG-5,2\n',
      'vendors.csv': VENDORS,
      'purchasing.csv': shares,
      'Open orders.csv': orders,
    });
    return {
      errors: document.problems.filter(({ severity }) => severity === 'error'),
      stated: document.problems.filter(({ code }) => code === 'shares-stated').map(({ file }) => file),
      shares: dataset?.sourcing.map(({ partNumber, siteId, share }) => [partNumber, siteId, share]),
    };
  };

  it.each([
    'PO Number;Part Number;Vendor;Order Quantity;Delivery Date\n4501;MG-4;700100;500;2027-02-01\n4502;MG-4;700111;700;2027-03-01\n',
    'Einkaufsbeleg;Teilenummer;Kreditor;Bestellmenge;Noch zu liefern;Liefertermin\n4501;MG-4;700100;500;250;01.02.2027\n4502;MG-4;700111;700;350;01.03.2027\n',
    'Comandă;Articol;Cod furnizor;Cantitate comandată;Rest de livrat;Data livrării\n4501;MG-4;700100;500;250;2027-02-01\n4502;MG-4;700111;700;350;2027-03-01\n',
  ])('leave the shares as they are stated: %#', async (orders) => {
    const { errors, stated, shares } = await read(orders);
    expect(errors).toEqual([]);
    expect(stated).toEqual(['Open orders.csv']);
    expect(shares).toEqual([
      ['MG-4', '700100@CN', 0.6],
      ['MG-4', '700111@JP', 0.4],
    ]);
  });

  it('say how parts are shared of which no list states it', async () => {
    const orders =
      'PO Number;Part Number;Vendor;Order Quantity;Order Date\n1;MG-5;700111;300;2026-02-01\n2;MG-5;700122;100;2026-03-01\n3;MG-4;700100;5;2026-03-01\n';
    expect((await read(orders)).shares?.slice(2)).toEqual([
      ['MG-5', '700111@JP', 0.75],
      ['MG-5', '700122@KR', 0.25],
    ]);
  });
});
