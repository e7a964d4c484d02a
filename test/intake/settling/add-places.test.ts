import { describe, expect, it } from 'vitest';
import { importText, listErrors } from '../import-text.ts';

const head = 'Material;Bestand;ME\n';

async function readStocks(one: string, other: string, quantities: readonly [number, number] = [9000, 2500]) {
  const outcome = await importText({
    'teile.csv': 'Material;Bezeichnung\n4711;Magnet\n4712;Welle\n',
    [one]: `${head}4711;${quantities[0]};ST\n4712;300;ST\n`,
    [other]: `${head}4711;${quantities[1]};ST\n`,
  });
  const stock = outcome.dataset?.inventory.find(({ partNumber }) => partNumber === '4711')?.quantity ?? null;
  return { stock, errors: listErrors(outcome).length, notes: outcome.notes.map(({ code }) => code) };
}

describe('stocks of one part in lists of several places', () => {
  it.each([
    ['Bestand Werk Kassel.csv', 'Bestand Werk Plzen.csv'],
    ['stock_plant_1000.csv', 'stock_plant_2000.csv'],
    ['WH1.csv', 'WH2.csv'],
    ['Giacenze magazzino Modena.csv', 'Giacenze magazzino Bari.csv'],
  ])('are added up: %s, %s', async (one, other) => {
    const { stock, errors, notes } = await readStocks(one, other);
    expect([stock, errors]).toEqual([11_500, 0]);
    expect(notes).toContain('places-added');
  });

  it('are added up where both have the same', async () => {
    expect((await readStocks('Werk Kassel.csv', 'Werk Plzen.csv', [400, 400])).stock).toBe(800);
  });

  it.each([
    ['Lager Januar.csv', 'Lager Februar.csv'],
    ['Lager 01.csv', 'Lager 02.csv'],
    ['Bestand A.csv', 'Bestand B.csv'],
    ['Werk Kassel alt.csv', 'Werk Kassel neu.csv'],
  ])('are left to be compared where the names say no places: %s, %s', async (one, other) => {
    const { stock, errors } = await readStocks(one, other);
    expect([stock, errors]).toEqual([null, 1]);
  });
});
