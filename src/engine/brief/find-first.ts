import type { IsoDate } from '../../domain/units.ts';
import { addDays } from '../licences/judge-cover.ts';
import type { DaySpread, ProductOutcome, SimulationReport } from '../simulation/results/report.ts';
import type { DaySpan, FirstCause, FirstProduct } from './brief-report.ts';

/** Returns the name of a part; one without a name keeps its number. */
export type NamePart = (partNumber: string) => string;

/**
 * Returns the first product by a day of its own: the earliest middle day, and where no product has one, the product with such a day most often.
 * Null where none has one in any run.
 */
export function findFirst(
  { products, startDate }: Pick<SimulationReport, 'products' | 'startDate'>,
  readDay: (product: ProductOutcome) => DaySpread,
  namePart: NamePart,
): FirstProduct | null {
  const [first] = products
    .filter((product) => readDay(product).never < 1)
    .toSorted((a, b) => compareDays(readDay(a), readDay(b)) || (a.partNumber < b.partNumber ? -1 : 1));
  if (first === undefined) return null;
  const { partNumber } = first;
  return { partNumber, description: namePart(partNumber), when: dateSpread(readDay(first), startDate) };
}

function compareDays(a: DaySpread, b: DaySpread): number {
  if (a.p50 !== null && b.p50 !== null) return a.p50 - b.p50;
  if (a.p50 === null && b.p50 === null) return a.never - b.never;
  return a.p50 === null ? 1 : -1;
}

/** Returns the dates of days counted from a first day. */
export function dateSpread({ p10, p50, p90, never }: DaySpread, startDate: IsoDate): DaySpan {
  const date = (day: number | null): IsoDate | null => (day === null ? null : addDays(startDate, Math.round(day)));
  return { early: date(p10), middle: date(p50), late: date(p90), never };
}

/** Returns the first cause of a product's shortage in most runs; null where nothing is short, or no cause was witnessed. */
export function findFirstCause({ causes }: Pick<SimulationReport, 'causes'>, namePart: NamePart): FirstCause | null {
  const [first] = causes
    .filter(({ shareOfFirst }) => shareOfFirst > 0)
    .toSorted((a, b) => b.shareOfFirst - a.shareOfFirst);
  if (first === undefined) return null;
  const { part, kind, shareOfFirst } = first;
  return { partNumber: part, description: namePart(part), kind, shareOfFirst };
}
