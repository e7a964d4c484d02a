import type { ColumnProfile } from './column-profile.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { numberColumns } from './source-groups.ts';
import { listPlaces } from './settle-parent-columns.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** From this share of codes on a column holds the numbers of firms and not their names. */
const MOST_CODES = 0.9;
/** What holds the name of the firm beside its number. */
const NAMES = /^(?:name|name 1|name1|firma)$|(?:vendor|supplier|lieferant|kreditor|lief).*name$/;

/**
 * `Lieferant` with numbers below it beside `Name 1`: the number and the name of one firm. Columns that name several firms of a line, each
 * with a number in its header, stay as they are.
 */
export function settleFirms(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const firms = listPlaces(chosen, 'supplier');
  const numbers = firms.filter((place) => holdsNumbers(profiles[place]));
  const [number] = numbers;
  if (number === undefined || numbers.length > 1 || listPlaces(chosen, 'supplier-id').length > 0) return;
  if (firms.length > 1 && new Set(numberColumns(header, firms)).size > 1 && !firms.some((place) => isName(place)))
    return;
  const name = firms.find((place) => place !== number) ?? header.findIndex((_, place) => isName(place));
  if (name < 0) return;
  chosen[number] = {
    meaning: 'supplier-id',
    confidence: 0.9,
    reason: 'Its cells are numbers of firms; another column has their names.',
  };
  if (chosen[name]?.meaning !== 'supplier')
    chosen[name] = { meaning: 'supplier', confidence: 0.85, reason: 'It stands beside the numbers of firms.' };

  function isName(place: number): boolean {
    const profile = profiles[place];
    return NAMES.test(foldHeader(header[place] ?? '').text) && profile !== undefined && !holdsNumbers(profile);
  }
}

function holdsNumbers(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && profile.codes >= MOST_CODES;
}
