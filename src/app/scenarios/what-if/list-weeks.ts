import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import type { Share } from '../../../domain/units.ts';

/** A part's need week by week in the told run, how it is met, and how often it is not. */
export type PartWeeks = {
  /** Units of its users' need in a week, in the mean of the weeks. */
  readonly need: number;
  /** By week: the met share of its need. */
  readonly met: readonly Share[];
  /** By week: the share of runs in which the part is short; none are told where it causes nothing. */
  readonly short: readonly Share[];
};

const MOST_WEEKS = 26;
const WEEK = 7;
/** A gap below this share of a week's need is a rounding error. */
const ROUNDING = 1e-6;

/** Returns the first weeks of a part, at most 26 and whole ones alone; null if the told run does not follow it, or nobody needs it. */
export function listWeeks(
  {
    course,
    shortages,
    stepDays,
    horizonDays,
  }: Pick<SimulationReport, 'course' | 'shortages' | 'stepDays' | 'horizonDays'>,
  partNumber: string,
): PartWeeks | null {
  // A result that was kept by an earlier program does not say what is needed.
  const need = course.parts.find((part) => part.partNumber === partNumber)?.need;
  if (need === undefined) return null;
  const weeks = Math.min(MOST_WEEKS, Math.floor(horizonDays / WEEK));
  const sum = (units: readonly number[], week: number): number =>
    units.reduce(
      (all, perDay, step) => all + (Math.floor((step * stepDays) / WEEK) === week ? perDay * stepDays : 0),
      0,
    );
  const needs = Array.from({ length: weeks }, (_, week) => sum(need.units, week));
  const total = needs.reduce((all, units) => all + units, 0);
  if (!(total > 0)) return null;
  const often = shortages.find((part) => part.partNumber === partNumber);
  return {
    need: total / weeks,
    short: often?.short.slice(0, weeks).map((runs) => runs / often.draws) ?? [],
    met: needs.map((units, week) => {
      const missing = units > 0 ? Math.min(1, sum(need.missing, week) / units) : 0;
      return missing > ROUNDING ? 1 - missing : 1;
    }),
  };
}
