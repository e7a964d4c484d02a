import type { Course, Steps } from '../flow/course.ts';

/** Returns figures that a scenario gives by calendar month, January first, by step from its first day (YYYY-MM-DD) on: the mean over the days of each step. */
export function followMonths(byMonth: readonly number[], startDate: string, { count, days }: Steps): Course {
  const first = new Date(`${startDate}T00:00:00Z`);
  const monthOf = (day: number): number =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate() + day)).getUTCMonth();
  return Float64Array.from({ length: count }, (_, step) => {
    let sum = 0;
    for (let day = step * days; day < (step + 1) * days; day++) sum += byMonth[monthOf(day)]!;
    return sum / days;
  });
}
