import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { unreadColumn } from '../../../src/domain/decisions/decisions.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import type { ImportOutcome, InputFile } from '../../../src/intake/base/import-outcome.ts';
import { readVersion } from '../../mock-data/read-mock-data.ts';
import { importText } from '../import-text.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url).pathname;
const files: InputFile[] = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:csv|tsv|txt|md|json|xlsx?|ods|xml)$/i.test(entry.name))
  .map((entry) => ({ name: entry.name, bytes: new Uint8Array(readFileSync(`${entry.parentPath}/${entry.name}`)) }));

function read(inputs: readonly InputFile[]): Promise<ImportOutcome> {
  return importFiles(inputs, { name: 'Test', demo: false, dataDate: null });
}

/** Both ledgers add up, and what is listed by column is what is not read. */
function expectBalance({ ledger, unread }: ImportOutcome): void {
  for (const entry of ledger.reading) {
    expect(entry).toMatchObject({ filled: entry.read + entry.unread });
    expect(Math.min(entry.read, entry.unread)).toBeGreaterThanOrEqual(0);
  }
  for (const entry of ledger.records) {
    expect(entry).toMatchObject({ rows: entry.taken + entry.refused + entry.leftOut + entry.repeated });
  }
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  expect(sum(unread.map(({ cells }) => cells))).toBe(sum(ledger.reading.map((entry) => entry.unread)));
  for (const { samples, column } of unread) {
    expect(samples.length).toBeGreaterThan(0);
    expect(column).not.toBe('');
  }
}

function countFilled(rows: readonly (readonly string[])[]): number {
  return rows.flat().filter((cell) => cell.trim() !== '').length;
}

describe('the ledger of an import', () => {
  it.each(files.map((file): [string, InputFile] => [file.name, file]))('balances for %s', async (_name, file) => {
    expectBalance(await read([file]));
  });

  it.each(['version-1', 'version-2'])('counts every cell and row of the demo company, %s', async (folder) => {
    const { files: own } = readVersion(folder);
    const outcome = await read(own);
    expectBalance(outcome);
    for (const { name, bytes } of own) {
      const [, ...rows] = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data;
      const cells = countFilled(rows);
      expect(outcome.ledger.reading.find(({ file }) => file === name)).toMatchObject({
        filled: cells,
        read: cells,
        unread: 0,
      });
      const counted = outcome.ledger.records.find(({ file }) => file === name);
      expect(counted).toMatchObject({ rows: rows.length, refused: 0, leftOut: 0 });
    }
    expect(outcome.unread).toEqual([]);
  });

  test('counts each cell and row of tables in any words once', async () => {
    const header = fc.constantFrom(
      'part_number',
      'description',
      'form',
      'unit_price',
      'Teilenummer',
      'Bezeichnung',
      'Menge',
      'Oberteil',
      'Hersteller',
      'Lieferant',
      'Land',
      'Preis',
      'Währung',
      'Lieferzeit',
      'Remark',
      'Gewicht',
      'MPN',
      '数量',
      'Stock',
      'level',
      'origin_note',
      'Warengruppe',
      'Lot size',
      'Ursprungsland',
    );
    const cell = fc.constantFrom(
      '',
      'A-1',
      'B-2',
      'C-3',
      '2',
      '3.5',
      'CN',
      'DE',
      'EUR',
      'Magnet',
      '10 Wochen',
      'n/a',
      '-',
      'ring',
    );
    const table = fc.uniqueArray(header, { minLength: 3, maxLength: 9 }).chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), {
          minLength: 1,
          maxLength: 8,
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('list.csv', 'parts.csv', 'bom.csv'), async ([names, rows], name) => {
        const bytes = new TextEncoder().encode(Papa.unparse([names, ...rows]));
        const outcome = await read([{ name, bytes }]);
        expectBalance(outcome);
        const [entry, ...others] = outcome.ledger.reading;
        // A file that is refused as a whole has no table; a row of words may be taken for the header of a second one.
        fc.pre(entry !== undefined && others.length === 0 && entry.headerRow === 1);
        expect(entry?.filled).toBe(countFilled(rows));
        expect(outcome.ledger.records[0]?.rows).toBe(rows.filter((row) => countFilled([row]) > 0).length);
      }),
      { numRuns: 300 },
    );
  });

  it('names each remainder of a foreign list by column, with samples and the reason', async () => {
    const outcome = await importText({
      'Stückliste.csv': `
        Pos;Teilenummer;Bezeichnung;Menge;ME;Hersteller;Herstellerteilenummer;Lieferzeit;Gewicht;Bemerkung;Farbton
        1;A-1;Magnet N42SH;4;ST;Zhongli;N42SH-7;12 Wochen;20;vernickelt;blau
        2;A-2;Welle;1;ST;Huber;W-9;bald;300;;rot
        3;A-3;Schraube;8;ST;;;5;3;;`,
    });
    expectBalance(outcome);
    expect(outcome.unread.map(({ column, cells, samples, why }) => [column, cells, samples, why])).toEqual([
      ['Lieferzeit', 1, ['bald'], 'no number'],
      ['Gewicht', 3, ['20', '300', '3'], 'no field for it'],
      ['Bemerkung', 1, ['vernickelt'], 'no field for it'],
      ['Farbton', 2, ['blau', 'rot'], 'no meaning chosen'],
    ]);
    expect(outcome.ledger.records).toMatchObject([{ rows: 3, taken: 3, refused: 0, leftOut: 0, repeated: 0 }]);
  });

  it('counts words and units that are not known, and rows that are no data', async () => {
    const outcome = await importText({
      'parts.csv': `
        part_number,description,kind,form,unit_price
        a,Magnet,component,magnet,3
        b,Shaft,Wundertüte,other,3
        b,Shaft,,other,3`,
      'Preise.csv': `
        Artikelnummer;Bezeichnung;Preis;Währung
        c;Ring;12 €/Rolle;EUR
        d;Welle;5;EUR
        Summe;;17;`,
    });
    expectBalance(outcome);
    expect(outcome.unread.map(({ column, cells, why }) => [column, cells, why])).toEqual([
      ['kind', 1, 'word not known'],
      ['Preis', 1, 'unit not known'],
      ['Währung', 1, 'no field for it'],
      ['totals, remarks and repeated headers', 2, 'row is no data'],
    ]);
    expect(outcome.ledger.records).toMatchObject([
      { file: 'parts.csv', rows: 3, taken: 2, repeated: 1 },
      { file: 'Preise.csv', rows: 3, taken: 2, leftOut: 1 },
    ]);
  });

  it('counts days of validity that are no day: the row counts as if nothing stood there', async () => {
    const outcome = await importText({
      'bom.csv': `
        Material;Komponente;Menge;Gültig ab;Gültig bis
        mot;mag;8;01.01.2024;31.12.9999
        mot;ring;1;00.00.0000;Ende Serie
        mot;cap;1;01.01.2024;`,
    });
    expectBalance(outcome);
    expect(outcome.dataset?.bom).toHaveLength(3);
    expect(outcome.unread.map(({ column, cells, samples, why }) => [column, cells, samples, why])).toEqual([
      ['Gültig bis', 1, ['Ende Serie'], 'no day'],
    ]);
  });

  it('counts rows with an error as refused, and rows left out by choice as left out', async () => {
    const text = { 'parts.csv': 'part_number,unit_price\na,3\nb,cheap\n' };
    const refused = await importText(text);
    expectBalance(refused);
    expect(refused.ledger.records).toMatchObject([{ rows: 2, refused: 1, leftOut: 0 }]);
    const without = await importText(text, {
      decisions: { corrections: [], leftOut: [], leaveOutUnsound: true, merges: [], separate: [], confirmed: [] },
    });
    expectBalance(without);
    expect(without.ledger.records).toMatchObject([{ rows: 2, taken: 1, refused: 0, leftOut: 1 }]);
    expect(without.unread.map(({ column, why }) => [column, why])).toEqual([
      ['part_number', 'row left out'],
      ['unit_price', 'row left out'],
    ]);
  });
});

describe('what is not read', () => {
  it('is text that every store can hold, whatever stands in the cell', async () => {
    const outcome = await importText({ 'parts.csv': 'part_number,x\ud800y\na,"b\u0000\ud800c"\n' });
    const texts = outcome.unread.map(({ column, samples }) => [column, ...samples]);
    expect(texts.flat().every((text) => text.isWellFormed() && !text.includes('\0'))).toBe(true);
    expect(unreadColumn.array().safeParse(outcome.unread).success).toBe(true);
  });
});
