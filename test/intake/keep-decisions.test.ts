import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { CellDecision, FactDecision } from '../../src/domain/decisions/decisions.ts';
import { NO_DECISIONS } from '../../src/intake/base/import-decisions.ts';
import type { CellCorrection, ImportDecisions } from '../../src/intake/base/import-decisions.ts';
import type { ImportOutcome } from '../../src/intake/base/import-outcome.ts';
import { findProblem, importText, listErrors } from './import-text.ts';

const catalogue = loadCatalogue();

function read(files: Readonly<Record<string, string>>, decisions: Partial<ImportDecisions>): Promise<ImportOutcome> {
  return importText(files, { catalogue, decisions: { ...NO_DECISIONS, ...decisions } });
}

function correct(file: string, row: number, column: string, value: string): CellCorrection {
  return { file, sheet: null, row, column, value };
}

async function decide(
  files: Readonly<Record<string, string>>,
  ...corrections: CellCorrection[]
): Promise<CellDecision[]> {
  const outcome = await read(files, { corrections });
  expect(listErrors(outcome)).toEqual([]);
  return outcome.corrected.map(({ decision }) => decision);
}

describe('A cell that was corrected', () => {
  const october = {
    'october.csv':
      'Material;Beschreibung;Menge;Oberteil;Preis\nM-1;Magnet;zwei;P-1;1,50\nM-2;Welle;1;P-1;3,00\nP-1;Pumpe;1;;90\n',
  };
  // Other rows, another order, other columns' places, another price and file name.
  const november = {
    'november.csv':
      'Preis;Oberteil;Menge;Beschreibung;Material\n4,00;P-1;7;Lager;M-9\n3,10;P-1;1;Welle;M-2\n1,60;P-1;zwei;Magnet;M-1\n95;;1;Pumpe;P-1\n',
  };

  it('is corrected again in a later file of that layout, by part number and column, wherever the row stands', async () => {
    expect(listErrors(await read(november, {}))).not.toEqual([]);
    const cells = await decide(october, correct('october.csv', 2, 'Menge', '2'));
    expect(cells).toMatchObject([
      { key: [{ header: 'Material', value: 'M-1' }], column: 'Menge', found: 'zwei', value: '2' },
    ]);
    const outcome = await read(november, { cells });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.bom.find(({ child }) => child === 'M-1')?.quantity).toBe(2);
    expect(outcome.corrected).toMatchObject([
      { file: 'november.csv', row: 4, column: 'Menge', found: 'zwei', remembered: true },
    ]);
    expect(outcome.unused.cells).toEqual([]);
    expect(findProblem(outcome, 'cell-corrected')?.message).toContain('at an import before');
    // It is kept as it was, month after month.
    expect(outcome.corrected.map(({ decision }) => decision)).toEqual(cells);
  });

  it('is offered and not applied where the file says something else now', async () => {
    const cells = await decide(october, correct('october.csv', 2, 'Menge', '2'));
    const outcome = await read({ 'november.csv': november['november.csv'].replace('zwei', '3') }, { cells });
    expect(outcome.dataset?.bom.find(({ child }) => child === 'M-1')?.quantity).toBe(3);
    expect(outcome.corrected).toEqual([]);
    expect(outcome.unused.cells).toMatchObject([
      { why: 'differs', says: '3', place: { file: 'november.csv', sheet: null, row: 4, column: 'Menge' } },
    ]);
    expect(findProblem(outcome, 'correction-not-used')?.message).toContain('says “3” now');
  });

  it('stays on record where its row is gone, and where the file has been mended', async () => {
    const cells = await decide(october, correct('october.csv', 2, 'Menge', '2'));
    const gone = await read(
      { 'november.csv': 'Material;Beschreibung;Menge;Oberteil;Preis\nM-2;Welle;1;P-1;3\n' },
      { cells },
    );
    expect(gone.unused.cells).toMatchObject([{ decision: cells[0], why: 'gone', place: null }]);
    const mended = await read({ 'november.csv': november['november.csv'].replace('zwei', '2') }, { cells });
    expect(mended.unused.cells).toMatchObject([{ why: 'settled', says: '2' }]);
    expect(findProblem(mended, 'correction-not-used')).toBeUndefined();
  });

  it('is known by part and parent where the part stands in several lines, and by supplier where he is what differs', async () => {
    const parts = { 'parts.csv': 'part_number\nA\nB\nC\nZ\n' };
    const bom = 'parent,child,quantity\nA,C,x\nB,C,x\n';
    const cells = await decide(
      { ...parts, 'bom.csv': bom },
      correct('bom.csv', 2, 'quantity', '1'),
      correct('bom.csv', 3, 'quantity', '4'),
    );
    expect(cells.map(({ key }) => key.map(({ header, value }) => `${header} ${value}`))).toEqual([
      ['child C', 'parent A'],
      ['child C', 'parent B'],
    ]);
    const outcome = await read({ ...parts, 'bom.csv': 'parent,child,quantity\nB,C,x\nZ,C,9\nA,C,x\n' }, { cells });
    expect(outcome.dataset?.bom.map(({ parent, quantity }) => [parent, quantity])).toEqual([
      ['B', 4],
      ['Z', 9],
      ['A', 1],
    ]);
  });

  it('may be the part number itself, which the rest of its row names', async () => {
    const files = { 'parts.csv': 'part_number,description,unit_price\nTM-441l,Rotor magnet,2\nTM-5,Axle,3\n' };
    const cells = await decide(files, correct('parts.csv', 2, 'part_number', 'TM-4411'));
    const later = 'part_number,description,unit_price\nTM-5,Axle,3\nTM-441l,Rotor magnet,2\n';
    const outcome = await read({ 'parts.csv': later }, { cells });
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['TM-5', 'TM-4411']);
  });

  it('gives way to another correction of the same cell, which is then the one that is kept', async () => {
    const cells = await decide(october, correct('october.csv', 2, 'Menge', '2'));
    const outcome = await read(november, { cells, corrections: [correct('november.csv', 4, 'Menge', '5')] });
    expect(outcome.dataset?.bom.find(({ child }) => child === 'M-1')?.quantity).toBe(5);
    expect(outcome.corrected).toMatchObject([{ found: 'zwei', value: '5', remembered: false }]);
  });

  it('is found again in any order of rows and columns, and touches no other row', async () => {
    const header = ['part_number', 'description', 'unit_price', 'currency', 'stock'];
    const rows = [
      ['A', 'Magnet', '1', 'EUR', 'many'],
      ['B', 'Axle', '2', 'EUR', '7'],
      ['C', 'Cell', '3', 'USD', 'many'],
      ['D', 'Bolt', '4', 'USD', '9'],
    ];
    const write = (columns: readonly number[], order: readonly number[]): string =>
      [header, ...order.map((row) => rows[row] ?? [])]
        .map((cells) => columns.map((at) => cells[at] ?? '').join(','))
        .join('\n');
    const all = { columns: [0, 1, 2, 3, 4], order: [0, 1, 2, 3] };
    const cells = await decide(
      { 'parts.csv': write(all.columns, all.order) },
      correct('parts.csv', 2, 'stock', '5'),
      correct('parts.csv', 4, 'stock', '6'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all.columns, { minLength: 5 }),
        fc.shuffledSubarray(all.order, { minLength: 4 }),
        async (columns, order) => {
          const outcome = await read({ 'parts_2.csv': write(columns, order) }, { cells });
          const stocks = new Map(outcome.dataset?.parts.map(({ partNumber, stock }) => [partNumber, stock]));
          expect(['A', 'B', 'C', 'D'].map((id) => stocks.get(id))).toEqual([5, 7, 6, 9]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('What a person said of a part', () => {
  const said = (field: string, value: string, over: string | null = null): FactDecision => ({
    partNumber: 'M-1',
    field,
    value,
    reason: '',
    over,
  });

  it('stands in every later file that says nothing of it', async () => {
    const confirmed = [said('category', 'ndfeb-magnet'), said('form', 'magnet'), said('magnet_family', 'NdFeB')];
    const outcome = await read({ 'parts.csv': 'part_number,description\nX,new\nM-1,Item 4711\n' }, { confirmed });
    expect(outcome.dataset?.parts[1]).toMatchObject({ category: 'ndfeb-magnet', form: 'magnet' });
    expect(outcome.dataset?.properties).toMatchObject([{ property: 'magnet_family', text: 'NdFeB', evidence: 'seen' }]);
    expect(outcome.unused.facts).toEqual([]);
  });

  it('stands over what the file said when it was decided, and is offered where the file has come to say something else', async () => {
    const confirmed = [said('kind', 'material', 'component'), said('form', 'magnet', 'motor')];
    const files = { 'parts.csv': 'part_number,kind,form\nM-1,component,motor\n' };
    const outcome = await read(files, { confirmed });
    expect(outcome.dataset?.parts[0]).toMatchObject({ kind: 'material', form: 'magnet' });
    expect(findProblem(outcome, 'facts-over-file')).toMatchObject({ found: 'component', expected: 'material' });
    const later = await read({ 'parts.csv': 'part_number,kind,form\nM-1,component,alloy\n' }, { confirmed });
    expect(later.dataset?.parts[0]).toMatchObject({ kind: 'material', form: 'alloy' });
    expect(later.unused.facts).toMatchObject([
      { fact: { field: 'form', value: 'magnet' }, why: 'differs', says: 'alloy' },
    ]);
  });

  it('stays on record where the part is not in the files, however many there are', async () => {
    const confirmed = Array.from({ length: 500 }, (_, at) => ({ ...said('form', 'magnet'), partNumber: `GONE-${at}` }));
    const outcome = await read({ 'parts.csv': 'part_number\nM-1\n' }, { confirmed });
    expect(outcome.unused.facts).toHaveLength(500);
    expect(outcome.unused.facts.every(({ why }) => why === 'gone')).toBe(true);
    expect(outcome.notes.filter(({ code }) => code === 'fact-not-used')).toHaveLength(1);
  });
});
