import type { IsoDate } from '../../domain/units.ts';
import { addDays } from '../licences/judge-cover.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { DaySpread, ProductOutcome, SimulationReport } from '../simulation/results/report.ts';
import type { DaySpan, FirstCause, FirstProduct } from './brief-report.ts';

/** Returns the name of a part; one without a name keeps its number. */
export type NamePart = (partNumber: string) => string;

/**
 * Returns the first product by a day of its own: the earliest middle day; without any, the product with such a day most often. Null if none has one
 * in any run.
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

/** Returns the first event to tell: a stop with a middle day, else a shortage with one, else a stop in some runs, else a shortage in some. */
export function chooseTold(firstStop: FirstProduct | null, firstShort: FirstProduct | null): FirstProduct | null {
  const hasDay = (event: FirstProduct | null): boolean => event !== null && event.when.middle !== null;
  if (hasDay(firstShort) && !hasDay(firstStop)) return firstShort;
  return firstStop ?? firstShort;
}

/** Returns the dates of days counted from a first day. */
export function dateSpread({ p10, p50, p90, never }: DaySpread, startDate: IsoDate): DaySpan {
  const date = (day: number | null): IsoDate | null => (day === null ? null : addDays(startDate, Math.round(day)));
  return { early: date(p10), middle: date(p50), late: date(p90), never };
}

/**
 * Returns the first cause, in most runs, of a product's shortage: among `parts`, its inputs and itself. Null if no cause of theirs was witnessed as
 * the first: another product's shortage explains none of this one.
 */
export function findFirstCause(
  { causes }: Pick<SimulationReport, 'causes'>,
  parts: ReadonlySet<string>,
  namePart: NamePart,
): FirstCause | null {
  const [first] = causes
    .filter(({ part, shareOfFirst }) => shareOfFirst > 0 && parts.has(part))
    .toSorted((a, b) => b.shareOfFirst - a.shareOfFirst);
  if (first === undefined) return null;
  const { part, kind, shareOfFirst } = first;
  return { partNumber: part, description: namePart(part), kind, shareOfFirst };
}

/** Returns a product with all its parts at every level, of any maker. */
export function listPartsOf(network: SupplyNetwork, productNumber: string): ReadonlySet<string> {
  const nodes = new Set(
    network.products
      .filter(({ part }) => network.parts[part]!.partNumber === productNumber)
      .flatMap(({ sources }) => sources.map(({ node }) => node)),
  );
  const parts = new Set([productNumber]);
  // A set hands out what is added while it is read.
  for (const node of nodes) {
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
      const group = network.inputGroup[input]!;
      parts.add(network.parts[network.groupPart[group]!]!.partNumber);
      for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
        if (network.laneSource[lane]! >= 0) nodes.add(network.laneSource[lane]!);
      }
    }
  }
  return parts;
}
