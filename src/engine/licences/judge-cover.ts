import type { Licence } from '../../domain/dataset.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { CaseCover } from './case-report.ts';
import type { CaseNeed } from './collect-needs.ts';

const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365;
const DAYS_A_WEEK = 7;

/** The days that cover is counted from. */
export type CoverDays = { readonly stockDate: IsoDate; readonly today: IsoDate };

/**
 * Returns how long goods last: stock from the day that it was counted on; under a licence in use until it ends, or its quantity at the usual rate,
 * and then what is under way and in stock. Stock that is not on file leaves the end open unless a licence sets one. A quantity of which nobody knows how fast it
 * goes, or how much is gone, leaves the end unknown.
 */
export function judgeCover(need: CaseNeed | null, licence: Licence | null, days: CoverDays): CaseCover {
  const stockWeeks = need?.stockWeeks ?? null;
  const stockDays = stockWeeks === null ? null : Math.floor(stockWeeks * DAYS_A_WEEK);
  const stockUntil = stockDays === null ? null : addDays(days.stockDate, stockDays);
  if (licence === null) return { until: stockUntil, stockWeeks, quantityUntil: null, isOpenEnded: false };
  const quantityUntil = findQuantityEnd(licence, need, days.today);
  if (licence.quantity !== null && quantityUntil === null)
    return { until: null, stockWeeks, quantityUntil, isOpenEnded: false };
  const ends = [licence.validTo, quantityUntil].filter((day) => day !== null).toSorted();
  const [end] = ends;
  if (end === undefined) return { until: null, stockWeeks, quantityUntil, isOpenEnded: true };
  const after = addDays(end, (need?.leadDays ?? 0) + (stockDays ?? 0));
  const until = stockUntil !== null && stockUntil > after ? stockUntil : after;
  return { until, stockWeeks, quantityUntil, isOpenEnded: false };
}

/** The day on which what is left of a licence is used up at the usual rate; null where quantity, use or rate is not known. */
function findQuantityEnd({ quantity, used }: Licence, need: CaseNeed | null, today: IsoDate): IsoDate | null {
  if (quantity === null || used === null) return null;
  const left = Math.max(0, quantity - used);
  if (left === 0) return today;
  const rates = need?.parts.map(({ yearlyUnits }) => yearlyUnits) ?? [];
  const yearly = rates.reduce<number>((sum, rate) => sum + (rate ?? Number.NaN), 0);
  if (!(yearly > 0)) return null;
  return addDays(today, Math.floor((left / yearly) * DAYS_A_YEAR));
}

/** Returns the day so many days after another; below 0 before it. */
export function addDays(day: IsoDate, count: number): IsoDate {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the days from one day to another; below 0 where that is before it. */
export function countDays(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
