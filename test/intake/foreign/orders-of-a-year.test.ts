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
