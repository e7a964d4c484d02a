import type { Licence } from '../../domain/dataset.ts';
import type { IsoDate } from '../../domain/units.ts';
import { getLastDay, isCountedIn } from '../controls/licences.ts';
import { isUsedUp } from './case-files.ts';
import type { CaseCover } from './case-report.ts';
import type { CaseNeed } from './collect-needs.ts';

const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365;
const DAYS_A_WEEK = 7;

/** The first day of counting cover. */
export type CoverDays = { readonly stockDate: IsoDate; readonly today: IsoDate };

/**
 * Returns how long goods last: stock from its counting day on; under the licences in use, the first to end before the others, until they end or
 * their quantities at the usual rate, and then goods under way and in stock. Stock without a record leaves the end open unless a licence sets
 * one. A quantity of unknown rate or use, or in another unit than the goods, leaves the end unknown.
 */
export function judgeCover(need: CaseNeed | null, licences: readonly Licence[], days: CoverDays): CaseCover {
  const stockWeeks = need?.stockWeeks ?? null;
  const stockDays = stockWeeks === null ? null : Math.floor(stockWeeks * DAYS_A_WEEK);
  const stockUntil = stockDays === null ? null : addDays(days.stockDate, stockDays);
  const stock = { stockWeeks, stockUntil, isShared: need?.stockIsShared ?? false };
  const isLatest = need?.stockIsMost ?? false;
  if (licences.length === 0) {
    const unknown = stockUntil === null ? 'no-stock' : null;
    return { ...stock, until: stockUntil, unknown, isLatest, quantityUntil: null, isOpenEnded: false };
  }
  const yearly = findYearlyUnits(need);
  const units = need?.parts.map(({ unit }) => unit) ?? [];
  const isLeftKnown = (licence: Licence): boolean =>
    countLeft(licence, yearly) !== null && (isUsedUp(licence) || isCountedIn(licence, units));
  const unknown = licences.filter((licence) => licence.quantity !== null && !isLeftKnown(licence));
  if (unknown.length > 0)
    return {
      ...stock,
      until: null,
      // Without a need nothing can be held against it, however well the licence is known.
      unknown: unknown.some(({ used }) => used === null) ? 'no-use' : yearly === null ? 'no-stock' : 'no-rate',
      isLatest: false,
      quantityUntil: null,
      isOpenEnded: false,
    };
  const { end, quantityUntil } = findEnds(licences, yearly, days.today);
  if (end === null) return { ...stock, until: null, unknown: null, isLatest, quantityUntil, isOpenEnded: true };
  const after = addDays(end, (need?.leadDays ?? 0) + (stockDays ?? 0));
  const until = stockUntil !== null && stockUntil > after ? stockUntil : after;
  const isEarliest = need !== null && until === after && (need.leadDays === null || stockDays === null);
  return {
    ...stock,
    until,
    unknown: null,
    isLatest,
    ...(isEarliest ? { isEarliest } : {}),
    quantityUntil,
    isOpenEnded: false,
  };
}

/** Units a year at the usual rate; null if no rate is known. */
function findYearlyUnits(need: CaseNeed | null): number | null {
  const rates = need?.parts.map(({ yearlyUnits }) => yearlyUnits) ?? [];
  const yearly = rates.reduce<number>((sum, rate) => sum + (rate ?? Number.NaN), 0);
  return yearly > 0 ? yearly : null;
}

/** Days of the rest of a licence; infinite without a quantity, null if use or rate is not known. Nothing left lasts no day at any rate. */
function countLeft({ quantity, used }: Licence, yearly: number | null): number | null {
  if (quantity === null) return Infinity;
  if (used === null) return null;
  if (used >= quantity) return 0;
  return yearly === null ? null : ((quantity - used) / yearly) * DAYS_A_YEAR;
}

/** The last licence's end and its quantity's end, each used after those ending before it; the rest at an end is lost. Null: it has none. */
function findEnds(
  licences: readonly Licence[],
  yearly: number | null,
  today: IsoDate,
): { end: IsoDate | null; quantityUntil: IsoDate | null } {
  let at = 0;
  let quantity = 0;
  for (const licence of licences.toSorted(compareEnds)) {
    quantity = at + (countLeft(licence, yearly) ?? 0);
    const lastDay = getLastDay(licence);
    const last = lastDay === null ? Infinity : countDays(today, lastDay);
    at = Math.max(at, Math.min(quantity, last));
  }
  const toDay = (days: number): IsoDate | null => (Number.isFinite(days) ? addDays(today, Math.floor(days)) : null);
  return { end: toDay(at), quantityUntil: toDay(quantity) };
}

function compareEnds(one: Licence, other: Licence): number {
  const [a, b] = [getLastDay(one), getLastDay(other)];
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

/** Returns the day so many days after another; below 0 before it. */
export function addDays(day: IsoDate, count: number): IsoDate {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the days from one day to another; below 0 for an earlier one. */
export function countDays(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
