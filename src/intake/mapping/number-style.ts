import type { ForeignColumn, ForeignTable } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourceLine } from '../base/source-table.ts';
import { foldUnit, parseAmount } from '../values/parse-amount.ts';
import type { DecimalComma } from '../values/parse-amount.ts';
import { decideQuantities, OPEN } from './styles/quantity-style.ts';

/** Columns of amounts; one file writes them in one way. */
const AMOUNTS: readonly ForeignColumn[] = [
  'quantity',
  'quantity-second',
  'order-quantity',
  'minimum-order',
  'base-quantity',
  'price',
  'selling-price',
  'unit-margin',
  'sales-value',
  'order-value',
  'price-unit',
  'stock',
  'stock-not-usable',
  'stock-of-supplier',
  'annual-demand',
  'period-demand',
  'parent-demand',
  'parent-price',
  'capacity',
  'share',
  'rate',
  'rate-unit',
  'mass-min',
  'mass-max',
  'mass-share',
  'element',
];
/** Amounts asked about: of lines, money, sales, forecasts and stock. A wrong reading of one is a thousand times too much or too little. */
const ASKED: readonly ForeignColumn[] = [
  'quantity',
  'price',
  'selling-price',
  'unit-margin',
  'annual-demand',
  'period-demand',
  'parent-demand',
  'parent-price',
  'sales-value',
  'order-value',
  'stock',
];

/** Sales in a period; they come in whole pieces. */
const SALES: readonly ForeignColumn[] = ['annual-demand', 'period-demand', 'parent-demand'];
/** Sums of money; they have two digits behind a mark and never three. */
const SUMS: readonly ForeignColumn[] = ['sales-value', 'order-value'];
/** Amounts in whole numbers if their unit is a piece. */
const WHOLE: readonly ForeignColumn[] = ['stock', 'stock-not-usable', 'stock-of-supplier', ...SALES];
/** Money as it is printed: two digits behind the last mark. */
const MONEY = /^[\p{Sc}\sA-Z]*\d[\d.,]*[.,]\d{2}[\p{Sc}\sA-Z%-]*$/u;

/**
 * A number as a workbook keeps it: with a point, no zero at its end, and the currency of its print. It does not tell how text is written in other
 * cells.
 */
const KEPT = /^-?\d+(?:\.\d*[1-9])?(?:e[+-]?\d+)?(?: [A-Z]{3})?$/i;

/**
 * The tables of one file with the style of their numbers filled in for columns leaving it open: the one of the text in the other columns of amounts,
 * if these agree, else that of the money in unread columns. Numbers kept by a workbook go on as numbers if no text speaks against it. A column
 * decided by no cell of the file stays open.
 */
export function settleNumberStyle(found: readonly ForeignTable[]): ForeignTable[] {
  const tables = found.map(decideQuantities);
  const decided = listStyles(tables, listAmounts);
  const shown = decided.size === 0 ? listStyles(tables, listUnreadMoney) : decided;
  const keepsNumbers = tables.some((table) => listAmounts(table).some((place) => isKept(table, place)));
  const [style] = shown;
  return tables.map((table) => {
    const amounts = listAmounts(table);
    const kept = keepsNumbers ? amounts.filter((place) => isOpenInNumbers(table, place)) : [];
    const others = amounts.filter((place) => !kept.includes(place));
    const asText = style !== undefined && shown.size === 1 ? fillStyle(table, style, others) : table;
    return style === true ? asText : fillStyle(asText, false, kept);
  });
}

/**
 * The tables of all files of an import, in their order, with a style for the amounts left open by their own file: stocks and sales in pieces as whole
 * numbers, then the one style of all other files. Prices, yearly demands and stocks among them are noted, to be asked about, with their reading
 * meanwhile: sold pieces count as thousands.
 */
export function settleOpenStyles(tables: readonly ForeignTable[], log: ProblemLog): ForeignTable[] {
  const files = Map.groupBy(tables, ({ source }) => source.file);
  const decided = new Map([...files].map(([file, own]) => [file, listStyles(own, listAmounts)]));
  const elsewhere = new Set([...decided.values()].flatMap((styles) => [...styles]));
  const [style] = elsewhere;
  return tables.map((table) => {
    const whole = countPiecesAsThousands(table);
    const settled =
      style !== undefined && elsewhere.size === 1
        ? fillStyle(whole, style)
        : countLinesAsThousands(countSalesAsThousands(whole));
    noteOpenAmounts(whole, settled, log);
    return settled;
  });
}

/** The styles of the text in some columns. */
function listStyles(tables: readonly ForeignTable[], listPlaces: (table: ForeignTable) => number[]): Set<boolean> {
  return new Set(
    tables.flatMap((table) =>
      listPlaces(table).flatMap((place) => (isKept(table, place) ? [] : (table.decimalCommas?.get(place) ?? []))),
    ),
  );
}

/** Whether a column is decided by the numbers of a workbook alone. */
function isKept({ source, decimalCommas }: ForeignTable, place: number): boolean {
  return (
    source.sheet !== null &&
    decimalCommas?.get(place) === false &&
    source.lines.every(({ cells }) => !/[.,]/.test(cells[place] ?? '') || KEPT.test((cells[place] ?? '').trim()))
  );
}

/** Whether every open cell of a column may be a number of a workbook. */
function isOpenInNumbers({ source, decimalCommas }: ForeignTable, place: number): boolean {
  if (source.sheet === null || decimalCommas?.has(place) === true) return false;
  return findOpen(source, place).every(({ cells }) => KEPT.test((cells[place] ?? '').trim()));
}

/** Places of columns without a meaning, with money in each filled cell. */
function listUnreadMoney({ source, columns }: ForeignTable): number[] {
  const read = new Set([...columns.values()].flat());
  return source.header.flatMap((_, place) => {
    const cells = source.lines.map((line) => (line.cells[place] ?? '').trim()).filter((cell) => cell !== '');
    return !read.has(place) && cells.length > 0 && cells.every((cell) => MONEY.test(cell)) ? [place] : [];
  });
}

/**
 * The table with its open stocks and sales read as thousands if a row counting in pieces, by its unit or in the cell itself, would have a fraction of
 * one.
 */
function countPiecesAsThousands(table: ForeignTable): ForeignTable {
  const unit = table.columns.get('unit')?.[0];
  return countAsThousands(table, WHOLE, (place, { cells }) => {
    const amount = cells[place] ?? '';
    const behind = /\p{L}.*$/u.exec(amount)?.[0] ?? (unit === undefined ? '' : (cells[unit] ?? ''));
    return foldUnit(behind) === 'pcs' && (!/[.,]000\D*$/.test(amount) || isWrittenBare(table, place));
  });
}

/** Whether some cell of a column is written without a mark: a system printing `4.000` for 4 prints `25.000` for 25. */
function isWrittenBare({ source }: ForeignTable, place: number): boolean {
  return source.lines.some(({ cells }) => BARE.test((cells[place] ?? '').trim()));
}

const BARE = /^[1-9]\d{0,2}$/;

/**
 * The table with its open sales and sums of money read as thousands: a quarter of a piece is never sold, and too little would be passed on as
 * nothing.
 */
function countSalesAsThousands(table: ForeignTable): ForeignTable {
  return countAsThousands(table, [...SALES, ...SUMS], () => true);
}

/**
 * The table with open quantities of a bill read as thousands of pieces if others beside them are written without a mark: a system cutting zeros off
 * writes `2.4` for `2.400`, and any other writes `1.000` for `1`.
 */
function countLinesAsThousands(table: ForeignTable): ForeignTable {
  const unit = table.columns.get('unit')?.[0];
  if (table.purpose !== 'bom' || unit === undefined) return table;
  const { lines } = table.source;
  return countAsThousands(
    table,
    ['quantity'],
    (place, { cells }) =>
      foldUnit(cells[unit] ?? '') === 'pcs' &&
      /0\D*$/.test(cells[place] ?? '') &&
      lines.some((line) => /^\d+$/.test((line.cells[place] ?? '').trim())),
  );
}

/** The table with the open columns of these meanings read as thousands if their counting open cells bear one mark. */
function countAsThousands(
  table: ForeignTable,
  columns: readonly ForeignColumn[],
  counts: (place: number, line: SourceLine) => boolean,
): ForeignTable {
  const commas = new Map(table.decimalCommas);
  for (const place of columns.flatMap((column) => table.columns.get(column) ?? [])) {
    const open = findOpen(table.source, place).filter((line) => counts(place, line));
    const marks = new Set(open.map(({ cells }) => cells[place]?.replaceAll(/[^.,]/g, '')));
    const [mark] = marks;
    if (marks.size === 1 && mark !== undefined && !commas.has(place)) commas.set(place, mark === '.');
  }
  return { ...table, decimalCommas: commas };
}

function listAmounts({ columns }: Pick<ForeignTable, 'columns'>): number[] {
  return AMOUNTS.flatMap((column) => columns.get(column) ?? []);
}

/** The table with a style for the open ones among some columns. */
function fillStyle(table: ForeignTable, style: boolean, places = listAmounts(table)): ForeignTable {
  const commas = new Map(table.decimalCommas);
  for (const place of places) if (!commas.has(place)) commas.set(place, style);
  return { ...table, decimalCommas: commas };
}

/** Notes the amounts left open by a table, with their reading in `settled`. */
function noteOpenAmounts(
  { source, columns, decimalCommas }: ForeignTable,
  settled: ForeignTable,
  log: ProblemLog,
): void {
  for (const column of ASKED) {
    const open = (columns.get(column) ?? []).filter(
      (place) => decimalCommas?.has(place) !== true && findOpen(source, place).length > 0,
    );
    // The periods of one plan are written in one way: fifty-two weeks are one question.
    for (const place of column === 'period-demand' ? open.slice(0, 1) : open) {
      const comma = settled.decimalCommas?.get(place) ?? (source.decimalComma ? 'perhaps-comma' : false);
      noteOpenColumn({ source, place, comma }, log);
    }
  }
}

function findOpen({ lines }: ForeignTable['source'], place: number): readonly SourceLine[] {
  return lines.filter(({ cells }) => OPEN.test(cells[place] ?? ''));
}

function noteOpenColumn(
  { source, place, comma }: { source: ForeignTable['source']; place: number; comma: DecimalComma },
  log: ProblemLog,
): void {
  const rows = findOpen(source, place);
  const [first] = rows;
  if (first === undefined) return;
  const found = first.cells[place] ?? '';
  const readsAs = parseAmount(found, comma)?.value;
  log.note({
    code: 'number-style-open',
    file: source.file,
    sheet: source.sheet,
    row: first.row,
    column: source.header[place] ?? '',
    found,
    expected: 'an amount that can be read one way only, such as 1250 or 1,25',
    message: `“${found.slice(0, 40)}” may have its mark before decimals or before thousands, and no other amount of the file says which (${rows.length === 1 ? '1 row' : `${rows.length} rows`}). Which is it?${readsAs === undefined ? '' : ` Until somebody says, it counts as ${readsAs}.`}`,
  });
}
