import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import type { Assumptions, Clocks } from '../../../domain/workspace/workspace.ts';
import type { IsoDate, Money, Share } from '../../../domain/units.ts';
import type { LossBasis } from '../../resilience/report.ts';
import type { Estimate } from '../../uncertainty/estimates.ts';
import type { HistogramBin } from '../../uncertainty/histogram.ts';
import type { SourceRow } from '../../../domain/dataset.ts';

/** Values not exceeded in 10, 50 and 90 of 100 draws, and the mean. */
export type Spread = { readonly p10: number; readonly p50: number; readonly p90: number; readonly mean: number };

/** A day or a number of days over all draws; null if it is `never` in too many of them to name a day. */
export type DaySpread = {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** Share of draws without it within the horizon. */
  readonly never: Share;
};

/** One value a step: the middle one of all draws, and the 10th and 90th of 100. */
export type Band = { readonly p10: number[]; readonly p50: number[]; readonly p90: number[] };

/** Totals of a product over all draws. Of every draw: asked for = on time + late + given up + waiting, and unsold = given up + waiting. */
export type ProductOutcome = {
  readonly partNumber: string;
  readonly askedUnits: Spread;
  readonly onTimeUnits: Spread;
  /** Sold later than asked for. */
  readonly lateUnits: Spread;
  /** Asked for by customers gone before it was there. */
  readonly givenUpUnits: Spread;
  /** Still waited for at the horizon. */
  readonly waitingUnits: Spread;
  readonly unsoldUnits: Spread;
  /** Null if neither margin nor price is on file. */
  readonly unsoldMargin: Spread | null;
  /** First day with less than 99 of 100 sold on time. */
  readonly firstShortDay: DaySpread;
  /** First day of the first stop of three days or more, with less than a tenth of the demand made. */
  readonly firstStopDay: DaySpread;
  /** Days in all with so little made. */
  readonly stopDays: Spread;
  /** Days from the first short day until sales last for four weeks; 0 if nothing is short. */
  readonly daysToRecover: DaySpread;
  /** Days from the first short day until next to nobody waits; 0 if nothing is short. */
  readonly daysToClear: DaySpread;
};

export type ProductSeries = {
  readonly partNumber: string;
  /** First day of each step. */
  readonly day: number[];
  /** Units a day, and units in stock at the end of the step. */
  readonly production: Band;
  readonly stock: Band;
  /** Units a day sold on time, sold later than asked for, and given up; units waited for at the end of the step. */
  readonly onTime: Band;
  readonly late: Band;
  readonly givenUp: Band;
  readonly waiting: Band;
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
  /** Units waiting at borders at the end of the step. */
  readonly atBorders: Band;
  /** Money spent on it in each step beside the usual; fixed costs of levers belong to no part. */
  readonly cost: Band;
};

/** A part in one run over all of its makers and buyers by step, in the units of `PartSeries`. */
export type PartCourse = {
  readonly partNumber: string;
  readonly production: number[];
  readonly stock: number[];
  readonly receipts: number[];
  readonly cost: number[];
  /** Units waiting at borders at the end of the step. */
  readonly atBorders: number[];
  readonly need: PartNeed;
  /** The same when nothing happens. */
  readonly usual: { readonly production: number[]; readonly stock: number[]; readonly receipts: number[] };
};

/** Need of a part's users in the usual run, and their gap because the part is missing; units a day by step. */
export type PartNeed = { readonly units: number[]; readonly missing: number[] };

/** One draw told in full, by step: the one with its loss nearest the median, a real one among the draws. */
export type Course = {
  /** Its number, counted from 1, and of how many draws; 0: nothing is drawn, and there is but one. */
  readonly draw: number;
  readonly draws: number;
  /** Null if no money can be put on unsold units. */
  readonly loss: Money | null;
  readonly extraCost: Money;
  /** Money spent beside the usual in each step; outlays of levers stand on the first. They add up to `extraCost`. */
  readonly cost: number[];
  readonly products: readonly ProductCourse[];
  /** Parts chosen to be followed, then those on the way to the limit, then those held or touched by the scenario and their products: at most forty beside the chosen. */
  readonly parts: readonly PartCourse[];
};

/** Units a day by step; of waiting ones units at its end. Over all steps: demand = on time + late + given up + last waiting. */
export type ProductCourse = {
  readonly partNumber: string;
  readonly demand: number[];
  readonly onTime: number[];
  readonly late: number[];
  readonly givenUp: number[];
  readonly waiting: number[];
};

/** Assumption for a class of places with nothing on file, and its effect: money unsold at its 10th and 90th of 100, all else as in the told draw. */
export type AssumedInput = {
  /** `coverDays.chips`, `leadDays.overseas`, `capacityOverUse`. */
  readonly class: string;
  /** Shelves, lanes or makers of the class. */
  readonly count: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Null if no money can be put on it. */
  readonly unsoldAtP10: Money | null;
  readonly unsoldAtP90: Money | null;
};

/** A cause over witnessed draws: the limit, its part, its source or gate (the disruption holding it). */
export type CauseShare = {
  readonly kind: LossCause['kind'];
  readonly part: string;
  readonly source: string | null;
  readonly gate: string | null;
  /** Share of those draws with any part of it, and of the first short day. */
  readonly shareOfDraws: Share;
  /** Share of the money unsold, of units where no product has a price; null if what it keeps from being sold has none. */
  readonly shareOfUnsold: Share | null;
  readonly shareOfFirst: Share;
};

/** How often a part of a cause is short: a user makes less than usual because it is missing. */
export type PartShortage = {
  readonly partNumber: string;
  /** The witnessed draws. */
  readonly draws: number;
  /** By whole week from the first day: those of them in which the part is short on any day. */
  readonly short: readonly number[];
};

/** Worth of one lever beside the others, by draws with the same luck with and without it. */
export type LeverOutcome = {
  readonly id: string;
  /** Money not lost, less the lever's cost: mean with its interval; null if no money can be put on losses. */
  readonly netBenefit: Estimate | null;
  readonly unsoldAvoided: Estimate | null;
  /** Money spent on it, and the part for carrying stock: means. */
  readonly cost: Money;
  readonly carrying: Money;
  /** Most money in its stock, of lasting value, and the money there at the horizon: means. */
  readonly outlayPeak: Money;
  readonly outlayEnd: Money;
  /** Draws with a loss above its saving. */
  readonly worse: Share;
  /** Of a buffer: how large textbooks make it; null for other levers, and where no money can be put on it. */
  readonly buffer: BufferSize | null;
};

/** Size of a buffer by the newsvendor's rule and its order quantity; money per unit of the part. */
export type BufferSize = {
  readonly marginPerUnit: Money;
  readonly carryingPerYear: Money;
  /** Share of draws in which the cover is to last. */
  readonly criticalShare: Share;
  readonly coverDays: number;
  readonly orderUnits: number | null;
  readonly orderDays: number | null;
};

/** Output of `lodestone simulate --json`. */
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
  /** Why no money can be put on losses; null if it can. */
  readonly unjudged: EngineNote | null;
  /** Money unsold by the horizon, over all products: mean with its interval, spread, tail, and share of draws with any loss; null if `unjudged` says why. */
  readonly loss: {
    /** Share of draws within the value at risk, and how surely the intervals hold the figures. */
    readonly level: Share;
    readonly confidence: Share;
    readonly mean: Estimate;
    readonly spread: Spread;
    readonly valueAtRisk: Estimate;
    readonly conditional: Estimate;
    readonly lossShare: Share;
    /** Draws by their loss. */
    readonly histogram: HistogramBin[];
  } | null;
  /** Money spent beside the usual: levers and dearer purchases. */
  readonly extraCost: Spread;
  /** Unsold in the told draw without any disruption: capacity falls short of demand; null as `loss`. */
  readonly usualLoss: Money | null;
  readonly products: ProductOutcome[];
  readonly series: ProductSeries[];
  /** The first parts of `course.parts` in all draws: as many as there is room for. */
  readonly partSeries: PartSeries[];
  /** Money spent beside the usual in each step, over all products and parts. */
  readonly costSeries: Band;
  /** Money unsold up to the end of each step; null as `loss`. */
  readonly unsoldSoFar: Band | null;
  /** Short days of the told draw, with their limit. */
  readonly spells: LossSpell[];
  readonly course: Course;
  /** Value of each uncertain field in the told draw. */
  readonly courseInputs: { readonly field: string; readonly value: number }[];
  /** Assumptions where nothing is on file, the greatest effect on money first. */
  readonly assumedInputs: AssumedInput[];
  /** Causes over draws, by money; empty while draws are still running. */
  readonly causes: CauseShare[];
  /** Shortages of the parts of `causes`, in their order; empty as those. */
  readonly shortages: PartShortage[];
  /** Levers by net benefit; empty while draws are still running. */
  readonly levers: LeverOutcome[];
  /** Lanes held by each control, those among them with a licence on file, and those in each class of its queue. */
  readonly controls: {
    readonly disruptionId: string;
    readonly lanes: number;
    readonly licensed: number;
    readonly classes: { readonly name: string; readonly lanes: number }[];
  }[];
  readonly notes: EngineNote[];
};

/** Figures of a scenario over all of its draws: money, and what each product sells, without anything by step or of one draw. */
export type ScenarioFigures = Pick<
  SimulationReport,
  | 'dataVersion'
  | 'currency'
  | 'basis'
  | 'startDate'
  | 'draws'
  | 'ended'
  | 'unjudged'
  | 'loss'
  | 'extraCost'
  | 'products'
  | 'notes'
>;

/** Days of one product with unmet demand and the same cause. */
export type LossSpell = {
  readonly partNumber: string;
  readonly fromDay: number;
  /** Day after the last one. */
  toDay: number;
  /** Not sold on time; some of it was sold later. */
  unmetUnits: number;
  readonly cause: LossCause;
  /** From the product to the limiting source; a source without a name has no site. */
  readonly path: readonly { readonly partNumber: string; readonly siteId: string | null }[];
  /** Rows of the files behind the end of the path; see `findRows`. Empty if no file has any. */
  readonly rows: readonly SourceRow[];
};

/**
 * Why demand was not met: the limit at the end of the path, and the disruption behind it, if any. `lead-time`: nothing limits any more, late
 * orders are under way.
 */
export type LossCause = {
  readonly kind: 'licence' | 'capacity' | 'exports-stopped' | 'lead-time';
  readonly disruptionId: string | null;
  /** Production was cut to make stock last, before it ran out. */
  readonly rationed: boolean;
};
