import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesEarnings } from '../../dictionary/money/earned-names.ts';
import { dropYears, isBareYear, readHeaderYear } from '../../dictionary/header-years.ts';
import { saysCameTrue, saysPast, saysToCome } from '../../dictionary/periods.ts';
import { isPlanAlone, namesDemand, namesSales, namesSoldThings } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import type { Candidate } from '../bills/candidate.ts';
import { settleCrosstabs } from './settle-crosstabs.ts';
import { NO_SALES } from './settle-sales-spans.ts';

/** Settles the sales of each product in columns by year, or by anything else with their sum: one of them counts. */
export function settleSoldColumns(
  header: readonly string[],
  table: { profiles: readonly ColumnProfile[]; label: string; lines: readonly SourceLine[] },
  chosen: Candidate[],
): void {
  const { profiles, label } = table;
  settleCrosstabs(header, table, chosen);
  settleBareYears(header, profiles, chosen, label);
  settleActuals(header, profiles, chosen);
  settleYears(header, chosen, label);
}

/** In a list of products, columns headed by years alone, or by a year and a word for its plan or its outcome, hold the sales in each. */
function settleBareYears(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  const folded = header.map((name) => foldHeader(name).text);
  const ofProducts = folded.some((text, at) => chosen[at]?.meaning === 'part-number' && namesSoldThings(text));
  if (!ofProducts && !namesSales(label) && !namesDemand(label)) return;
  // Without a price nothing says that what was earned was counted in pieces.
  if (namesEarnings(label) && !has(chosen, 'selling-price') && !has(chosen, 'price')) return;
  if (!has(chosen, 'part-number') || NO_SALES.some((meaning) => has(chosen, meaning)) || has(chosen, 'quantity'))
    return;
  for (const [place, text] of folded.entries()) {
    const isYear = isBareYear(text) || (isPlanAlone(text) && (chosen[place]?.meaning ?? null) === null);
    if (!isYear || (profiles[place]?.filled ?? 0) === 0 || (profiles[place]?.numbers ?? 0) < 0.5) continue;
    chosen[place] = {
      meaning: 'annual-demand',
      confidence: 0.75,
      reason: 'It is what is sold of each product in that year.',
    };
  }
}

/** `Actual 2025` beside `Plan 2025`, the number to be sold: the number sold. */
function settleActuals(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const isPlanned = header.some(
    (name, at) => chosen[at]?.meaning === 'annual-demand' && saysToCome(foldHeader(name).text),
  );
  if (!isPlanned) return;
  for (const [place, name] of header.entries()) {
    const { filled = 0, numbers = 0 } = profiles[place] ?? {};
    const text = dropYears(foldHeader(name.replaceAll(/[()[\]]/g, ' ')).text);
    // Beside what customers pay, figures that nothing names may have been taken for what is paid.
    const isOpen = chosen[place]?.meaning === null || chosen[place]?.meaning === 'price';
    const isAmount = isOpen && filled > 0 && numbers >= 0.5;
    if (isAmount && readHeaderYear(name) !== null && saysCameTrue(text))
      chosen[place] = { meaning: 'annual-demand', confidence: 0.8, reason: 'It is what came true of a plan.' };
  }
}

/**
 * `Absatz 2025` beside `Absatz 2026 (Plan)`: the first planned year counts, else the last; in a list called a plan (`label`) the first. The plan for
 * a year counts no more if another column has its outcome.
 */
function settleYears(header: readonly string[], chosen: Candidate[], label: string): void {
  const years = header.flatMap((name, place) => {
    const year = chosen[place]?.meaning === 'annual-demand' ? readHeaderYear(name) : null;
    const { text } = foldHeader(name.replaceAll(/[()[\]]/g, ' '));
    const isPlanned = !saysPast(text) && saysToCome(foldHeader(`${text} ${label}`).text);
    return year === null ? [] : [{ place, year, isPlanned, cameTrue: saysPast(text) }];
  });
  const past = new Set(years.flatMap(({ year, cameTrue }) => (cameTrue ? [year] : [])));
  const inOrder = years
    .filter(({ year, cameTrue, isPlanned }) => cameTrue || !isPlanned || !past.has(year))
    .toSorted((a, b) => a.year - b.year);
  const counted = inOrder.find(({ isPlanned }) => isPlanned) ?? inOrder.at(-1);
  for (const { place } of years) {
    if (place === counted?.place) continue;
    chosen[place] = { meaning: null, confidence: 0.7, reason: 'The amounts of another year count.' };
  }
}
