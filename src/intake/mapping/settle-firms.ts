import type { ForeignPurpose } from '../base/foreign-table.ts';
import type { ColumnProfile } from './column-profile.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { numberColumns } from './source-groups.ts';
import { listPlaces } from './settle-parent-columns.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** From this share of codes on a column holds the numbers of firms and not their names. */
const MOST_CODES = 0.9;
/** What holds the name of the firm beside its number. */
const NAMES =
  /^(?:name|name 1|name1|firma|(?:nombre|nome|nom|nazwa)(?: ?1)?|名称(?: ?1)?)$|(?:vendor|supplier|lieferant|kreditor|lief).*name$/;

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

/** `Company` with one code in every row, as systems head each of their records: whose data they are, and no supplier. */
export function settleOwnCompany(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  purpose: ForeignPurpose | null,
): void {
  if (purpose === 'supplier-list' || purpose === 'declaration') return;
  const place = header.findIndex((name) => /^company(?: (?:code|id|no|number))?$/.test(foldHeader(name).text));
  const { filled = 0, samples = [] } = profiles[place] ?? {};
  if (place < 0 || filled < 2 || samples.length > 1 || !/^\S{1,10}$/.test(samples[0] ?? '')) return;
  chosen[place] = { meaning: null, confidence: 0.7, reason: 'It says whose data these are.' };
}
