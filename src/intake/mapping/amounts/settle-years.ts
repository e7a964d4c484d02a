import { foldHeader } from '../../dictionary/fold-header.ts';
import { readHeaderYear } from '../../dictionary/header-years.ts';
import { saysPast, saysToCome } from '../../dictionary/periods.ts';
import { namesSales, namesSoldThings } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import type { Candidate } from '../bills/candidate.ts';
import { NO_SALES } from './settle-sales-spans.ts';

/** A year and nothing else over a column, folded. */
const BARE_YEAR = /^(?:(?:fy|gj|cy|year|jahr) ?)?20[2-4]\d$/;

/** Columns that are headed by years alone in a list of products hold what is sold in each. */
export function settleBareYears(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  const folded = header.map((name) => foldHeader(name).text);
  const ofProducts = folded.some((text, at) => chosen[at]?.meaning === 'part-number' && namesSoldThings(text));
  if (!ofProducts && !namesSales(label)) return;
  if (!has(chosen, 'part-number') || NO_SALES.some((meaning) => has(chosen, meaning)) || has(chosen, 'quantity'))
    return;
  for (const [place, text] of folded.entries()) {
    if (!BARE_YEAR.test(text) || (profiles[place]?.filled ?? 0) === 0 || (profiles[place]?.numbers ?? 0) < 0.5)
      continue;
    chosen[place] = {
      meaning: 'annual-demand',
      confidence: 0.75,
      reason: 'It is what is sold of each product in that year.',
    };
  }
}

/** `Absatz 2025` beside `Absatz 2026 (Plan)`: the first year that is planned counts, else the last; in a list that is called a plan (`label`) the first. */
export function settleYears(header: readonly string[], chosen: Candidate[], label: string): void {
  const years = header.flatMap((name, place) => {
    const year = chosen[place]?.meaning === 'annual-demand' ? readHeaderYear(name) : null;
    const { text } = foldHeader(name.replaceAll(/[()[\]]/g, ' '));
    const isPlanned = !saysPast(text) && saysToCome(foldHeader(`${text} ${label}`).text);
    return year === null ? [] : [{ place, year, isPlanned }];
  });
  const inOrder = years.toSorted((a, b) => a.year - b.year);
  const counted = inOrder.find(({ isPlanned }) => isPlanned) ?? inOrder.at(-1);
  for (const { place } of years) {
    if (place === counted?.place) continue;
    chosen[place] = { meaning: null, confidence: 0.7, reason: 'The amounts of another year count.' };
  }
}
