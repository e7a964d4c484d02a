import { readCounted } from '../../domain/licence-file/counted-use.ts';
import { LICENCES } from '../../domain/tables/stock-and-licences.ts';
import { readLicenceGoods } from '../values/licence-goods.ts';
import { isEndlessDay } from '../values/validity/endless.ts';
import { WORD_LISTS } from '../base/closed-words.ts';
import type { LicenceDraft } from '../base/record-drafts.ts';
import type { FindItems } from '../dictionary/find-item.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import { createTableReader } from './read-fields.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Reads the `licences` table. The item may be named by id or code; a code above several items is an error naming them. So is a licence decided before
 * it was filed, or valid to a day before its decision or its filing, and so are unreadable days and counted bookings changed by somebody.
 */
export function readLicences(reader: RowReader, { findItems }: Vocabulary): LicenceDraft[] {
  const read = createTableReader<LicenceDraft>(LICENCES, (row, { itemId = '' }) => {
    checkDays(row);
    checkQuantities(row);
    checkCounted(row);
    // How long the law lets a licence last is what counts where none says its end.
    const validTo = row.day('valid_to');
    const destination = row.territory('destination');
    return {
      itemId: readItem(row, itemId, findItems),
      destination,
      ...(destination === null ? readStatusWithout(row) : {}),
      validTo: validTo !== null && isEndlessDay(validTo) ? null : validTo,
    };
  });
  return read(reader);
}

function readItem(reader: RowReader, cell: string, findItems: FindItems): string {
  // Goods in the words of a register are told apart once the facts of the parts are settled.
  if (readLicenceGoods(cell) !== null) return cell;
  const found = findItems(cell);
  if (found.length === 1) return found[0]!;
  const shown = cell.slice(0, 60);
  const message =
    found.length === 0
      ? `The catalogue has no controlled item “${shown}”.`
      : `“${shown}” stands for ${found.length} controlled items: say which of ${found.join(', ')}.`;
  reader.error('item_id', {
    code: 'unknown-reference',
    found: cell,
    expected: 'the id or the full code of a controlled item of the catalogue, such as 18-Dy-magnet or 1C905.a.4',
    message,
  });
  return cell;
}

/** The status of a licence without an understood destination: it may be any other than that of a lane, so a grant counts as merely filed. */
function readStatusWithout(row: RowReader): Pick<LicenceDraft, 'status'> | null {
  const written = row.text('destination');
  if (written === '' || WORD_LISTS['licence-status'].find(row.text('status')) !== 'granted') return null;
  row.note('destination', {
    code: 'grant-not-counted',
    found: written.slice(0, 60),
    expected: 'one country, or a row for each',
    message: `“${written.slice(0, 60)}” is not understood as the destination of this grant: it counts as not granted.`,
  });
  return { status: 'filed' };
}

/** Pairs of days; the second cannot come first. */
const ORDERED_DAYS = [
  ['filed', 'decided', 'decided before it was filed'],
  ['decided', 'valid_to', 'valid to a day before it was decided'],
  ['filed', 'valid_to', 'valid to a day before it was filed'],
] as const;

function checkDays(reader: RowReader): void {
  for (const [first, second, what] of ORDERED_DAYS) {
    const [from, to] = [first, second].map((column) => (reader.text(column) === '' ? null : reader.day(column)));
    if (from === null || to === null || from === undefined || to === undefined || from <= to) continue;
    reader.error(second, {
      code: 'days-out-of-order',
      found: to,
      expected: `a day from ${from} (${first}) on`,
      message: `This licence would be ${what}: ${second} ${to}, ${first} ${from}.`,
    });
    return;
  }
}

/** More used than was granted is possible in a file of two dates, so it is said and kept. */
function checkQuantities(reader: RowReader): void {
  const [quantity, used] = ['quantity', 'used'].map((column) => Number(reader.text(column) || Number.NaN));
  if (quantity === undefined || used === undefined || !(used > quantity)) return;
  reader.note('used', {
    code: 'used-above-granted',
    found: String(used),
    expected: `at most ${quantity}`,
    message: `More is used (${used}) than was granted (${quantity}): nothing of it counts as left.`,
  });
}

/** Unreadable bookings would count a second time with the next list of movements. */
function checkCounted(reader: RowReader): void {
  const cell = reader.text('counted');
  if (cell === '' || readCounted(cell) !== null) return;
  reader.error('counted', {
    code: 'not-understood',
    found: cell.slice(0, 60),
    expected: 'the bookings as the program writes them, or a blank cell: then the lists of movements are counted anew',
    message: 'The counted bookings of this licence are not as the program wrote them.',
  });
}
