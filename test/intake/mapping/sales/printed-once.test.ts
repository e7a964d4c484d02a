import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

describe('a pivot table of sales that prints each product once', () => {
  it.each([
    ['Part No.', 'Description', 'Customer', 'Sum of Qty sold', 'Sum of Revenue EUR', 'Total', 'Grand Total'],
    [
      'Teilenummer',
      'Bezeichnung',
      'Kunde',
      'Summe von Absatzmenge',
      'Summe von Umsatz EUR',
      'Ergebnis',
      'Gesamtergebnis',
    ],
    ['物料编码', '物料名称', '客户', '求和项:销售数量', '求和项:销售金额', '汇总', '总计'],
  ])(
    'gives what all customers bought, and for how much: %s',
    async (part, name, customer, sold, earned, total, all) => {
      const { dataset, notes } = await importText({
        'Sales.csv': `${part},${name},${customer},${sold},${earned}\nP-1,Pump,Muster AG,700,66500\n,,Sample AB,300,28500\nP-1 ${total},,,1000,95000\nP-2,Valve,Muster AG,50,500\n,,Sample AB,10,100\nP-2 ${total},,,60,600\n${all},,,1060,95600\n`,
      });
      const products = dataset?.parts.map(({ partNumber, annualDemand, unitPrice }) => [
        partNumber,
        annualDemand,
        unitPrice,
      ]);
      expect(products).toEqual([
        ['P-1', 1000, 95],
        ['P-2', 60, 10],
      ]);
      expect(notes.map(({ code }) => code)).toContain('part-filled-down');
    },
  );
});

it('adds up what a list of parts by plant says once of each part', async () => {
  const { dataset } = await importText({
    'Bestand.csv':
      'Teilenummer;Bezeichnung;Werk;Frei verwendbar\nMG-1;Magnet;Werk 1;75\n;;Werk 2;75\nZwischensumme MG-1;;;150\nSH-2;Welle;Werk 1;600\n;;Werk 2;40\nZwischensumme;;;640\nGesamtsumme;;;790\n',
  });
  const stock = new Map<string, number>();
  for (const { partNumber, quantity } of dataset?.inventory ?? [])
    stock.set(partNumber, (stock.get(partNumber) ?? 0) + (quantity ?? 0));
  expect([...stock]).toEqual([
    ['MG-1', 150],
    ['SH-2', 640],
  ]);
  expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MG-1', 'SH-2']);
});
