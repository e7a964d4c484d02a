import type { CompositionRow } from '../../domain/dataset.ts';
import { nameSome } from '../base/name-some.ts';
import type { ProblemLog } from '../base/problem.ts';

/** Least masses that add up to more than this contradict each other; figures are rounded. */
const MOST_TOTAL_PCT = 101;

/** Notes parts whose masses add up to more than there is: such a list says nothing of what it does not name, whatever its row for the rest says. */
export function checkComposition(composition: readonly CompositionRow[], log: ProblemLog): void {
  for (const [partNumber, rows] of Map.groupBy(composition, (row) => row.partNumber)) {
    const total = rows.reduce((sum, { massPctMin }) => sum + (massPctMin ?? 0), 0);
    const place = rows[0]?.rows[0];
    if (total <= MOST_TOTAL_PCT || place === undefined) continue;
    log.note({
      code: 'masses-above-100',
      ...place,
      column: 'mass_pct_min',
      found: `${Number(total.toPrecision(6))} %`,
      expected: 'at most 100 % in all',
      message: `The masses of what ${partNumber} holds add up to ${Number(total.toPrecision(4))} % or more; its list does not count as complete.`,
    });
  }
}

/** After so many years the rules of IMDS let no datasheet be used again. */
const MOST_YEARS = 10;
/** Parts that the note names. */
const NAMED = 3;

/**
 * Notes declared contents that were more than ten years old on `day`; they stand, since nobody said that evidence ends by its age. Nothing where the day is not
 * known.
 */
export function noteOldContents(composition: readonly CompositionRow[], day: string | null, log: ProblemLog): void {
  if (day === null) return;
  const limit = `${String(Number(day.slice(0, 4)) - MOST_YEARS)}${day.slice(4)}`;
  const old = composition.filter(
    ({ evidence, evidenceDate }) => evidence === 'declared' && evidenceDate !== null && evidenceDate < limit,
  );
  const [first] = old;
  if (first === undefined) return;
  const parts = [...Map.groupBy(old, ({ partNumber }) => partNumber)];
  const names = nameSome(parts, NAMED, ([partNumber, rows]) => `${partNumber} of ${rows[0]?.evidenceDate ?? ''}`);
  log.note({
    code: 'evidence-is-old',
    ...first.rows[0],
    column: 'evidence_date',
    found: first.evidenceDate,
    expected: `a day from ${limit} on`,
    message: `What ${parts.length === 1 ? 'one part contains is' : `${parts.length} parts contain is`} declared more than ${MOST_YEARS} years ago (${names}). It counts as it stands; have it confirmed, or let evidence end by its age (--evidence-months).`,
  });
}
