import type { ForeignColumn, ForeignTable } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';

/** Columns of amounts, which one file writes in one way. */
const AMOUNTS: readonly ForeignColumn[] = [
  'quantity',
  'quantity-second',
  'base-quantity',
  'price',
  'selling-price',
  'price-unit',
  'stock',
  'annual-demand',
  'capacity',
  'share',
  'rate',
  'rate-unit',
  'mass-min',
  'mass-max',
  'mass-share',
  'element',
];
/** Amounts that are asked about: of money, sales and stock, of which a wrong reading is a thousand times too much or too little. */
const ASKED: readonly ForeignColumn[] = ['price', 'selling-price', 'annual-demand', 'stock'];
/** `1.250`, `1,250`: a thousand and a quarter, or one and a quarter. */
const OPEN = /^[^\d]*[1-9]\d{0,2}[.,]\d{3}[^\d.,]*$/;

/**
 * The tables of one file with the style of its numbers filled in where a column leaves it open: the one of its other columns of amounts,
 * where these agree. Prices, yearly demands and stocks that no cell of the file decides are noted, to be asked about; they are read as before.
 */
export function settleNumberStyle(tables: readonly ForeignTable[], log: ProblemLog): ForeignTable[] {
  const decided = new Set(
    tables.flatMap(({ decimalCommas, ...table }) =>
      listAmounts(table).flatMap((place) => decimalCommas?.get(place) ?? []),
    ),
  );
  const [style] = decided;
  if (style !== undefined && decided.size === 1) return tables.map((table) => fillStyle(table, style));
  if (decided.size === 0) for (const table of tables) noteOpenAmounts(table, log);
  return [...tables];
}

function listAmounts({ columns }: Pick<ForeignTable, 'columns'>): number[] {
  return AMOUNTS.flatMap((column) => columns.get(column) ?? []);
}

function fillStyle(table: ForeignTable, style: boolean): ForeignTable {
  const commas = new Map(table.decimalCommas);
  for (const place of listAmounts(table)) if (!commas.has(place)) commas.set(place, style);
  return { ...table, decimalCommas: commas };
}

function noteOpenAmounts({ source, columns }: ForeignTable, log: ProblemLog): void {
  for (const place of ASKED.flatMap((column) => columns.get(column) ?? [])) {
    const rows = source.lines.filter(({ cells }) => OPEN.test(cells[place] ?? ''));
    const [first] = rows;
    if (first === undefined) continue;
    const found = first.cells[place] ?? '';
    log.note({
      code: 'number-style-open',
      file: source.file,
      sheet: source.sheet,
      row: first.row,
      column: source.header[place] ?? '',
      found,
      expected: 'an amount that can be read one way only, such as 1250 or 1,25',
      message: `“${found.slice(0, 40)}” may have its mark before decimals or before thousands, and no other amount of the file says which (${rows.length === 1 ? '1 row' : `${rows.length} rows`}). Which is it?`,
    });
  }
}
