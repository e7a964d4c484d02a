import { type Course, followWindow, type Steps, type Window } from '../../flow/course.ts';

/**
 * Returns a scenario's figures by calendar month, January first, by step from its first day (YYYY-MM-DD) on, as far as something lasts: the mean
 * over the days of each step of figure × part of the day. So a week in which both change says what its seven days say together.
 */
export function followMonths(byMonth: readonly number[], startDate: string, window: Window, steps: Steps): Course {
  const days = { count: steps.count * steps.days, days: 1 };
  const figures = followCalendar((month) => byMonth[month]!, startDate, days);
  const lasting = followWindow(window, days);
  return Float64Array.from({ length: steps.count }, (_, step) => {
    let sum = 0;
    for (let day = step * steps.days; day < (step + 1) * steps.days; day++) sum += figures[day]! * lasting[day]!;
    return sum / steps.days;
  });
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
