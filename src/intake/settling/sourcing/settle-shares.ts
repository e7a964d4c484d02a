import type { Sourcing } from '../../../domain/dataset.ts';
import type { Share } from '../../../domain/units.ts';
import { joinPair } from '../../base/find-repeats.ts';
import { describePlace } from '../../base/problem.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { nameSome } from '../../base/name-some.ts';

/** How far the shares of one need may miss 100 % and still be rounding. */
const ROUNDING = 0.005;
/** What adding binary fractions leaves over: below this, two sums are one. */
const EXACT = 1e-9;

/**
 * Settles the shares of each need, that is of one buyer for one part. A sum within 100 ± 0.5 % is rounding and scaled; above,
 * an error; below, left, since the rest is not known. One source without a share takes the rest; several keep none and share it
 * openly, unless all state what is bought of them in a year. A source that is not released and has no share delivers nothing today, if another does. Whatever is changed is noted.
 */
export function settleShares(sourcing: readonly Sourcing[], log: ProblemLog): Sourcing[] {
  const settled = sourcing.map((row) => ({ ...row }));
  const needs = new Map<string, Sourcing[]>();
  for (const row of settled) {
    const key = joinPair(row.partNumber, row.buyerSiteId ?? '');
    const rows = needs.get(key);
    if (rows === undefined) needs.set(key, [row]);
    else rows.push(row);
  }
  const tally = createTally(log);
  for (const rows of needs.values()) settleNeed(rows, tally, log);
  tally.writeNotes();
  noteFractions(sourcing, log);
  return settled;
}

function settleNeed(rows: readonly Sourcing[], tally: Tally, log: ProblemLog): void {
  if (divideByAmounts(rows)) for (const row of rows.slice(0, 1)) tally.count('shares-by-amounts', row);
  const delivered = rows.some((row) => row.share !== null || row.qualification === 'released');
  for (const row of rows) {
    if (!delivered || row.share !== null || row.qualification === 'released') continue;
    row.share = 0;
    tally.count('alternate-without-share', row);
  }
  const open = rows.filter((row) => row.share === null);
  // Summed by size, so that the order of rows in the file changes no digit.
  const sum = rows
    .map((row) => row.share ?? 0)
    .toSorted((a, b) => a - b)
    .reduce((total, share) => total + share, 0);
  const [first] = rows;
  const place = first?.rows[0];
  if (first === undefined || place === undefined) return;
  const need = first.buyerSiteId === null ? first.partNumber : `${first.partNumber} at ${first.buyerSiteId}`;

  if (sum > 1 + ROUNDING + EXACT) {
    const places = rows.flatMap((row) => row.rows.map(describePlace));
    const problem = {
      code: 'shares-above-100',
      ...place,
      column: 'share_pct',
      found: `${writePct(sum)} %`,
      expected: 'shares that add up to 100 %',
      message: `The shares of ${need} add up to ${writePct(sum)} %, above 100 % (${nameSome(places, 5, String, '; ')}).`,
    };
    // None of the rows is at fault more than the others: without one of them the rest would pass for the truth.
    log.error(
      problem,
      rows.flatMap((row) => row.rows),
    );
    return;
  }
  const exact = Math.abs(sum - 1) <= EXACT;
  if (!exact && (sum > 1 || (open.length === 0 && sum >= 1 - ROUNDING - EXACT))) {
    for (const row of rows) if (row.share !== null) row.share /= sum;
    log.note({
      code: 'shares-scaled',
      ...place,
      column: 'share_pct',
      found: `${writePct(sum)} %`,
      expected: '100 %',
      message: `The shares of ${need} add up to ${writePct(sum)} %: taken as rounding and scaled to 100 %.`,
    });
  }
  const [only] = open;
  if (only !== undefined && open.length === 1)
    takeRest(only, rows.length === 1, Math.max(0, 1 - sum), need, tally, log);
  else if (open.length > 1) tally.count('open-split', first);
  else if (sum < 1 - ROUNDING - EXACT) tally.count('shares-below-100', first);
}

/** Gives sources of one need the shares of what is bought of each in a year, where all of them state that and none a share. */
function divideByAmounts(rows: readonly Sourcing[]): boolean {
  const amounts = rows.map(({ yearlyQuantity }) => yearlyQuantity ?? Number.NaN);
  const total = amounts.toSorted((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);
  const isOpen = rows.every(({ share, qualification }) => share === null && qualification === 'released');
  if (rows.length < 2 || !isOpen || !(total > 0)) return false;
  for (const [at, row] of rows.entries()) row.share = Number((amounts[at]! / total).toFixed(12));
  return true;
}

function takeRest(row: Sourcing, alone: boolean, rest: Share, need: string, tally: Tally, log: ProblemLog): void {
  // Twelve digits: the shares are percentages that people wrote, 0.30000000000000004 is 30 %.
  row.share = rest <= EXACT ? 0 : Number(rest.toFixed(12));
  if (alone) {
    tally.count('sole-source', row);
    return;
  }
  log.note({
    code: 'share-takes-rest',
    ...row.rows[0],
    column: 'share_pct',
    found: '',
    message: `One source of ${need} has no share; it takes the rest, ${writePct(row.share)} %.`,
  });
}

const TALLIED = {
  'shares-by-amounts':
    'Sources of one need without a share deliver as much of it as lists say is bought of each in a year',
  'alternate-without-share': 'Candidates and sources in qualification without a share deliver nothing today',
  'open-split': 'Several sources of one need have no share; how they divide the rest stays open',
  'shares-below-100': 'Shares of one need end below 100 %; who delivers the rest is not known',
  'sole-source': 'The one source of a need has no share; it is assumed to deliver all of it',
} as const;
type Tally = { count: (code: keyof typeof TALLIED, row: Sourcing) => void; writeNotes: () => void };

/** So many needs are named in a note. */
const NAMED = 10;

/** Counts what is common, so that ten thousand sole sources are one note. */
function createTally(log: ProblemLog): Tally {
  const counts = new Map<keyof typeof TALLIED, { count: number; row: Sourcing; parts: string[] }>();
  return {
    count: (code, row) => {
      const entry = counts.get(code);
      if (entry === undefined) counts.set(code, { count: 1, row, parts: [row.partNumber] });
      else {
        entry.count += 1;
        if (entry.parts.length < NAMED) entry.parts.push(row.partNumber);
      }
    },
    writeNotes: () => {
      for (const [code, { count, row, parts }] of counts) {
        const more = count > parts.length ? ` and ${count - parts.length} more` : '';
        log.note({
          code,
          ...row.rows[0],
          column: 'share_pct',
          found: row.partNumber,
          message: `${TALLIED[code]} (${count === 1 ? row.partNumber : `${count} times: ${parts.join(', ')}${more}`}).`,
        });
      }
    },
  };
}

/** A spreadsheet that formats shares as percentages stores fractions: nothing above 1 looks like that. */
function noteFractions(sourcing: readonly Sourcing[], log: ProblemLog): void {
  const given = sourcing.filter((row) => row.share !== null && row.share > 0);
  const [first] = given;
  if (first === undefined || given.some((row) => (row.share ?? 0) > 0.01)) return;
  log.note({
    code: 'shares-look-like-fractions',
    ...first.rows[0],
    column: 'share_pct',
    expected: 'percentages, 60 for 60 %',
    message:
      'No share is above 1 %. If the column holds fractions (0.6 for 60 %), multiply it by 100 and read it again.',
  });
}

function writePct(share: Share): string {
  return String(Number((share * 100).toFixed(6)));
}
