import type { Money } from '../../../domain/units.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';
import type { Steps } from '../flow/course.ts';

/** Below this share of its demand a step is short; made below these shares of it, a product is stopped, or cut. */
const SHORT = 0.99;
const STOPPED = 0.1;
/** Days in a row for a stop. */
const STOP_DAYS = 3;
/** Days without a short step for a recovery of sales, and days enough where the horizon ends before. */
const CLEAR_DAYS = 28;
const LEAST_CLEAR_DAYS = 14;
/** Waiting customers below this share of a day's demand are no backlog. */
const CLEARED = 0.01;
/** What lies this share of the demand beside one of these bounds lies on it: an outage of nine tenths leaves a tenth, and that is no stop. */
const ROUNDING = 1e-9;

/** Series of one run by product and step: row × steps + step. Units in a step, of stock and waiting customers at its end. */
export const FIGURE_SERIES = ['made', 'stock', 'demand', 'onTime', 'late', 'givenUp', 'waiting'] as const;
export type FigureSeries = (typeof FIGURE_SERIES)[number];

/** Figures of one run by product: units over all steps, and days. */
export const FIGURE_UNITS = [
  'demandUnits',
  'onTimeUnits',
  'lateUnits',
  'givenUpUnits',
  'waitingUnits',
  'unsoldUnits',
] as const;
/**
 * First short day; first day, length and all days of being stopped; days from the first short day to lasting sales, and to no backlog. Infinite:
 * none, or not within the horizon; 0 days where nothing is short.
 */
export const FIGURE_DAYS = ['firstShortDay', 'firstStopDay', 'stopDays', 'daysToRecover', 'daysToClear'] as const;
export type FigureUnits = (typeof FIGURE_UNITS)[number];
export type FigureDays = (typeof FIGURE_DAYS)[number];

/** Figures of one run. */
export type RunFigures = Readonly<Record<FigureSeries | FigureUnits | FigureDays, Float64Array>> & {
  /** Money unsold, and money spent beside the usual: of that, for carrying stock. */
  loss: Money;
  extraCost: Money;
  carrying: Money;
  /** Most money in stock bought beside the usual, and the money there at the end. */
  outlayPeak: Money;
  outlayEnd: Money;
};

/** Columns for the figures of one run. */
export function allocateFigures(net: FlowNetwork, steps: Steps): RunFigures {
  const count = net.products.length;
  const columns = <T extends string>(names: readonly T[], size: number) =>
    Object.fromEntries(names.map((name) => [name, new Float64Array(size)])) as Record<T, Float64Array>;
  return {
    ...columns(FIGURE_SERIES, count * steps.count),
    ...columns(FIGURE_UNITS, count),
    ...columns(FIGURE_DAYS, count),
    loss: 0,
    extraCost: 0,
    carrying: 0,
    outlayPeak: 0,
    outlayEnd: 0,
  };
}

/** Writes the figures of a run's series: units, days, and the money unsold by the horizon. */
export function settleFigures(figures: RunFigures, { products }: FlowNetwork, steps: Steps): void {
  figures.loss = 0;
  for (const [row, { lossPerUnit }] of products.entries()) {
    const sum = (series: FigureSeries): number => addUp(figures[series], row * steps.count, steps.count);
    const waiting = steps.count === 0 ? 0 : figures.waiting[(row + 1) * steps.count - 1]!;
    const givenUp = sum('givenUp');
    figures.demandUnits[row] = sum('demand');
    figures.onTimeUnits[row] = sum('onTime');
    figures.lateUnits[row] = sum('late');
    figures.givenUpUnits[row] = givenUp;
    figures.waitingUnits[row] = waiting;
    figures.unsoldUnits[row] = givenUp + waiting;
    findDays(figures, row, steps);
    if (lossPerUnit > 0) figures.loss += (givenUp + waiting) * lossPerUnit;
  }
}

/** Units of a series over so many steps from a place on. */
function addUp(series: Float64Array, from: number, count: number): number {
  let units = 0;
  for (let step = 0; step < count; step++) units += series[from + step]!;
  return units;
}

function findDays(figures: RunFigures, row: number, { count, days }: Steps): void {
  const from = row * count;
  // The columns once, and not by their names in each step of each draw.
  const { demand, onTime, made } = figures;
  const isBelow = (series: Float64Array, share: number, step: number): boolean =>
    series[from + step]! < (share - ROUNDING) * demand[from + step]!;
  const isShort = (step: number): boolean => isBelow(onTime, SHORT, step);
  const isStopped = (step: number): boolean => isBelow(made, STOPPED, step);
  let first = -1;
  let firstStop = Infinity;
  let stopped = 0;
  let spell = 0;
  for (let step = 0; step < count; step++) {
    if (first < 0 && isShort(step)) first = step;
    spell = isStopped(step) ? spell + 1 : 0;
    if (spell > 0) stopped += days;
    if (firstStop === Infinity && spell * days >= STOP_DAYS) firstStop = (step - spell + 1) * days;
  }
  figures.firstShortDay[row] = first < 0 ? Infinity : first * days;
  figures.firstStopDay[row] = firstStop;
  figures.stopDays[row] = stopped;
  figures.daysToRecover[row] = first < 0 ? 0 : (findRecovery(isShort, first, count, days) - first) * days;
  figures.daysToClear[row] = first < 0 ? 0 : (findCleared(figures, from, first, { count, days }) - first) * days;
}

/** The first later step at the start of a time without a short step, as long as asked for or to the horizon; infinite: none. */
function findRecovery(isShort: (step: number) => boolean, first: number, count: number, days: number): number {
  let clear = 0;
  let recovered = Infinity;
  for (let step = count - 1; step > first; step--) {
    clear = isShort(step) ? 0 : clear + 1;
    const isLong = clear * days >= CLEAR_DAYS || (step + clear === count && clear * days >= LEAST_CLEAR_DAYS);
    if (isLong) recovered = step;
  }
  return recovered;
}

function findCleared({ waiting, demand }: RunFigures, from: number, first: number, { count, days }: Steps): number {
  for (let step = first + 1; step < count; step++) {
    if (waiting[from + step]! <= ((CLEARED + ROUNDING) * demand[from + step]!) / days) return step;
  }
  return Infinity;
}
