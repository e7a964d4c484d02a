import type { SourceLine } from '../../base/source-table.ts';
import { saysPartOfYear } from '../series/part-of-year.ts';
import { findReturnedSales, type ReturnedSales } from '../sales/returned-sales.ts';
import { createClosedSources } from './closed-sources.ts';
import type { StatedShares } from '../joined/stated-shares.ts';
import { decideDayOrder, parseDay, writePercentage } from '../../values/parse-values.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { readRowUnits, type ToUnitOfPart } from '../../values/piece-masses.ts';

/** A list of orders' word on each source: its latest order stands for it, with its share of the orders in the year before. */
export type Orders = {
  readonly isLatest: (line: SourceLine) => boolean;
  /**
   * Its share in percent, '' where the part has one source only; and how much was ordered of it in the year, '' where the list is known to tell of less
   * than a year or does not say of when it tells.
   */
  readonly readTerms: (line: SourceLine) => { readonly share_pct: string; readonly yearly_quantity: string };
};

/** What shares of orders depend on beside their list. */
export type OrderSetting = {
  /** An amount in the unit that its part is counted in. */
  readonly toUnitOfPart: ToUnitOfPart;
  readonly statedShares: StatedShares;
};

const DAY = 86_400_000;
/** A list of a year may begin and end with days on which nothing was ordered. */
const MOST_QUIET_DAYS = 65;
/** Digits beyond these are what adding binary fractions leaves over. */
const DIGITS = 12;

type Source = { latest: SourceLine; day: string; ordered: number };
/** The sources of one need, and in which units they count: '' for that of the part, else one of which nobody says how many make it. */
type Need = { readonly sources: Map<string, Source>; readonly units: Set<string> };

/**
 * Returns the sources of a list of orders; null where a table is none. The year ends with the newest order of the list, since the import has no clock.
 * Each plant of the company (`buyerOf`) has sources of its own: what goes to one of them says nothing of another. Its plants may be listed in a later
 * file, so nothing is looked at before the first line is asked for. Amounts count in the unit of their part (`toUnitOfPart`); those of which nothing says how many they are
 * have a share among amounts of the same unit alone. What another list states of how the sources of a part share it goes before orders (`statedShares`).
 * `lists`: the lists whose orders count together, the newest first.
 */
export function readOrders(
  cells: ForeignCells,
  buyerOf: (line: SourceLine, cells: ForeignCells) => string,
  { toUnitOfPart, statedShares }: OrderSetting,
  lists: readonly ForeignCells[] = [cells],
): Orders | null {
  if (!cells.has('order-quantity')) return null;
  const keyOf = (line: SourceLine, of = cells): string =>
    JSON.stringify([of.get(line, 'part-number'), buyerOf(line, of)]);
  let needs: ReadonlyMap<string, Need> | null = null;
  let tellsOfYear: boolean | null = null;
  const findNeed = (line: SourceLine): Need | undefined =>
    (needs ??= gatherSources(lists, keyOf, toUnitOfPart)).get(keyOf(line));
  return {
    isLatest: (line) => findNeed(line)?.sources.get(readSourceKey(cells, line))?.latest === line,
    readTerms: (line) => {
      const { sources, units } = findNeed(line) ?? {};
      const total = [...(sources?.values() ?? [])].reduce((sum, { ordered }) => sum + Math.max(0, ordered), 0);
      const own = Math.max(0, sources?.get(readSourceKey(cells, line))?.ordered ?? 0);
      tellsOfYear ??= lists.length === 1 && coversYear(cells);
      return {
        share_pct:
          sources === undefined || sources.size < 2 || total === 0 || units?.size !== 1 || statedShares.has(cells, line)
            ? ''
            : writePercentage(own / total),
        yearly_quantity:
          tellsOfYear && own > 0 && units?.size === 1 && units.has('') ? String(Number(own.toPrecision(DIGITS))) : '',
      };
    },
  };
}

/** The sources of each need of a list of orders, with their latest order and how much was ordered within the year. */
function gatherSources(
  lists: readonly ForeignCells[],
  keyOf: (line: SourceLine, cells: ForeignCells) => string,
  toUnitOfPart: ToUnitOfPart,
): ReadonlyMap<string, Need> {
  const needs = new Map<string, Need>();
  for (const cells of lists.toReversed()) gatherList(cells, keyOf, needs, toUnitOfPart);
  return needs;
}

function gatherList(
  cells: ForeignCells,
  keyOf: (line: SourceLine, cells: ForeignCells) => string,
  needs: Map<string, Need>,
  toUnitOfPart: ToUnitOfPart,
): void {
  const dayOf = createDayReader(cells);
  const closed = createClosedSources(cells);
  const isOfYear = createOrderYear(cells, dayOf);
  const returns = findReturnedPurchases(cells);
  for (const line of cells.table.source.lines) {
    const name = keyOf(line, cells);
    const need = needs.get(name) ?? { sources: new Map<string, Source>(), units: new Set<string>() };
    needs.set(name, need);
    const { sources } = need;
    const key = readSourceKey(cells, line);
    const day = dayOf(line);
    if (closed.isClosed(line)) continue;
    // What goes back to the supplier has a minus, or is marked, and stands for no order of its own.
    const written = cells.amount(line, 'order-quantity')?.value ?? 0;
    const amount = returns === null ? written : returns.readUnits(line, written);
    const isBack = amount < 0 || returns?.isReturn(line) === true;
    let unitOfRow = '';
    const units = readRowUnits(cells, line, 'order-quantity', (value, unit) => {
      unitOfRow = unit.toLowerCase();
      return toUnitOfPart(cells.get(line, 'part-number'), value, unit);
    });
    const ordered = isOfYear(line) ? Number((amount * (units ?? 1)).toPrecision(DIGITS)) : 0;
    if (ordered !== 0) need.units.add(units === null ? unitOfRow : '');
    const known = sources.get(key);
    if (known === undefined) sources.set(key, { latest: line, day, ordered });
    else {
      known.ordered += ordered;
      if (day >= known.day && !isBack) Object.assign(known, { latest: line, day });
    }
  }
}

/** The rows of a list of purchases that are marked as credit notes or returns; null where none are. */
export function findReturnedPurchases({ table }: ForeignCells): ReturnedSales | null {
  const [amounts] = table.columns.get('order-quantity') ?? [];
  return amounts === undefined ? null : findReturnedSales(table, amounts);
}

/**
 * Whether a list tells of the orders of a whole year: their days reach back so far from the newest one, each line with its day; or the list has no days, and
 * the header of its amounts or a title names one year, with no day within it.
 */
function coversYear(cells: ForeignCells): boolean {
  if (!cells.has('order-date'))
    return namesWholeYear([cells.header('order-quantity', ''), ...(cells.table.titles ?? [])]);
  const dayOf = createDayReader(cells);
  const days = cells.table.source.lines.flatMap((line) => {
    const day = dayOf(line);
    return cells.amount(line, 'order-quantity') === null ? [] : [day === '' ? Number.NaN : Date.parse(day)];
  });
  const [first, last] = days.reduce(
    ([from, to], day) => [Math.min(from, day), Math.max(to, day)],
    [Infinity, -Infinity],
  );
  return last - first >= (365 - MOST_QUIET_DAYS) * DAY;
}

/** `Purchases 2025` beside `As of 31.12.2025`, and no `Q1 2025`. */
function namesWholeYear(titles: readonly string[]): boolean {
  const text = titles.join(' ');
  const days = text.match(/\d{1,4}[-./]\d{1,2}[-./]\d{2,4}/g) ?? [];
  const bare = days.reduce((rest, day) => rest.replace(day, ' '), text);
  const [year, ...others] = new Set(bare.match(/(?<!\d)20[2-4]\d(?!\d)/g));
  const isWithin = days.some((day) => (parseDay(day) ?? '') < `${year}-12-31`);
  return year !== undefined && others.length === 0 && !isWithin && !saysPartOfYear(bare);
}

/** Tells the orders of the year up to the newest one of the list; those without a day are of it. */
export function createOrderYear(cells: ForeignCells, dayOf = createDayReader(cells)): (line: SourceLine) => boolean {
  let newest = '';
  for (const line of cells.table.source.lines) {
    const day = dayOf(line);
    if (day > newest) newest = day;
  }
  const begin = newest === '' ? '' : `${Number(newest.slice(0, 4)) - 1}${newest.slice(4)}`;
  return (line) => {
    const day = dayOf(line);
    return day === '' || day > begin;
  };
}

/** The day named by the cell of a line, '' for none; of a year alone its last. `12-03-2024` is a day in the order of those beside it. */
function createDayReader(cells: ForeignCells): (line: SourceLine) => string {
  const order = decideDayOrder(cells.table.source.lines.map((line) => cells.get(line, 'order-date')));
  return (line) => {
    const cell = cells.get(line, 'order-date');
    return parseDay(cell, order) ?? (/^20\d{2}$/.test(cell) ? `${cell}-12-31` : '');
  };
}

/** Supplier, its place and the goods' place of making in a line, together one source of its part. */
export function readSourceKey(cells: ForeignCells, line: SourceLine): string {
  return JSON.stringify([
    cells.get(line, 'supplier-id') || cells.get(line, 'supplier'),
    cells.get(line, 'country'),
    cells.get(line, 'origin-country'),
  ]);
}
