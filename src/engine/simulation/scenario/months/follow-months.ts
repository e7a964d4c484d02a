import type { Course, Steps } from '../../flow/course.ts';

/** Returns a scenario's figures by calendar month, January first, by step from its first day (YYYY-MM-DD) on: the mean over the days of each step. */
export function followMonths(byMonth: readonly number[], startDate: string, steps: Steps): Course {
  return followCalendar((month) => byMonth[month]!, startDate, steps);
}

/**
 * Returns figures of the days of each calendar month (0: January) of a year, by step from a first day (YYYY-MM-DD) on: the mean over the days of
 * each step.
 */
export function followCalendar(
  figureOf: (month: number, year: number) => number,
  startDate: string,
  { count, days }: Steps,
): Course {
  const first = new Date(`${startDate}T00:00:00Z`);
  const figureOn = (day: number): number => {
    const date = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate() + day));
    return figureOf(date.getUTCMonth(), date.getUTCFullYear());
  };
  return Float64Array.from({ length: count }, (_, step) => {
    let sum = 0;
    for (let day = step * days; day < (step + 1) * days; day++) sum += figureOn(day);
    return sum / days;
  });
}
