import { describe, expect, it } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE, importText, listErrors } from '../import-text.ts';

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

describe('stocks in the sheets of a workbook', () => {
  const read = async (file: string, sheets: Readonly<Record<string, number>>) => {
    const book = utils.book_new();
    for (const [name, stock] of Object.entries(sheets))
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet([
          ['Part No.', 'Description', 'Stock'],
          ['MG-1', 'Magnet', stock],
          ['SH-2', 'Shaft', stock],
        ]),
        name,
      );
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const settings = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
    const outcome = await importFiles([{ name: file, bytes }], settings);
    return outcome.dataset?.inventory.map(({ quantity }) => quantity) ?? null;
  };

  it.each([
    ['Bestand.xlsx', { 1000: 700, 1100: 300 }],
    ['Stock.xlsx', { DE01: 700, CZ01: 300 }],
    ['Stock by plant.xlsx', { Aalen: 700, Brno: 300 }],
    ['Bestand je Werk.xlsx', { Aalen: 700, Brno: 300, Summe: 1000 }],
    ['Plants.xlsx', { 'Plant A': 700, 'Plant B': 300, Total: 1000 }],
  ])('are added up where these are named after plants: %s', async (file, sheets) => {
    expect(await read(file, sheets)).toEqual([1000, 1000]);
  });

  it.each([
    ['Bestand.xlsx', { 2025: 700, 2026: 300 }],
    ['Bestand je Werk.xlsx', { Tabelle1: 700, Tabelle2: 300 }],
    ['Bestand je Werk.xlsx', { Aalen: 700, Brno: 300, Summe: 1500 }],
  ])('are not where the names say something else, or a sum is another: %s', async (file, sheets) => {
    expect(await read(file, sheets)).not.toEqual([1000, 1000]);
  });
});

it('adds up the columns of a sheet of stocks in a file that says it goes by plant', async () => {
  const book = utils.book_new();
  const rows = [
    ['Part No.', 'Description', 'Aalen', 'Brno'],
    ['MG-1', 'Magnet', 700, 300],
    ['SH-2', 'Shaft', 40, ''],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Stock');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const settings = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
  const { dataset } = await importFiles([{ name: 'Stock by plant.xlsx', bytes }], settings);
  expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([1000, 40]);
});
