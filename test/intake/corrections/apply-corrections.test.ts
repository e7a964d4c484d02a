import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../../src/intake/corrections/apply-corrections.ts';
import { rememberCells } from '../../../src/intake/corrections/remembered-cells.ts';
import type { Grid } from '../../../src/intake/base/grid.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import type { CellCorrection } from '../../../src/intake/base/import-decisions.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import type { ProblemLog } from '../../../src/intake/base/problem.ts';
import { findProblem, importText, listErrors } from '../import-text.ts';

function correct(file: string, row: number, column: string, value: string): CellCorrection {
  return { file, sheet: null, row, column, value };
}

const NOTHING_REMEMBERED = rememberCells([]);

function correctAll(name: string, sheet: Grid, cells: readonly CellCorrection[], log: ProblemLog) {
  return applyCorrections(name, [sheet], { cells, remembered: NOTHING_REMEMBERED, mappings: [] }, log).grids;
}

function grid(rows: readonly (readonly string[])[], sheet: string | null = null): Grid {
  return { sheet, hidden: false, rows, merged: [], decimalComma: false };
}

describe(applyCorrections, () => {
  it('makes a cell read as corrected, and a note keeps what the file said', async () => {
    const files = { 'parts.csv': 'part_number,stock\na,many\nb,2\n' };
    expect(listErrors(await importText(files))).toEqual(['bad-number parts.csv:2:stock']);
    const corrections = [correct('parts.csv', 2, 'stock', '7')];
    const outcome = await importText(files, { decisions: { ...NO_DECISIONS, corrections } });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.parts[0]).toMatchObject({
      stock: 7,
      rows: [{ file: 'parts.csv', sheet: null, row: 2 }],
    });
    expect(findProblem(outcome, 'cell-corrected')).toMatchObject({
      severity: 'note',
      row: 2,
      column: 'stock',
      found: 'many',
      expected: '7',
    });
  });

  it('reaches cells of files in other words, by their headers as written, and fills blank ones', async () => {
    const files = { 'stueckliste.csv': 'Projekt X\n\nSachnummer;Benennung;Menge\nP1;Motor;zwei\nP2;Magnet;\n' };
    const corrections = [correct('stueckliste.csv', 4, 'Menge', '2'), correct('stueckliste.csv', 5, 'Menge', '8')];
    const outcome = await importText(files, { decisions: { ...NO_DECISIONS, corrections } });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['P1', 2],
      ['P2', 8],
    ]);
  });

  it('finds the table of a row where two stand beside each other', () => {
    const sheet = grid([
      ['part_no', 'qty', '', 'supplier_no', 'country'],
      ['a', '1', '', 's', 'XX'],
    ]);
    const log = createProblemLog();
    const [corrected] = correctAll('f.csv', sheet, [correct('f.csv', 2, 'country', 'DE')], log);
    expect(corrected?.rows[1]).toEqual(['a', '1', '', 's', 'DE']);
    expect(sheet.rows[1]?.[4]).toBe('XX');
  });

  it('notes a correction that finds no cell any more, and changes nothing', () => {
    const sheet = grid([
      ['part_number', 'stock'],
      ['a', '1'],
    ]);
    const log = createProblemLog();
    const corrections = [
      correct('f.csv', 2, 'colour', 'red'),
      correct('f.csv', 9, 'stock', '3'),
      { ...correct('f.csv', 2, 'stock', '3'), sheet: 'Other' },
      correct('another.csv', 2, 'stock', '3'),
    ];
    expect(correctAll('f.csv', sheet, corrections, log)).toEqual([sheet]);
    expect(log.problems.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'correction-without-cell'));
  });
});
