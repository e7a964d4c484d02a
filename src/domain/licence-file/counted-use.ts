import type { IsoDate } from '../units.ts';
import type { StockMovement } from '../stock-movement.ts';
import { hashBytes } from '../content-hash.ts';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Use of one licence by lists of stock movements so far; kept with the licence, for a later list to add to. */
export type CountedUse = {
  /** First and last day of the lists, for all their entries. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly received: number;
  readonly reversed: number;
  /** Use by them; null: not known. */
  readonly used: number | null;
  /** Whether rows perhaps belonging to it could not be counted. */
  readonly hasUnclear: boolean;
  /** Bookings counted by their marks, with the number of each. */
  readonly bookings: ReadonlyMap<string, number>;
};

/** Letters of a mark: 48 bits, against a chance match among a thousand bookings. */
const MARK = 12;
const DAYS = String.raw`(\d{4}-\d{2}-\d{2})`;
const AMOUNT = String.raw`(\d+(?:\.\d+)?(?:e[+-]?\d+)?)`;
const WRITTEN = new RegExp(
  `^${DAYS} to ${DAYS}; received ${AMOUNT}; reversed ${AMOUNT}; used (?:${AMOUNT}|not known)(; some unclear)?; bookings((?: [0-9a-f]{${MARK}}(?:\\*\\d+)?)*)$`,
);

/**
 * Returns the mark of a booking: of its number, day, part, type and quantity where it has a number, without a list's other columns; else of the
 * whole list entry.
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

/** Returns the use in a cell; null if it is not in the program's writing. */
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
