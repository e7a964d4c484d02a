import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader, foldLabel } from '../../dictionary/fold-header.ts';
import { headsSum, namesStoresOf, saysPlaceAlone, saysUsedUp } from '../../dictionary/lines/stock-words.ts';
import { namesNotFree } from '../../dictionary/stocks/store-names.ts';
import { readCalendarMonth, saysToCome } from '../../dictionary/periods.ts';
import { namesSales } from '../../dictionary/sales-words.ts';
import { decideDayOrder, parseDay } from '../../values/parse-values.ts';
import { readPeriodEnd } from '../../values/validity/period-end.ts';
import type { Candidate } from '../bills/candidate.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { namesStockList } from './stock-purposes.ts';

/** Meanings given to a column of a stock on one day, or in one place, by its header. */
const MAY_BE_STOCK: ReadonlySet<string | null> = new Set([null, 'stock', 'quantity', 'period-demand']);
/** Columns of other lists: amounts beside them are no stocks, or state the stock by themselves. */
const OTHERS = ['annual-demand', 'order-date', 'document'] as const;
/** Columns of bills; their amounts are no stocks. */
const OF_BILLS = ['level', 'parent', 'designators'] as const;
/** Columns of the amount in stock, or of the place of each row. */
const SAY_IT = ['stock', 'quantity', 'period-demand', 'location'] as const;
/** Words around the day of a stock in its header. */
const AROUND_DAY =
  /(?<!\p{L})(?:(?:lager|end|monats(?:end)?)?bestand|stocks?|inventory|on[ -]?hand|closing|balance|qty|quantity|menge|voorraad|stan|stav|giacenza|existencias?|estoque|saldo|per|am|as (?:of|at)|zum|al|au|op|na dzień|k|on|at|end(?: of)?|ende)(?!\p{L})|库存(?:数量)?|結存|结存|在庫(?:数)?|재고/giu;

type Told = {
  readonly header: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly lines: readonly SourceLine[];
  readonly label: string;
};

/** In a list of stocks, settles columns of one stock on several days, as the newest counts, and columns of it in several places, as they add up. */
export function settleStockColumns(told: Told, chosen: Candidate[]): void {
  if (!has(chosen, 'part-number') || OF_BILLS.some((meaning) => has(chosen, meaning))) return;
  const label = foldLabel(told.label);
  const isStock = namesStockList(label) && !namesSales(told.label) && !saysUsedUp(label);
  settleSum(told, chosen, isStock);
  if (OTHERS.some((meaning) => has(chosen, meaning)) || settleDays(told, chosen, isStock)) return;
  if (isStock) settlePlaces(told, chosen, namesStoresOf(label));
}

function isAmount({ numbers, filled }: ColumnProfile): boolean {
  return filled > 0 && numbers >= 0.9;
}

/**
 * Settles amounts of one stock on different days or at the ends of different months: the newest is the stock, the others are past. Returns whether
 * there were such amounts.
 */
function settleDays({ header, profiles }: Told, chosen: Candidate[], isStock: boolean): boolean {
  const named = header.flatMap((name, place) => {
    const profile = profiles[place];
    const { meaning = null, confidence = 0 } = chosen[place] ?? {};
    if (profile === undefined || profile.filled === 0 || profile.numbers < 0.5 || !MAY_BE_STOCK.has(meaning)) return [];
    if (saysToCome(foldHeader(name).text) || !(isStock || meaning === 'stock')) return [];
    return [{ place, meaning, confidence, of: name.normalize('NFKC').replaceAll(AROUND_DAY, ' ').trim() }];
  });
  const order = decideDayOrder(named.map(({ of }) => of));
  const dated = named.flatMap((one) => {
    const day = STORE.test(one.of) ? null : (parseDay(one.of, order) ?? readPeriodEnd(one.of) ?? readMonth(one.of));
    return day === null ? [] : [{ ...one, day }];
  });
  const newest = dated.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  if (newest === undefined || dated.length < 2 || new Set(dated.map(({ day }) => day)).size < dated.length)
    return false;
  // `On hand` without a day says by itself what is there.
  const places = new Set(dated.map(({ place }) => place));
  const isSaid = named.some(({ place, meaning }) => meaning === 'stock' && !places.has(place));
  for (const { place } of dated)
    chosen[place] =
      place === newest.place && !isSaid
        ? { meaning: 'stock', confidence: 0.9, reason: 'It says what was there on the newest of several days.' }
        : { meaning: null, confidence: 0.9, reason: 'Another column says what was there on a later day.' };
  return true;
}

/** `2010`, `M1`: the number of a store as well as a year or the count of a month. */
const STORE = /^(?:\d{1,4}|\p{L}{1,2}\d{1,2})$/u;

/** A month by its name without a year, as a text sorting by time; null for any other. */
function readMonth(text: string): string | null {
  const month = readCalendarMonth(text);
  return month === null ? null : String(month).padStart(2, '0');
}

/** Meanings given to a column of a stock in one place by its header: `Qty A`, `Lager Nord`. */
const MAY_BE_PLACE: ReadonlySet<string | null> = new Set([null, 'stock', 'quantity', 'annual-demand', 'location']);

/** `Stock Berlin` and `Stock Prague` beside `Total stock`, their sum: the sum is the stock, without the amounts in stores such as `Quarantine`. */
function settleSum({ header, profiles, lines }: Told, chosen: Candidate[], isStock: boolean): void {
  const may = isStock ? MAY_BE_PLACE : new Set<string | null>(['stock']);
  const text = (place: number): string => foldHeader(header[place] ?? '').text;
  const amounts = [...profiles.keys()].filter((place) => {
    const profile = profiles[place];
    const { meaning = null } = chosen[place] ?? {};
    const fits = may.has(meaning) || (meaning === 'blocked' && namesNotFree(header[place] ?? ''));
    return fits && profile !== undefined && isAmount(profile);
  });
  const [sum, furtherSum] = amounts.filter((place) => headsSum(text(place)));
  const places = amounts.filter((place) => place !== sum);
  if (sum === undefined || furtherSum !== undefined || places.length < 2) return;
  const isApart = (place: number): boolean => namesNotFree(header[place] ?? '');
  if (places.every(isApart) || !addUp(lines, places, sum)) return;
  if (!places.every((place) => isApart(place) || saysPlaceAlone(text(place)))) return;
  for (const place of places)
    chosen[place] = isApart(place)
      ? { meaning: 'stock-not-usable', confidence: 0.9, reason: 'It says how much of the sum is not free.' }
      : { meaning: null, confidence: 0.9, reason: 'Another column says what lies in all places together.' };
  chosen[sum] = { meaning: 'stock', confidence: 0.9, reason: 'It says what lies in all places together.' };
}

/** Of the numbers of plants, such as `1000` and `2010`, those that may be years as well. */
const YEAR = /^20[0-4]\d$/;

/** Whether a header is a number of four figures, as plants have them, and nothing else. */
export function isPlantNumber(header: string): boolean {
  return /^\d{4}$/.test(header.trim());
}

/**
 * Settles a column for each place of a stock, under headers nobody knows. A column of their sum shows them, or the name of the list, or headers that
 * are numbers of plants.
 */
function settlePlaces({ header, profiles, lines }: Told, chosen: Candidate[], isByPlace: boolean): void {
  if (SAY_IT.some((meaning) => has(chosen, meaning))) return;
  const sum = header.findIndex((name) => headsSum(foldHeader(name).text));
  const places = [...profiles.keys()].filter((place) => {
    const profile = profiles[place];
    const isOpen = (chosen[place]?.meaning ?? null) === null && (chosen[place]?.confidence ?? 0) < 0.9;
    const isNamed = /\p{L}/u.test(header[place] ?? '') || isPlantNumber(header[place] ?? '');
    return place !== sum && isOpen && profile !== undefined && isAmount(profile) && isNamed;
  });
  const isSummed = sum >= 0 && places.length > 1 && addUp(lines, places, sum);
  // Numbers of plants say by themselves what they are, where not all of them may be years.
  const names = places.map((place) => (header[place] ?? '').trim());
  const areNumbers = names.every(isPlantNumber) && !names.every((name) => YEAR.test(name));
  if (places.length < 2 || !(isSummed || (sum < 0 && (isByPlace || areNumbers)))) return;
  for (const place of places)
    chosen[place] = namesNotFree(header[place] ?? '')
      ? { meaning: null, confidence: 0.9, reason: 'It says how much lies where it is not free to be used.' }
      : { meaning: 'stock', confidence: 0.8, reason: 'It says how much lies in one of several places.' };
}

/** Number of rows looked at. */
const LOOKED_AT = 400;

/** Whether the cells at `total` hold the sum of those at `places` in each row looked at, and a row has something in two of these. */
export function addUp(lines: readonly SourceLine[], places: readonly number[], total: number): boolean {
  const looked = lines.slice(0, LOOKED_AT).map(({ cells }) => ({
    sum: readFigures(cells[total]),
    each: places.map((place) => readFigures(cells[place])),
  }));
  const isSum = looked.every(({ sum, each }) => Math.abs(sum - each.reduce((all, one) => all + one, 0)) < ROUNDING);
  return isSum && looked.some(({ each }) => each.filter((one) => one > 0).length > 1);
}

/** Equal sums differ by less. */
const ROUNDING = 1e-6;

/** The figures of a cell without its marks, in whole numbers as stocks of pieces are, or with the one or two decimals behind its only mark. */
function readFigures(cell = ''): number {
  const [, whole = '', decimals] = /^(\d+)[.,](\d{1,2})$/.exec(cell.trim()) ?? [];
  if (decimals !== undefined) return Number(`${whole}.${decimals}`);
  return Number(cell.replaceAll(/\D/g, ''));
}
