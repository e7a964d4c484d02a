import type { Grid } from '../base/grid.ts';
import type { ProblemLog } from '../base/problem.ts';
import { trimCells } from '../base/source-table.ts';
import { findHeaderMeanings } from '../dictionary/find-meaning.ts';

/** From this confidence on a cell is a word of a header as a whole. */
const SURE = 0.9;
const LEAST_NAMES = 3;
const LEAST_SHARE = 0.7;
/** Most names below each other; a longer sheet is a list with such words in its rows by chance. */
const MOST_NAMES = 60;

/**
 * Sheets with rows and columns changed over if their header stands in the first column and each further column is one part, with a note, since a
 * place in such a sheet is told by its column then. Any other sheet is as it was.
 */
export function turnGrids(file: string, grids: readonly Grid[], log: ProblemLog): readonly Grid[] {
  return grids.map((grid) => {
    if (grid.hidden || grid.takenAs !== undefined || !isTurned(grid)) return grid;
    log.note({
      code: 'table-turned',
      file,
      sheet: grid.sheet,
      message: `Each column of ${grid.sheet === null ? file : `the sheet ${grid.sheet}`} is one part, and its headers stand in the first one: it is read with rows and columns changed over, so that row 2 is its second column.`,
    });
    const { sheet, hidden, decimalComma, encoding } = grid;
    const turned = { sheet, hidden, decimalComma, rows: turn(grid.rows), merged: [] };
    return encoding === undefined ? turned : { ...turned, encoding };
  });
}

function isTurned({ rows }: Grid): boolean {
  if (rows.length > MOST_NAMES * 2) return false;
  const filled = rows.map(trimCells).filter((cells) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  if (width < 2 || filled.length > MOST_NAMES || filled.some(([first = '']) => first === '')) return false;
  const meanings = filled.flatMap(([first = '']) => readSure(first) ?? []);
  const least = Math.max(LEAST_NAMES, filled.length * LEAST_SHARE);
  // One part alone needs a row more, since a title block looks so as well.
  if (width === 2 && filled.length <= LEAST_NAMES) return false;
  if (meanings.length < least || new Set(meanings).size < meanings.length) return false;
  const part = filled.find(([first = '']) => readSure(first) === 'part-number');
  const [, ...parts] = part ?? [];
  const others = filled[0]?.slice(1) ?? [];
  return (
    parts.length > 0 &&
    parts.every((cell) => cell !== '') &&
    new Set(parts).size === parts.length &&
    others.every((cell) => readSure(cell) === null)
  );
}

function readSure(cell: string): string | null {
  const [best] = findHeaderMeanings(cell);
  return best !== undefined && best.confidence >= SURE ? best.meaning : null;
}

function turn(rows: Grid['rows']): string[][] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, place) => rows.map((cells) => cells[place] ?? ''));
}
