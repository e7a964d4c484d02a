import type { ForeignColumn } from '../base/foreign-table.ts';

/** The meaning told for a column without a name, by its cells. */
export type ToldColumn = {
  /** The letter of the column and the kind of its cells, in place of the header. */
  readonly name: string;
  readonly meaning: ForeignColumn | null;
  readonly reason: string;
};

type Kind = 'whole numbers' | 'amounts' | 'designators' | 'codes' | 'text' | 'blank';
type Column = { readonly kind: Kind; readonly cells: readonly string[]; readonly distinct: number };

const LEAST_ROWS = 3;
const MOST_COLUMNS = 30;
/** Number of rows looked at. */
const LOOKED_AT = 400;
/** Least share of cells of one kind in a column of this kind. */
const MOSTLY = 0.8;
const WHOLE = /^\d{1,6}(?:\s?(?:x|pcs?|pc|st|stk|个|個))?$/i;
const AMOUNT = /^(?:\p{Sc}|[A-Z]{3})?\s*\d[\d.,]*\s*(?:\p{Sc}|[A-Z]{3})?$/u;
/** Each gap can be read in one way alone: with a blank both as a separator and around one, several gaps of blanks took time without end. */
const DESIGNATORS = /^[A-Z]{1,3}\d{1,4}(?:(?:\s*[,;-]|\s)\s*[A-Z]{1,3}\d{1,4})*$/;
const CODE = /^(?=\S*\d)[\w./#()+-]{3,}$/;
const DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/;

/**
 * The columns of a list beginning with its first line, without a header: quantities of named things, told by their cells. Null if the first row could
 * be a header, if no column gives quantities, or if none names their things; a table of figures or of days is no such list.
 */
export function tellColumns(rows: readonly (readonly string[])[]): readonly ToldColumn[] | null {
  const lines = rows.filter((row) => row.some((cell) => cell !== '')).slice(0, LOOKED_AT);
  const [first = []] = lines;
  const width = Math.max(0, ...lines.map((row) => row.length));
  if (lines.length < LEAST_ROWS || width < 2 || width > MOST_COLUMNS) return null;
  if (lines.filter((row) => row.filter((cell) => cell !== '').length >= 2).length < lines.length * MOSTLY) return null;
  const columns = Array.from({ length: width }, (_, place) => readColumn(lines.map((row) => row[place] ?? '')));
  if (columns.some(({ cells }) => cells.length > 0 && cells.every((cell) => DATE.test(cell)))) return null;
  const meanings = new Map<number, ForeignColumn>();
  const find = (test: (column: Column, place: number) => boolean): number =>
    columns.findIndex((column, place) => !meanings.has(place) && test(column, place));
  const set = (place: number, meaning: ForeignColumn): void => void (place >= 0 && meanings.set(place, meaning));
  set(
    find(({ kind, cells }) => kind === 'whole numbers' && countsUp(cells)),
    'item-number',
  );
  const quantity = find(
    ({ kind, distinct }, place) => kind === 'whole numbers' && distinct < 1 && WHOLE.test(first[place] ?? ''),
  );
  if (quantity < 0) return null;
  set(quantity, 'quantity');
  set(
    find(({ kind }) => kind === 'designators'),
    'designators',
  );
  const codes = columns
    .filter(({ kind }) => kind === 'codes')
    .toSorted((a, b) => b.distinct * b.cells.length - a.distinct * a.cells.length)[0];
  if (codes !== undefined && codes.distinct >= MOSTLY) set(columns.indexOf(codes), 'part-number');
  const texts = columns.filter(
    (column, place) => !meanings.has(place) && (column.kind === 'text' || column.kind === 'codes'),
  );
  const described = texts.toSorted((a, b) => measureText(b) - measureText(a))[0];
  if (described !== undefined) set(columns.indexOf(described), 'description');
  set(
    find(({ kind }) => kind === 'amounts'),
    'price',
  );
  const named = [...meanings].some(
    ([place, meaning]) => (meaning === 'part-number' || meaning === 'description') && (first[place] ?? '') !== '',
  );
  if (!named) return null;
  return columns.map(({ kind }, place) => ({
    name: `${String.fromCodePoint(65 + (place % 26))}: ${kind}`,
    meaning: meanings.get(place) ?? null,
    reason: `The table has no header; its cells are ${kind === 'blank' ? 'blank' : kind}.`,
  }));
}

function readColumn(written: readonly string[]): Column {
  const cells = written.filter((cell) => cell !== '');
  const distinct = cells.length === 0 ? 0 : new Set(cells).size / cells.length;
  const mostly = (pattern: RegExp): boolean =>
    cells.filter((cell) => pattern.test(cell)).length >= cells.length * MOSTLY;
  const kind: Kind =
    cells.length === 0
      ? 'blank'
      : mostly(WHOLE)
        ? 'whole numbers'
        : mostly(AMOUNT)
          ? 'amounts'
          : mostly(DESIGNATORS)
            ? 'designators'
            : mostly(CODE)
              ? 'codes'
              : 'text';
  return { kind, cells, distinct };
}

/** 1, 2, 3 … or 10, 20, 30 …: it counts the lines. */
function countsUp(cells: readonly string[]): boolean {
  const numbers = cells.map(Number);
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  return step > 0 && numbers.every((number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === step);
}

function measureText({ cells }: Column): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}
