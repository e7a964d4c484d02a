import type { IsoDate } from '../../domain/units.ts';
import { addDays } from './date.ts';
import { getLocale } from './locale.ts';

/** Where a program cannot say it, weeks begin as ISO 8601 has them. */
const MONDAY = 1;

/** Returns the first day of the week in which a day lies, as weeks begin in the locale of figures: Monday in the usual one. */
export function startWeek(day: IsoDate): IsoDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday - findFirstWeekday(getLocale()) + 7) % 7));
}

/** From 1 for Monday to 7 for Sunday. */
function findFirstWeekday(locale: string): number {
  // Programs have it under one name, the other or none.
  const known: Intl.Locale & {
    readonly getWeekInfo?: () => { readonly firstDay: number };
    readonly weekInfo?: { readonly firstDay: number };
  } = new Intl.Locale(locale);
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? MONDAY;
}
