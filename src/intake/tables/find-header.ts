import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { readPeriod } from '../dictionary/periods.ts';
import type { Grid } from '../base/grid.ts';
import { findRule } from '../base/rules.ts';
import {
  HEADER_RULES,
  ROW_ABOVE_RULES,
  ROW_BELOW_RULES,
  isAnswer,
  isDataLike,
  isOfFieldNames,
  standsBelowTitle,
} from './header-rules.ts';
import { isGroupRow, listsLicencesAlone, namesMore } from './group-names.ts';
import { FIGURE, listNamingFigures } from './naming-figures.ts';
import { isDrawnRow, isPrintedAgain, isSameTitle } from './row-kinds.ts';
import { isUnitCell, isUnitLabel } from './unit-cells.ts';

/** Number of first rows searched for the first header. */
const SEARCHED_ROWS = 120;
/** Words of the dictionary, and their share of the cells, that a row needs to be a header. */
const LEAST_HITS = 1.3;
const LEAST_SHARE = 0.3;
/** A header, with its last row. Rows are counted from 0. */
export type HeaderRow = { readonly index: number; readonly last: number; readonly cells: readonly string[] };

const countFilled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length;
type HeaderScore = { score: number; hits: number; share: number };
/** The score of a row as a header: words of the dictionary, text, differing names, other kinds of cells below. */
function scoreHeader(rows: readonly (readonly string[])[], index: number): HeaderScore {
  const figures = listNamingFigures(rows, index);
  // Figures that name columns are neither words nor amounts.
  const cells = (rows[index] ?? []).map((cell, place) => (figures.has(place) ? '' : cell));
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || filled.length > 2000) return { score: 0, hits: 0, share: 0 };
  const below = rows.slice(index + 1, index + 6).filter(hasContent);
  // The same word over several columns names none of them: units below the names of columns repeat. `No` over no numbers is an answer.
  const names = new Set(cells.filter((cell, place) => cell !== '' && !isAnswer(cell, place, below)));
  const known = [...names].reduce((sum, cell) => sum + (cell.length <= 60 ? knows(cell) : 0), 0);
  const hits = isOfFieldNames(filled) ? Math.max(known, filled.length / 2) : known;
  const texts = filled.filter((cell) => !/^[\d.,\s%+-]+$/.test(cell)).length / filled.length;
  const distinct = new Set(filled).size / filled.length;
  const changes = cells.filter(
    (cell, place) => cell !== '' && below.some((row) => /^[\d.,]+$/.test(row[place] ?? '')),
  ).length;
  const reach = below.length === 0 ? 0 : Math.min(1, median(below.map(countFilled)) / filled.length);
  const share = hits / filled.length;
  return {
    score: hits * (0.4 + 0.6 * share) + texts + distinct + 0.3 * Math.min(changes, 3) + reach,
    hits,
    share: texts === 1 ? share : share * texts,
  };
}

/** How well the dictionary knows a header: 1 as a whole, 0.35 by a word in it, 0 not at all. */
function knows(cell: string): number {
  const [best] = findHeaderMeanings(cell);
  if (best === undefined) return readPeriod(cell) === null ? 0 : 0.35;
  if (best.confidence >= 0.9) return 1;
  return cell.split(/\s+/).length <= 5 ? 0.35 : 0;
}

/** The row of the first header of a sheet; null if nothing is filled. */
export function findFirstHeader(rows: readonly (readonly string[])[]): number | null {
  const first = rows.findIndex(hasContent);
  if (first < 0) return null;
  let best = first;
  let bestScore = -1;
  let bestHits = 0;
  let seen = 0;
  for (let index = first; index < rows.length && seen < SEARCHED_ROWS; index++) {
    if (!hasContent(rows[index] ?? [])) continue;
    seen += 1;
    const { score, hits, share } = scoreHeader(rows, index);
    if (hits < LEAST_HITS || share < LEAST_SHARE) continue;
    if (score > bestScore + (bestHits >= 3 ? 2 : 0.5)) {
      best = index;
      bestScore = score;
      bestHits = hits;
    }
  }
  if (bestScore >= 0) return findTableAbove(rows, first, best) ?? best;
  return findByShape(rows, first);
}

/** Rows of data that make the rows above a header a table of their own; the head of a bill has one. */
const LEAST_DATA = 2;

/** The header of a table above the found one, parted from it by a blank row; null if only titles and heads stand there. */
function findTableAbove(rows: readonly (readonly string[])[], first: number, found: number): number | null {
  for (let index = first; index < found - LEAST_DATA - 1; index++) {
    const filled = (rows[index] ?? []).filter((cell) => cell !== '');
    if (filled.length < 2 || filled.some((cell) => /\d/.test(cell)) || new Set(filled).size < filled.length) continue;
    const { hits, share } = scoreHeader(rows, index);
    if (hits < 2 || share < 0.6) continue;
    const end = rows.findIndex((row, at) => at > index && !hasContent(row));
    const data = rows.slice(index + 1, end);
    const isData = data.every(
      (row) => row.filter((cell) => cell !== '').length >= 2 && row.some((cell) => /\d/.test(cell)),
    );
    if (end > 0 && end < found && data.length >= LEAST_DATA && isData) return index;
  }
  return null;
}

/** Whether the dictionary knows enough of a row to take it for a header. */
export function isKnownHeader(rows: readonly (readonly string[])[], index: number): boolean {
  const { hits, share } = scoreHeader(rows, index);
  return hits >= LEAST_HITS && share >= LEAST_SHARE;
}

/** Without words of the dictionary: the first row as wide as those below it and all text. */
function findByShape(rows: readonly (readonly string[])[], first: number): number {
  const widths = rows
    .slice(first, first + SEARCHED_ROWS)
    .filter(hasContent)
    .map(countFilled);
  const wide = Math.max(2, Math.ceil(median(widths) * 0.6));
  for (let index = first; index < Math.min(rows.length, first + SEARCHED_ROWS); index++) {
    const figures = listNamingFigures(rows, index);
    const filled = (rows[index] ?? []).filter((cell) => cell !== '');
    const isText = (rows[index] ?? []).every((cell, place) => !FIGURE.test(cell) || figures.has(place));
    if (filled.length >= wide && isText && new Set(filled).size === filled.length) return index;
  }
  return first;
}

/** The next row that is a header of its own, and the first row of the titles above it; null if there is none. */
export function findNextHeader(
  rows: readonly (readonly string[])[],
  start: number,
  current: HeaderRow,
): { index: number; titleStart: number } | null {
  const currentText = foldCells(current.cells);
  const firstPlace = current.cells.findIndex((cell) => cell !== '');
  const firstName = current.cells[firstPlace]?.toLowerCase();
  for (let index = start; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    const filled = cells.filter((cell) => cell !== '');
    let scored: { hits: number; share: number } | null = null;
    const isHeader = findRule(HEADER_RULES, {
      filled,
      isRepeat: () => cells[firstPlace]?.toLowerCase() === firstName && foldCells(cells) === currentText,
      beginsKnown: () => knows(filled[0] ?? '') + knows(filled[1] ?? '') >= 0.3,
      isApart: () => !hasContent(rows[index - 1] ?? []) || titleWidth(rows, index - 1),
      isTitled: () => standsBelowTitle(rows, index),
      isUnderlined: () => isDrawnRow(rows[index + 1] ?? []),
      score: () => (scored ??= scoreHeader(rows, index)),
    });
    if (isHeader?.then !== true) continue;
    let titleStart = index;
    if (titleStart > start && isSameTitle(rows[index - 1], rows[current.index - 1])) titleStart -= 1;
    const first = rows.slice(0, SEARCHED_ROWS).findIndex((row) => foldCells(row) === currentText);
    const isTitle = (at: number) => titleWidth(rows, at) || isPrintedAgain(rows, at, first);
    while (titleStart > start && isTitle(titleStart - 1)) titleStart -= 1;
    while (titleStart > start && !hasContent(rows[titleStart - 1] ?? [])) titleStart -= 1;
    return { index, titleStart };
  }
  return null;
}

/** A row with one cell or none, as titles stand over a table. */
function titleWidth(rows: readonly (readonly string[])[], index: number): boolean {
  return (rows[index] ?? []).filter((cell) => cell !== '').length <= 1;
}

/** The header with group names over it and units under it taken in. */
export function joinHeader(rows: readonly (readonly string[])[], index: number, grid: Grid): HeaderRow {
  const cells = [...(rows[index] ?? [])];
  const above = index > 0 ? (rows[index - 1] ?? []) : [];
  const spans = grid.merged.filter((range) => range.firstRow <= index && range.lastRow >= index);
  const way = findRule(ROW_ABOVE_RULES, {
    cells: above,
    fills: cells.some((cell, place) => cell === '' && (above[place] ?? '') !== '') || above.length > cells.length,
    isSpanned: spans.length > 0,
    isGroups: () => isGroupRow(above, cells),
  })?.then;
  if (way === 'each' || way === 'spread') {
    const groups = [...above];
    if (way === 'spread') {
      for (let place = 1; place < cells.length; place++) groups[place] = above[place] || (groups[place - 1] ?? '');
    }
    for (const { firstColumn, lastColumn } of spans) {
      for (let column = firstColumn; column < lastColumn; column++) groups[column] = groups[firstColumn - 1] ?? '';
    }
    const areWhole = listsLicencesAlone(cells);
    for (let place = 0; place < Math.max(groups.length, cells.length); place++) {
      const [group, own] = [groups[place] ?? '', cells[place] ?? ''];
      if (own === '') cells[place] = group;
      else if (group !== '' && !areWhole && namesMore(group, own)) cells[place] = `${group} ${own}`;
    }
  }
  const named = joinNamesBelow(rows, index, grid, cells);
  const below = rows[index + 1] ?? [];
  const kind = findRule(ROW_BELOW_RULES, {
    cells: below,
    columns: cells.length,
    namesColumns: named !== null,
    isData: () => isDataLike(rows, index + 1),
  })?.then;
  if (kind === 'names' && named !== null) return { index, last: index + 1, cells: named };
  if (kind === 'units') {
    for (const [place, unit] of below.entries()) {
      if (unit !== '' && unit !== '-' && !isUnitLabel(unit))
        cells[place] = `${cells[place] ?? ''} (${unit.replaceAll(/^[([]\s*|\s*[)\]]$/g, '')})`;
    }
    return { index, last: index + 1, cells };
  }
  return { index, last: index, cells };
}

/**
 * The header with the names of the row below it taken in, if this row only names the columns spanned by a group name above, merged or with blanks to
 * its right (`Supplier` over `Name` and `Country`), and says nothing else under the others. Null if it is a row of data.
 */
function joinNamesBelow(
  rows: readonly (readonly string[])[],
  index: number,
  grid: Grid,
  header: readonly string[],
): string[] | null {
  const below = rows[index + 1] ?? [];
  const places = below.flatMap((cell, place) => (cell === '' ? [] : [place]));
  if (places.length < 2) return null;
  const groups = new Map<number, string>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of grid.merged) {
    if (firstRow !== index + 1 || lastRow !== index + 1) continue;
    for (let column = firstColumn; column <= lastColumn; column++)
      groups.set(column - 1, header[firstColumn - 1] ?? '');
  }
  if (below.some((cell) => /^[\d.,%+-]+$/.test(cell))) return null;
  const spanned = places.every((place) => groups.has(place));
  const known = places.filter((place) => knows(below[place] ?? '') >= 0.35).length;
  // `Sold` and `Returned` below one merged `Units`, over numbers: words of a header, whoever knows them.
  const overNumbers = places.filter((place) => FIGURE.test(rows[index + 2]?.[place] ?? '')).length;
  if (!spanned || (known * 2 < places.length && overNumbers < 2)) return joinOpenGroups(header, below);
  const joined = [...header];
  for (const place of places) {
    const [group, own] = [groups.get(place) ?? '', below[place] ?? ''];
    joined[place] = namesMore(group, own) ? `${group} ${own}` : own;
  }
  return joined;
}

/**
 * The same without merged cells, as in text files: a group name stands over its first column, with blanks over the others (`Supplier,,Lead time` over
 * `Name,Country,weeks`). Every blank needs a word of a header below it, and another name a unit or such a word as well. Null otherwise.
 */
function joinOpenGroups(header: readonly string[], below: readonly string[]): string[] | null {
  // Blanks behind the last group are cut off, and it stands over what is below them.
  const groups = Array.from({ length: Math.max(header.length, below.length) }, (_, place) => header[place] ?? '');
  const names = groups.map((cell, place) => ({ cell, own: below[place] ?? '', isOpen: groups[place + 1] === '' }));
  const blanks = names.filter(({ cell }) => cell === '');
  if (blanks.length === 0 || header[0] === '') return null;
  if (!blanks.every(({ own }) => own !== '' && knows(own) === 1)) return null;
  let group = '';
  const joined: string[] = [];
  for (const { cell, own, isOpen } of names) {
    if (cell !== '') group = cell;
    if (own === '') joined.push(cell);
    else if (isUnitCell(own)) joined.push(`${group} (${own})`);
    else if (knows(own) === 0 && knows(`${group} ${own}`) < 1) return null;
    else joined.push(cell !== '' && !isOpen ? `${cell} ${own}` : namesMore(group, own) ? `${group} ${own}` : own);
  }
  return joined;
}

/** A row of cells as one text without case, blanks and punctuation, for finding repeats of a header. */
export function foldCells(cells: readonly string[]): string {
  return JSON.stringify(
    cells.map((cell) => (cell.length > 60 ? cell : cell.toLowerCase().replaceAll(/[\s_.\-/]+/g, ''))),
  ).replace(/(?:,"")+\]$/, ']');
}

/** Whether a row says anything. */
export function hasContent(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '');
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
