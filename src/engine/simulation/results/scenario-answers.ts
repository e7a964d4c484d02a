import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import type { Money, Share } from '../../../domain/units.ts';
import type { LossBasis } from '../../resilience/report.ts';
import type { SobolIndex } from '../../uncertainty/sobol-indices.ts';
import type { MedianBounds } from './bound-median.ts';
import type { Band, DaySpread, SimulationReport, Spread } from './report.ts';

/** Possible rows of a design: powers of two, each worth as many runs as there are inputs, and two. */
export const INDEX_ROWS = [64, 256, 1024, 4096] as const;

export type IndexRows = (typeof INDEX_ROWS)[number];

/** An uncertain field of the scenario, named as in `middleCourse` of its report; `luck` is everything drawn for applications, customers and events. */
export type ScenarioIndex = SobolIndex & { readonly field: string };

/** Addition of `lodestone simulate --indices --json` to the report. */
export type ScenarioIndices = {
  readonly of: 'loss';
  readonly rows: number;
  readonly runs: number;
  readonly confidence: Share;
  /** Resamples of the rows behind the intervals. */
  readonly resamples: number;
  /** Variance of the loss, in money squared. */
  readonly variance: number;
  /** In the order of the fields, luck last; null if there is nothing to share out, for the reason given. */
  readonly inputs: readonly ScenarioIndex[] | null;
  readonly reason: string | null;
};

/** A part on the way down, and where it is made; null: a source without a name. */
export type PathStep = { readonly partNumber: string; readonly siteId: string | null };

/** A disturbance in turn: a supplier's sites stand, nothing leaves a country, or nobody makes a material (a bought part made of nothing on file). */
export const SWEEP_KINDS = ['supplier', 'country', 'material'] as const;

export type SweepKind = (typeof SWEEP_KINDS)[number];

/** Cost of one disturbance, all else as usual. */
export type SweepRow = {
  readonly id: string;
  readonly name: string;
  /** Money unsold by the horizon; null if no money can be put on it. */
  readonly unsoldMargin: Money | null;
  /** The same as days of all sales; without money of the product losing most days. */
  readonly unsoldDays: number;
  /** First short day and its product; null: none within the horizon. */
  readonly firstShortDay: number | null;
  readonly firstShort: string | null;
  /** Days from there until sales last, of the slowest product; null: not within the horizon. */
  readonly daysToRecover: number | null;
  /** Shortest way from that product down to the standing sites; empty if no product is short. */
  readonly path: readonly PathStep[];
  /** Longest time to recover on file of the standing sites; null: none is on file. */
  readonly recoverDaysOnFile: number | null;
};

export type SweepReport = {
  readonly kind: SweepKind;
  readonly outageDays: number;
  /** Basis of a loss, margin or revenue, and the reason for no money; null if there is money. */
  readonly basis: LossBasis;
  readonly unjudged: EngineNote | null;
  /** What of the company is not known, whatever stands still. */
  readonly notes: readonly EngineNote[];
  /** None if nothing is sold. */
  readonly rows: readonly SweepRow[];
};

/** A moved uncertain field, with its own 10th, 50th and 90th of 100 and the loss at the outer two. */
export type ScenarioFactor = {
  /** Way to the field: `disruptions.0.queue.reviewDays`. */
  readonly path: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly lossAtLow: Money;
  readonly lossAtHigh: Money;
};

export type ScenarioTornado = {
  /** Loss where every field is its median. */
  readonly base: Money;
  /** The greatest effect on the loss comes first. */
  readonly factors: readonly ScenarioFactor[];
};

/** The first figures of a scenario: money, first stops and output, by draws told of nothing else. */
export type QuickLook = Pick<
  SimulationReport,
  'basis' | 'startDate' | 'horizonDays' | 'stepDays' | 'currency' | 'draws' | 'notes'
> & {
  /** Null if no money can be put on unsold units. */
  readonly loss: {
    readonly spread: Spread;
    readonly lossShare: number;
    /** Where the median of all runs lies, as far as few draws tell; missing in the report of a whole run, and null if nothing is drawn. */
    readonly medianWithin?: MedianBounds | null;
  } | null;
  readonly products: readonly { readonly partNumber: string; readonly firstStopDay: DaySpread }[];
  readonly series: readonly OutputSeries[];
  /** Money unsold up to the end of each step; null as `loss`. */
  readonly unsoldSoFar: Band | null;
};

/** Units of a product made a day by step, and the same when nothing happens. */
export type OutputSeries = {
  readonly partNumber: string;
  readonly day: readonly number[];
  readonly production: Band;
  readonly usual: { readonly production: readonly number[] };
};
