import type { Days, OutageRow } from '../../../engine/resilience/report.ts';
import type { OutageSort } from '../scenarios-search.ts';

/**
 * Rows by the chosen order: `impact` as in the report (greatest first, unknown ones with a possible lost sale before those without), `gap` with
 * the longest uncovered time first, `survive` with the shortest time first. Unknown ones last, equal ones as they were.
 */
export function sortOutages(rows: readonly OutageRow[], by: OutageSort): readonly OutageRow[] {
  if (by === 'impact') return rows;
  return by === 'gap'
    ? rows.toSorted((one, other) => compare(toNumber(other.gap, -Infinity), toNumber(one.gap, -Infinity)))
    : rows.toSorted((one, other) => compare(toNumber(one.timeToSurvive, NaN), toNumber(other.timeToSurvive, NaN)));
}

function toNumber(days: Days, unknown: number): number {
  if (days === null) return unknown;
  return days === 'inf' ? Number.MAX_VALUE : days === '-inf' ? -Number.MAX_VALUE : days;
}

function compare(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return one < other ? -1 : one > other ? 1 : 0;
}
