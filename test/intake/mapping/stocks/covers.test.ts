import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

async function readCovers(list: string) {
  const { dataset, unread } = await importText({ 'bom.csv': BILL, 'Bestand.csv': list });
  return {
    days: Object.fromEntries(dataset?.inventory.map(({ partNumber, daysOfCover }) => [partNumber, daysOfCover]) ?? []),
    why: unread.filter(({ file }) => file === 'Bestand.csv').map(({ column, why }) => [column, why]),
  };
}

describe('for how long a stock lasts', () => {
  it.each([
    ['Material;Lagerort;Reichweite (Wochen)', 49],
    ['Item;Warehouse;Weeks of Supply', 49],
    ['Componente;Almacén;Semanas cobertura', 49],
    ['Artikelnr;Lager;Täcktid (veckor)', 49],
    ['品番;倉庫;在庫月数', 210],
    ['Item;Warehouse;Months of cover', 210],
    ['Articolo;Deposito;Copertura gg', 7],
    ['Malzeme;Depo;Kaç günlük', 7],
    ['Material;Lagerort;Reichweite', 7],
  ])('is in days, whatever unit the header names: %s', async (header, days) => {
    expect((await readCovers(`${header}\nMG-1;L1;7\nSH-1;L1;0\n`)).days).toEqual({ 'MG-1': days, 'SH-1': 0 });
  });

  it('is in the unit of the cell, which goes before that of the header', async () => {
    const { days } = await readCovers('Material;Lagerort;Reichweite\nMG-1;L1;2,5 Wochen\nSH-1;L1;3 Monate\n');
    expect(days).toEqual({ 'MG-1': 17.5, 'SH-1': 90 });
  });

  it('is not read in a unit that nobody knows', async () => {
    const { days, why } = await readCovers('Material;Lagerort;Reichweite (qx)\nMG-1;L1;7\nSH-1;L1;4\n');
    expect(days).toEqual({});
    expect(why).toContainEqual(['Reichweite (qx)', 'unit not known']);
  });
});
