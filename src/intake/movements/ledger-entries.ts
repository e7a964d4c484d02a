import type { Grid } from '../base/grid.ts';
import { isSale } from './movement-types.ts';

/** Columns of the entries of Business Central and NAV by their headings, folded, in English and German. */
const COLUMNS = {
  day: ['posting date', 'buchungsdatum'],
  type: ['entry type', 'postenart'],
  document: ['document no', 'belegnr', 'entry no', 'lfd. nr'],
  part: ['item no', 'item number', 'artikelnr', 'artikelnummer'],
  text: ['description', 'beschreibung'],
  place: ['location code', 'lagerortcode'],
  unit: ['unit of measure code', 'base unit of measure', 'einheitencode', 'basiseinheitencode'],
  quantity: ['quantity', 'menge'],
  remaining: ['remaining quantity', 'restmenge'],
  earned: [
    'sales amount (actual)',
    'sales amount (actual) (lcy)',
    'verkaufsbetrag (tatsächl.)',
    'verkaufsbetrag (tatsächlich)',
  ],
} as const;
type Column = keyof typeof COLUMNS;
/** The columns of its value entries that are called otherwise: what was invoiced of an entry, and what kind of entry that was. */
const OF_VALUES: Readonly<Record<Column, readonly string[]>> = {
  ...COLUMNS,
  type: ['item ledger entry type', 'artikelpostenart', 'artikelpostenart typ', 'postenart des artikelpostens'],
  quantity: ['invoiced quantity', 'fakturierte menge'],
};
type Places = Readonly<Partial<Record<Column, number>>>;

/** What the two lists are headed by. */
const STOCK: readonly (readonly [Column, string])[] = [
  ['part', 'Item No.'],
  ['text', 'Description'],
  ['place', 'Warehouse'],
  ['unit', 'Unit'],
  ['remaining', 'Quantity on hand'],
];
const SOLD: readonly (readonly [Column, string])[] = [
  ['document', 'Invoice no.'],
  ['day', 'Invoice date'],
  ['part', 'Item No.'],
  ['text', 'Description'],
  ['unit', 'Unit'],
  ['quantity', 'Quantity sold'],
  ['earned', 'Net sales'],
];

/**
 * The stocks and the sales that a ledger of items holds beside its movements, as a sheet each with the rows where they stand there: what remains of each entry is
 * what is on hand, and its sales are what left for customers, as pieces above 0. None where it does not say what remains of its entries.
 */
export function listLedgerEntries({ rows, sheet, decimalComma }: Grid): readonly Grid[] {
  const header = rows.findIndex((row) => findPlaces(row, COLUMNS, 'remaining') !== null);
  const places = findPlaces(rows[header] ?? [], COLUMNS, 'remaining') ?? {};
  if (header < 0 || places.part === undefined || places.type === undefined || places.remaining === undefined) return [];
  const name = sheet === null ? '' : `${sheet} `;
  const base = { hidden: false, merged: [], decimalComma };
  const stocks = select(rows, header, places, STOCK, (row) => (row[places.remaining ?? -1] ?? '').trim() !== '');
  const sold = select(rows, header, places, SOLD, (row) => isSale((row[places.type ?? -1] ?? '').trim()));
  const lists = [{ ...base, sheet: `${name}stock on hand`, rows: stocks }];
  const hasSales =
    places.quantity !== undefined && places.day !== undefined && sold.some((row, at) => at > header && row.length > 0);
  return hasSales ? [...lists, { ...base, sheet: `${name}sales`, rows: sold }] : lists;
}

/** Most rows of a sheet that may stand above its header. */
const LAST_HEADER = 30;

/**
 * The sales of a list of value entries, as a sheet with the rows where they stand there: what was invoiced of each entry that is a sale, as pieces above 0, beside what it earned; what was
 * only shipped comes again with its invoice. Null for any other sheet.
 */
export function listValueEntries({ rows, sheet, decimalComma }: Grid): Grid | null {
  const header = rows.slice(0, LAST_HEADER).findIndex((row) => findPlaces(row, OF_VALUES, 'earned') !== null);
  const places = findPlaces(rows[header] ?? [], OF_VALUES, 'earned') ?? {};
  const { part, type, quantity, day } = places;
  if (part === undefined || type === undefined || quantity === undefined || day === undefined) return null;
  const isInvoiced = (row: readonly string[]): boolean => /[1-9]/.test(row[quantity] ?? '');
  const sold = select(rows, header, places, SOLD, (row) => isSale((row[type] ?? '').trim()) && isInvoiced(row));
  const base = { hidden: false, merged: [], decimalComma };
  return { ...base, sheet: `${sheet === null ? '' : `${sheet} `}sales`, rows: sold };
}

/** The places of these columns in a row that is headed so and has the one that only such a list has; null for any other row. */
function findPlaces(
  row: readonly string[],
  columns: Readonly<Record<Column, readonly string[]>>,
  needed: Column,
): Places | null {
  const words = row.map((cell) => cell.trim().toLowerCase().replace(/[.:]$/, ''));
  if (!columns[needed].some((name) => words.includes(name.replace(/[.:]$/, '')))) return null;
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, names]) => {
      const name = names.find((one) => words.includes(one.replace(/[.:]$/, '')));
      return name === undefined ? [] : [[column, words.indexOf(name.replace(/[.:]$/, ''))]];
    }),
  );
}

/** The chosen rows with these columns alone, all of them where they stood. */
function select(
  rows: Grid['rows'],
  header: number,
  places: Places,
  columns: readonly (readonly [Column, string])[],
  counts: (row: readonly string[]) => boolean,
): string[][] {
  const known = columns.filter(([column]) => places[column] !== undefined);
  return rows.map((row, at) => {
    if (at === header) return known.map(([, heading]) => heading);
    if (at < header || !counts(row)) return [];
    return known.map(([column]) => {
      const cell = (row[places[column] ?? -1] ?? '').trim();
      return column === 'quantity' ? turnSign(cell) : cell;
    });
  });
}

/** What left the store is below 0 in a ledger, and what came back above. */
function turnSign(cell: string): string {
  if (/^[-−–]/.test(cell)) return cell.slice(1).trim();
  if (cell.endsWith('-')) return cell.slice(0, -1).trim();
  return /[1-9]/.test(cell) ? `-${cell}` : cell;
}
