import type { IsoDate } from './units.ts';
import type { StockMovement } from './stock-movement.ts';
import { hashBytes } from './content-hash.ts';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What lists of stock movements have said of the use of one licence so far; kept with the licence, so that a later list adds to it. */
export type CountedUse = {
  /** First and last day of the lists, whatever they name on them. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly received: number;
  readonly reversed: number;
  /** What was used by them; null: not known. */
  readonly used: number | null;
  /** Whether rows perhaps belonging to it could not be counted. */
  readonly hasUnclear: boolean;
  /** Bookings that are counted by their marks, with how often each is. */
  readonly bookings: ReadonlyMap<string, number>;
};

/** Letters of a mark: 48 bits, so that a thousand bookings share none by chance. */
const MARK = 12;
const DAYS = String.raw`(\d{4}-\d{2}-\d{2})`;
const AMOUNT = String.raw`(\d+(?:\.\d+)?(?:e[+-]?\d+)?)`;
const WRITTEN = new RegExp(
  `^${DAYS} to ${DAYS}; received ${AMOUNT}; reversed ${AMOUNT}; used (?:${AMOUNT}|not known)(; some unclear)?; bookings((?: [0-9a-f]{${MARK}}(?:\\*\\d+)?)*)$`,
);

/**
 * Returns the mark of a booking: of its number, day, part, type and quantity where it has a number, whatever other columns a list has; else of all that
 * the list says of it.
 */
export function markBooking({
  day,
  partNumber,
  quantity,
  type,
  supplier,
  plant,
  document,
}: Omit<StockMovement, 'file' | 'row'>): string {
  const own = [day, partNumber, type, quantity];
  const name = JSON.stringify(document === null ? [...own, supplier, plant] : [...own, { document }]);
  return hashBytes(utf8ToBytes(name)).slice(0, MARK);
}

/** Returns the use as a cell of the table of licences. */
export function writeCounted({ from, to, received, reversed, used, hasUnclear, bookings }: CountedUse): string {
  const marks = [...bookings].map(([mark, times]) => (times === 1 ? ` ${mark}` : ` ${mark}*${times}`)).toSorted();
  const unclear = hasUnclear ? '; some unclear' : '';
  return `${from} to ${to}; received ${received}; reversed ${reversed}; used ${used ?? 'not known'}${unclear}; bookings${marks.join('')}`;
}

/** Returns the use that a cell holds; null where it holds none as the program writes it. */
export function readCounted(cell: string): CountedUse | null {
  const found = WRITTEN.exec(cell.trim());
  if (found === null) return null;
  const [, from = '', to = '', received, reversed, used, unclear, marks = ''] = found;
  const bookings = marks
    .trim()
    .split(' ')
    .filter((mark) => mark !== '')
    .map((mark) => [mark.slice(0, MARK), Number(mark.slice(MARK + 1) || '1')] as const);
  return {
    from,
    to,
    received: Number(received),
    reversed: Number(reversed),
    used: used === undefined ? null : Number(used),
    hasUnclear: unclear !== undefined,
    bookings: new Map(bookings),
  };
}
