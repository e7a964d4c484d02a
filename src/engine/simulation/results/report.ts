import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import type { Assumptions, Clocks } from '../../../domain/workspace.ts';
import type { IsoDate, Money, Share } from '../../../domain/units.ts';
import type { LossBasis } from '../../resilience/report.ts';
import type { Estimate } from '../../uncertainty/estimates.ts';
import type { HistogramBin } from '../../uncertainty/histogram.ts';
import type { SourceRow } from '../../../domain/dataset.ts';

/** Values that are not exceeded in 10, 50 and 90 of 100 draws, and the mean. */
export type Spread = { readonly p10: number; readonly p50: number; readonly p90: number; readonly mean: number };

/** A day or a number of days over all draws; null where it is `never` in so many of them that no day can be named. */
export type DaySpread = {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** Share of draws in which it does not come within the horizon. */
  readonly never: Share;
};

/** One value a step: the middle one of all draws, and those that 10 of 100 stay below and above. */
export type Band = { readonly p10: number[]; readonly p50: number[]; readonly p90: number[] };

export type ProductOutcome = {
  readonly partNumber: string;
  readonly lostUnits: Spread;
  /** Sold later than asked for. */
  readonly recoveredUnits: Spread;
  /** Null where neither margin nor price is on file. */
  readonly lostMargin: Spread | null;
  readonly firstStopDay: DaySpread;
  /** Days from the first stop until demand is met and stock is back; 0 where nothing stops. */
  readonly daysToRecover: DaySpread;
};

export type ProductSeries = {
  readonly partNumber: string;
  /** First day of each step. */
  readonly day: number[];
  /** Units a day, and units in stock at the end of the step. */
  readonly production: Band;
  readonly stock: Band;
  /** Units a day that are lost, and sold later than asked for. */
  readonly lost: Band;
  readonly recovered: Band;
  /** The same when nothing happens. */
  readonly usual: { readonly production: number[]; readonly stock: number[] };
};

/** A part over all of its makers and buyers by step, the days being those of `series`. */
export type PartSeries = {
  readonly partNumber: string;
  /** Units a day made and received, units at makers and in input stocks at the end of the step. */
  readonly production: Band;
  readonly stock: Band;
  readonly receipts: Band;
  /** Money spent on it in each step beside the usual; what levers cost whatever happens belongs to no part. */
  readonly cost: Band;
};

/** A part in one run over all of its makers and buyers by step, in the units of `PartSeries`. */
export type PartCourse = {
  readonly partNumber: string;
  readonly production: number[];
  readonly stock: number[];
  readonly receipts: number[];
  readonly cost: number[];
  /** The same when nothing happens. */
  readonly usual: { readonly production: number[]; readonly stock: number[]; readonly receipts: number[] };
};

/** The one run without luck, where every quantity is its median and every queue lets its expected share through, by step. */
export type MiddleCourse = {
  /** Null where no money can be put on what is lost. */
  readonly loss: Money | null;
  readonly extraCost: Money;
  /** Money spent beside the usual in each step; what levers cost at once stands on the first. They add up to `extraCost`. */
  readonly cost: number[];
  /** Units a day that are lost, and sold later than asked for. */
  readonly products: readonly { readonly partNumber: string; readonly lost: number[]; readonly recovered: number[] }[];
  /** Those that were chosen to be followed, then those on the way to what binds, then those that the scenario holds or touches and what is made of them: at most forty beside the chosen. */
  readonly parts: readonly PartCourse[];
};

/** What `lodestone simulate --json` prints. */
export type SimulationReport = Clocks & {
  readonly scenarioId: string;
  readonly scenarioName: string;
  readonly dataVersion: string;
  readonly catalogueVersion: string;
  readonly engineVersion: string;
  readonly currency: string;
  readonly inference: boolean;
  readonly assumptions: Assumptions;
  readonly basis: LossBasis;
  readonly period: 'day';
  readonly startDate: IsoDate;
  readonly horizonDays: number;
  readonly stepDays: number;
  readonly seed: number;
  readonly draws: number;
  readonly ended: 'precision' | 'budget';
  /** Why no money can be put on what is lost; null where it can. */
  readonly unjudged: EngineNote | null;
  /** Money lost over all products: mean with its interval, spread, tail, and share of draws with any loss; null where `unjudged` says why. */
  readonly loss: {
    /** What share of draws the value at risk is not exceeded in, and how surely the intervals hold the figures. */
    readonly level: Share;
    readonly confidence: Share;
    readonly mean: Estimate;
    readonly spread: Spread;
    readonly valueAtRisk: Estimate;
    readonly conditional: Estimate;
    readonly lossShare: Share;
    /** Draws by what they lose. */
    readonly histogram: HistogramBin[];
  } | null;
  /** Money spent beside the usual: levers and dearer purchases. */
  readonly extraCost: Spread;
  /** Losses of the middle course without any disruption: capacity on file falls short of demand; null as `loss`. */
  readonly usualLoss: Money | null;
  readonly products: ProductOutcome[];
  readonly series: ProductSeries[];
  /** The first parts of `middle.parts` in all draws: as many as there is room for. */
  readonly partSeries: PartSeries[];
  /** Money spent beside the usual in each step, over all products and parts. */
  readonly costSeries: Band;
  /** Unmet demand of the middle course, where every quantity is its median, with what binds. */
  readonly spells: LossSpell[];
  readonly middle: MiddleCourse;
  /** What the middle course took for each uncertain field. */
  readonly middleCourse: { readonly field: string; readonly value: Money }[];
  /** Lanes that each control holds, those among them with a licence on file, and those that fit each class of its queue. */
  readonly controls: {
    readonly disruptionId: string;
    readonly lanes: number;
    readonly licensed: number;
    readonly classes: { readonly name: string; readonly lanes: number }[];
  }[];
  readonly notes: EngineNote[];
};

/** Days of one product with unmet demand and the same cause. */
export type LossSpell = {
  readonly partNumber: string;
  readonly fromDay: number;
  /** Day after the last one. */
  toDay: number;
  unmetUnits: number;
  readonly cause: LossCause;
  /** From the product to the source that binds; a source without a name has no site. */
  readonly path: readonly { readonly partNumber: string; readonly siteId: string | null }[];
  /** Rows of the files that the end of the path stands on; see `findRows`. Empty where no file has any. */
  readonly rows: readonly SourceRow[];
};

/**
 * Why demand was not met: what binds at the end of the path, and the disruption behind it, if any. `lead-time`: nothing binds any more,
 * what was ordered late is under way.
 */
export type LossCause = {
  readonly kind: 'licence' | 'capacity' | 'exports-stopped' | 'lead-time';
  readonly disruptionId: string | null;
  /** Production was cut to make stock last, before it ran out. */
  readonly rationed: boolean;
};
