import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { ForeignRow } from '../lines/fold-continuations.ts';

/** How a foreign BOM ties each line to its assembly. */
export type BomLayout =
  | 'component-list'
  | 'operations'
  | 'pairs'
  | 'level-columns'
  | 'levels'
  | 'item-numbers'
  | 'indents'
  | 'marks'
  | 'flat';

const MARKS = /^([.\-–_>|└├─│┗┣*+·•→][.\-–_>|└├─│┗┣*+·•→\s]*)(?=[\p{L}\p{N}])/u;
const ITEM = /^[\p{L}\d]{1,8}(?:[.\-/][\p{L}\d]{1,8})*\.?$/u;
/** Blanks stand in one place of it at a time: of `.` and 248 blanks each way to part them was tried. */
const LEVEL =
  /^[.\s\-–_*+>|·•]*(?:(?:l|lvl|lv|level|stufe|ebene|niveau|n|层|階層|レベル)\s*(?:[.:]\s*)?|:\s*)?(\d{1,3})(?:\.0+)?$/i;

const LONGEST_ITEM = 80;

/** The layout of a BOM, from the meanings of its columns and, where these leave it open, from its cells. */
export function detectLayout(cells: ForeignCells, rows: readonly ForeignRow[]): BomLayout {
  if (cells.has('component-ids')) return 'component-list';
  if (cells.has('operation')) return 'operations';
  if (cells.has('parent')) return 'pairs';
  if ((cells.table.columns.get('level')?.length ?? 0) > 1) return 'level-columns';
  if (cells.has('level')) {
    // `1`, `1.1`, `1.1.2` are positions, although the first of them could be a level.
    const plain = rows.filter(({ line }) => readLevel(cells.get(line, 'level')) !== null).length;
    const items = plain === rows.length ? 'flat' : nestByItems(cells, rows, 'level');
    return items === 'flat' && plain > 0 ? 'levels' : items;
  }
  if (cells.has('item-number') && nestByItems(cells, rows, 'item-number') === 'item-numbers') return 'item-numbers';
  const indents = cells.table.indents;
  if (indents !== undefined && new Set(rows.map(({ line }) => indents.get(line.row) ?? 0)).size > 1) return 'indents';
  return areMarked(cells, rows) ? 'marks' : 'flat';
}

function nestByItems(
  cells: ForeignCells,
  rows: readonly ForeignRow[],
  column: 'level' | 'item-number',
): 'item-numbers' | 'flat' {
  const items = rows.map(({ line }) => normaliseItem(cells.get(line, column)));
  const known = new Set(items);
  const filled = items.filter((item) => item !== '');
  const nested = filled.filter((item) => item.includes('.'));
  const sound = filled.every((item) => ITEM.test(item));
  const hanging = nested.filter((item) => known.has(item.slice(0, item.lastIndexOf('.'))));
  return sound && nested.length > 0 && hanging.length >= nested.length * 0.8 ? 'item-numbers' : 'flat';
}

/** A position as segments parted by points, without closing marks (`?` stands for a sign lost by an encoding): `1-2.` is `1.2`, `1.0` is `1`. */
export function normaliseItem(item: string): string {
  // Longer text is no position, and patterns anchored at the end are slow on it.
  if (item.length > LONGEST_ITEM) return item;
  return item
    .replaceAll(/[-/]/g, '.')
    .replace(/[.?:)]+$/, '')
    .replace(/^(\d+)\.0$/, '$1');
}

function areMarked(cells: ForeignCells, rows: readonly ForeignRow[]): boolean {
  const lengths = rows.map(({ line }) => MARKS.exec(cells.get(line, 'part-number'))?.[1]?.trim().length ?? 0);
  const marked = lengths.filter((length) => length > 0).length;
  return marked >= Math.max(2, rows.length * 0.3) && (lengths[0] ?? 0) === Math.min(...lengths.slice(0, 1000));
}

/** Whether dots or the like stand before the part of every row below the top, as lists with a column for the level draw it besides. */
export function areAllMarked(cells: ForeignCells, rows: readonly ForeignRow[]): boolean {
  const below = rows.filter(({ line }) => (readLevel(cells.get(line, 'level')) ?? 0) > 0);
  return below.length > 0 && below.every(({ line }) => countMarks(cells.get(line, 'part-number')) > 0);
}

/** A part number without the dots, dashes or branches of its drawn level. */
export function stripMarks(partNumber: string): string {
  return partNumber.replace(MARKS, '');
}

/** Level of a part number drawn with leading marks: the number of marks, blanks not counted. */
export function countMarks(partNumber: string): number {
  return (MARKS.exec(partNumber)?.[1] ?? '').replaceAll(/\s/g, '').length;
}

/**
 * The level stated by a cell: `1`, `.2`, `..3`, `L2`, `Level 2`, `2.0`, or as many marks as levels (`**`). Null for none. A spreadsheet turns
 * `.2` into `0.2`, level 2.
 */
export function readLevel(cell: string): number | null {
  const small = /^0\.(\d)$/.exec(cell)?.[1];
  if (small !== undefined) return Number(small);
  const digits = LEVEL.exec(cell)?.[1];
  if (digits !== undefined) return Number(digits);
  const marks = cell.replaceAll(/\s/g, '');
  return /^[.*+\->]{1,40}$/.test(marks) ? marks.length : null;
}
