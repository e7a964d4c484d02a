import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const MASTER =
  'Material;Materialkurztext;Standardpreis;Preiseinheit;Währung\nPU-1;Pumpe;0,00;1;EUR\nMAG-1;Magnet NdFeB;62,00;100;EUR\n';
const BILL = 'Material;Komponente;Menge\nPU-1;MAG-1;4\n';

describe('a price of 0, as systems print it where none is kept', () => {
  it('is no price: the product counts as without one, and a note names its rows', async () => {
    const { dataset, notes, unread } = await importText({
      'master.csv': MASTER,
      'bom.csv': BILL,
      'plan.csv': 'Artikel;Absatz 2027 [Stk]\nPU-1;700\n',
    });
    expect(dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['PU-1', null],
      ['MAG-1', 0.62],
    ]);
    const note = notes.find(({ code }) => code === 'price-zero');
    expect([note?.file, note?.row, note?.message]).toEqual([
      'master.csv',
      2,
      'Rows whose “Standardpreis” is 0: that is no price, and what they cost or sell for stays not known (1 row).',
    ]);
    expect(unread.map(({ column }) => column)).toEqual([]);
  });

  it('stands in the way of no other table: what another file says of the price counts', async () => {
    const { dataset } = await importText({
      'master.csv': MASTER,
      'bom.csv': BILL,
      'plan.csv': 'Artikel;Absatz 2027 [Stk];Verkaufspreis\nPU-1;700;79,50\n',
    });
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'PU-1')?.unitPrice).toBe(79.5);
  });
});
