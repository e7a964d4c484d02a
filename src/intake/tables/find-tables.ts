import {
  type LeftOut,
  buildSourceTable,
  cutBlankTail,
  nameColumn,
  trimCells,
  type SourceLine,
  type SourceTable,
} from '../base/source-table.ts';
import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { Grid } from '../base/grid.ts';
import {
  findFirstHeader,
  findNextHeader,
  foldCells,
  hasContent,
  isKnownHeader,
  joinHeader,
  type HeaderRow,
} from './find-header.ts';
import { findScaledColumns, printMoney, printScaled } from './printed-numbers.ts';
import { classifyTail, isDrawnRow, isStarredSum, isTotalRow, readSummedUp, sumsUpGroup } from './row-kinds.ts';
import { isCanonicalHeader } from '../base/table-columns.ts';
import { findExactTable } from './exact-table.ts';
import { listProse } from './prose-rows.ts';
import { tellColumns, type ToldColumn } from './tell-columns.ts';

/** A table of a sheet, with its surroundings. */
export type FoundTable = {
  readonly source: SourceTable;
  /** Text above the header, one entry a cell. */
  readonly titles: readonly string[];
  /** Leading blanks of the indented cells of each row, by row as in the file and by place. */
  readonly indents: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Depth of its rows in the outline of the sheet, by row; absent if the sheet has none. */
  readonly outline?: ReadonlyMap<number, number>;
  /** Rows outside the data: totals, remarks, signatures, repeats of the header. */
  readonly leftOut: readonly LeftOut[];
  /** The told columns of a table without a header; null if it has one. */
  readonly told: readonly ToldColumn[] | null;
  /** Texts of the sheet outside the cells of its tables; absent if there are none. */
  readonly around?: readonly string[];
};

/**
 * The tables of a sheet, from left to right and from top to bottom. A header is the row best known to the dictionary, text throughout, with a
 * different name for each column, over rows of another kind; if nothing speaks for a later row it is the first row with content. Title rows, group
 * rows over a header and rows of units under it are taken into account, repeats of the header end no table, another header starts the next. Rows left
 * out below are listed with their numbers. A canonical table is never touched.
 */
export function findTables(grid: Grid, file: string): readonly FoundTable[] {
  const rows = grid.rows.map(trimCells);
  const first = rows.findIndex(hasContent);
  const firstRow = rows[first];
  if (firstRow === undefined) return [];
  const layout = { file, sheet: grid.sheet, decimalComma: grid.decimalComma };
  if (isCanonicalHeader(firstRow) || findExactTable(grid.sheet ?? file, firstRow) !== null) {
    const source = buildSourceTable(rows, layout);
    return source === null ? [] : [{ source, titles: [], indents: new Map(), leftOut: [], told: null }];
  }
  const printed = printMoney(rows, grid.money);
  const around = listProse(grid);
  const tables = splitSideBySide(printed, first).flatMap(({ from, to }) => {
    const part = from === 0 && to === Infinity ? printed : printed.map((cells) => cells.slice(from, to));
    return findStacked(part, { grid, layout, from });
  });
  return around.length === 0 ? tables : tables.map((table) => ({ ...table, around }));
}

type Setting = {
  readonly grid: Grid;
  readonly layout: Pick<SourceTable, 'file' | 'sheet' | 'decimalComma'>;
  readonly from: number;
};

function findStacked(rows: readonly (readonly string[])[], setting: Setting): FoundTable[] {
  const first = findFirstHeader(rows);
  if (first === null) return [];
  const told = isKnownHeader(rows, first) ? null : tellColumns(rows);
  if (told !== null) {
    const start = rows.findIndex(hasContent);
    const unnamed = { index: start, last: start - 1, cells: told.map(({ name }) => name) };
    return [{ ...buildTable(rows, { header: unnamed, start, end: rows.length, titles: [] }, setting), told }];
  }
  const tables: FoundTable[] = [];
  let header = joinHeader(rows, first, setting.grid);
  let titles = listTitles(rows, 0, first);
  let start = header.last + 1;
  while (start <= rows.length) {
    const next = findNextHeader(rows, start, header);
    const end = next === null ? rows.length : next.titleStart;
    const table = buildTable(rows, { header, start, end, titles }, setting);
    tables.push(table);
    if (next === null) break;
    titles = listTitles(rows, next.titleStart, next.index);
    header = joinHeader(rows, next.index, setting.grid);
    start = header.last + 1;
  }
  return joinPages(tables);
}

type Block = {
  readonly header: HeaderRow;
  readonly start: number;
  readonly end: number;
  readonly titles: readonly string[];
};

function buildTable(rows: readonly (readonly string[])[], block: Block, { grid, layout, from }: Setting): FoundTable {
  const header = [...block.header.cells];
  while (header.at(-1) === '') header.pop();
  const width = header.filter((cell) => cell !== '').length;
  const tail = classifyTail(rows, block.start, block.end, width);
  const leftOut: LeftOut[] = tail.map((one) => ({ ...one, cells: countFilled(rows[one.row - 1]) }));
  if (block.header.last > block.header.index) {
    leftOut.push(describeRow('units', block.header.last + 1, rows[block.header.last]));
  }
  const gone = new Set(tail.map(({ row }) => row));
  let lines: SourceLine[] = [];
  // What totals below may sum up: the rows that only name a group, and what each column said last.
  const headings = new Map<string, number>();
  const summed = new Set<number>();
  const named: string[] = [];
  const scaled = findScaledColumns(header, grid);
  const indents = new Map<number, ReadonlyMap<number, number>>();
  for (let index = block.start; index < block.end; index++) {
    const cells = printScaled(cutBlankTail(rows[index] ?? []), scaled, { grid, row: index, from });
    if (cells.length === 0 || gone.has(index + 1)) continue;
    if (isDrawnRow(cells)) continue;
    const of = readSummedUp(cells);
    const heading = headings.get(of ?? '');
    const isSum = of !== null && (heading !== undefined || named.includes(of) || sumsUpGroup(cells, lines));
    if (isTotalRow(cells, width) || isSum || isStarredSum(cells, lines)) {
      leftOut.push(describeRow('total', index + 1, cells));
      if (heading !== undefined) summed.add(heading);
      continue;
    }
    lines.push({ row: index + 1, cells });
    const filled = cells.filter((cell) => cell !== '');
    // A group is named in a row of its own, or once in front of its rows.
    if (filled.length === 1 && width > 1) headings.set(filled[0]!.trim(), index + 1);
    for (const [place, cell] of cells.entries()) if (cell !== '') named[place] = cell.trim();
    const indented = findIndents(grid.rows[index] ?? [], from, cells.length);
    if (indented !== null) indents.set(index + 1, indented);
  }
  // The name of a group above its rows is none of them, as its total is none.
  for (const { row, cells } of lines) if (summed.has(row)) leftOut.push(describeRow('remark', row, cells));
  if (summed.size > 0) lines = lines.filter(({ row }) => !summed.has(row));
  const lastRow = lines.at(-1)?.row ?? block.header.last + 1;
  const range = `${nameColumn(from + 1)}${block.header.index + 1}:${nameColumn(from + Math.max(header.length, 1))}${lastRow}`;
  const source = { ...layout, headerRow: block.header.index + 1, header, lines, range };
  const { outline } = grid;
  const found = {
    source,
    titles: block.titles,
    indents,
    leftOut: leftOut.toSorted((a, b) => a.row - b.row),
    told: null,
  };
  return outline === undefined ? found : { ...found, outline };
}

function findIndents(raw: readonly string[], from: number, width: number): ReadonlyMap<number, number> | null {
  let found: Map<number, number> | null = null;
  for (let place = 0; place < width; place++) {
    const cell = raw[from + place] ?? '';
    const indent = cell.length - cell.trimStart().length;
    if (indent === 0) continue;
    found ??= new Map();
    found.set(place, indent);
  }
  return found;
}

/** Parts of one table cut apart by repeats of its header are one again, unless a title between them names something. */
function joinPages(tables: readonly FoundTable[]): FoundTable[] {
  // Each is joined once, when all of its pages are known: a file may repeat its header in every second row.
  const joined: Pages[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    const titles = table.titles.map(stripPage);
    const header = foldCells(table.source.header);
    const named = titles.some((title) => title !== '' && last?.titles.has(title) !== true);
    if (last === undefined || named || last.header !== header)
      joined.push({ first: table, others: [], titles: new Set(titles), header });
    else last.others.push(table);
  }
  return joined.map(({ first, others }) => (others.length === 0 ? first : joinPage(first, others)));
}

/** A table and its continuations under its header again; `titles` without the numbers of pages, `header` as one text. */
type Pages = {
  readonly first: FoundTable;
  readonly others: FoundTable[];
  readonly titles: ReadonlySet<string>;
  readonly header: string;
};

function joinPage(first: FoundTable, others: readonly FoundTable[]): FoundTable {
  const { source } = first;
  const pages = [first, ...others];
  const lines = pages.flatMap((page) => page.source.lines);
  const lastRow = lines.at(-1)?.row ?? source.headerRow;
  const repeats = others.flatMap((page) => [
    describeRow('header', page.source.headerRow, page.source.header),
    ...page.leftOut,
  ]);
  return {
    ...first,
    source: { ...source, lines, range: source.range.replace(/\d+$/, String(lastRow)) },
    indents: new Map(pages.flatMap((page) => [...page.indents])),
    leftOut: [...first.leftOut, ...repeats],
    told: null,
  };
}

/** A title without the number of its page, '' if it says nothing else. */
function stripPage(title: string): string {
  return (
    title
      .replace(
        /(?:page|seite|blatt|sheet|p[áa]g(?:ina)?\.?|strona|strana|sida|side|sivu|oldal|sayfa|стр(?:аница)?\.?|p\.|第)\s*[:.]?\s*\d+\s*(?:(?:of|von|de|\/|共|页|頁)\s*\d*\s*[页頁]?)?/i,
        '',
      )
      // The second figures begin behind no figure: each place in a long number could else be where they do.
      .replace(/^\s*(?:\d+\s*)?(?:(?:of|von|\/)\s*)?(?:(?<!\d)\d+\s*)?$/i, '')
      // `10.01.2026      Dynamische Listenanzeige      2`: the page stands alone at the end of the line.
      .replace(/\s{2,}\d{1,4}\s*$/, '')
      .replaceAll(/^[\s\-–|,:]+|[\s\-–|,:]+$/g, '')
  );
}

/** Ranges of columns with tables of their own: parted by a blank column, each with a header of its own in one row. */
function splitSideBySide(rows: readonly (readonly string[])[], first: number): { from: number; to: number }[] {
  const whole = [{ from: 0, to: Infinity }];
  const headerIndex = findFirstHeader(rows) ?? first;
  const header = rows[headerIndex] ?? [];
  const gaps = header.flatMap((cell, place) => (cell === '' && place > 0 && place < header.length - 1 ? [place] : []));
  if (gaps.length === 0 || gaps.length > 50) return whole;
  const below = rows.slice(headerIndex);
  const blank = gaps.filter((place) => below.every((row) => (row[place] ?? '') === ''));
  if (blank.length === 0) return whole;
  const starts = [0, ...blank.map((place) => place + 1)];
  const parts = starts
    .map((from, index) => ({ from, to: blank[index] ?? Infinity }))
    .filter(({ from, to }) => header.slice(from, to).some((cell) => cell !== ''));
  const keys = parts.map(({ from, to }) =>
    header
      .slice(from, to)
      .filter((cell) => cell !== '')
      .map((cell) => foldHeader(cell).text),
  );
  const [firstKeys = []] = keys;
  const repeated = keys.every((names) => names.filter((name) => firstKeys.includes(name)).length >= 2);
  const each = keys.every(
    (names) =>
      names.length >= 2 &&
      names.filter((name) => IDENTITIES.has(findHeaderMeanings(name)[0]?.meaning ?? '')).length >= 1,
  );
  return parts.length > 1 && (repeated || each) ? parts : whole;
}

const IDENTITIES: ReadonlySet<string> = new Set([
  'part-number',
  'maker-part-number',
  'designators',
  'supplier',
  'supplier-id',
]);

function listTitles(rows: readonly (readonly string[])[], from: number, to: number): string[] {
  return rows.slice(from, to).flatMap((cells) => cells.filter((cell) => cell !== ''));
}
/** A row outside the data, with its text. */
function describeRow(kind: LeftOut['kind'], row: number, cells: readonly string[] | undefined): LeftOut {
  return { row, kind, text: join(cells), cells: countFilled(cells) };
}
function countFilled(cells: readonly string[] | undefined): number {
  return (cells ?? []).filter((cell) => cell.trim() !== '').length;
}
function join(cells: readonly string[] | undefined): string {
  return (cells ?? [])
    .filter((cell) => cell !== '')
    .join(', ')
    .slice(0, 160);
}
