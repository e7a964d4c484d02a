import type { CompositionRow } from '../../domain/dataset.ts';
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
