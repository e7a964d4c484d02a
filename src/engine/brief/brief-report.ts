import type { IsoDate, Money, Share } from '../../domain/units.ts';
import type { DatedEvent } from '../controls/dated-events.ts';
import type { ExposureSummary, Shipper } from '../exposure/report.ts';
import type { CaseStanding, CaseState } from '../licences/case-report.ts';
import type { MovesReport } from '../moves/moves-report.ts';
import type { LossBasis } from '../resilience/report.ts';
import type { LossCause, Spread } from '../simulation/results/report.ts';

/** A day different between runs: the dates reached by 1, 5 and 9 of 10 runs; null: not by the horizon. */
export type DaySpan = {
  readonly early: IsoDate | null;
  readonly middle: IsoDate | null;
  readonly late: IsoDate | null;
  /** Share of runs without it. */
  readonly never: Share;
};

/** The first product to stop, or to run short. */
export type FirstProduct = {
  readonly partNumber: string;
  readonly description: string;
  readonly when: DaySpan;
};

/** Most frequent cause of the first shortage, over runs, among the inputs of the product told first. */
export type FirstCause = {
  readonly partNumber: string;
  readonly description: string;
  readonly kind: LossCause['kind'];
  readonly shareOfFirst: Share;
};

/** Results of the scenario's run. Means add up, unlike spreads. */
export type BriefRun = {
  readonly scenarioName: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly draws: number;
  readonly stepDays: number;
  readonly basis: LossBasis;
  /** Why no money can be put on unsold units; null if it can. */
  readonly unjudged: string | null;
  readonly unsold: Spread | null;
  /**
   * More may be unsold: losses of some product are in no sum, or the inputs of one are not on file. Absent: all is known, or a report from before
   * this field.
   */
  readonly unsoldIsLeast?: true;
  /** Production of a product stops for three days or more; null: in no run. */
  readonly firstStop: FirstProduct | null;
  /** Less than 99 of 100 are sold on time; null: in no run. */
  readonly firstShort: FirstProduct | null;
  readonly cause: FirstCause | null;
  /** The scenario holds no lane, so a run without a shortage clears nothing. */
  readonly holdsNothing: boolean;
  /** How many products are made and sold in the run; of 0 it tells nothing. Absent: a report from before this field. */
  readonly followed?: number;
  /** Products without a yearly demand on file: no run can follow them. Absent: as above. */
  readonly unfollowed?: readonly string[];
  readonly extraCost: Spread;
  /** The run's notes on its data, as sentences. */
  readonly notes: readonly string[];
};

/** Part of the unsold money for want of one part, for one reason. */
export type BridgeCause = { readonly kind: LossCause['kind']; readonly part: string; readonly unsold: Money };

/** From the revenue under controls to the unsold part: `margin - soldOnTime - soldLate = givenUp + waiting`, means over runs, within the horizon. */
export type Bridge = {
  readonly basis: LossBasis;
  /** Revenue a year surely or possibly resting on a controlled lane. */
  readonly restsOn: Money;
  /** Margin (or revenue) within the horizon resting so. */
  readonly margin: Money;
  /** Of it sold on time all the same; below 0 if more is short than rests on controls. */
  readonly soldOnTime: Money;
  readonly soldLate: Money;
  readonly givenUp: Money;
  readonly waiting: Money;
  /** Unsold by limit and part, the most first; a loss without a cause on record is in none of them. */
  readonly causes: readonly BridgeCause[];
  /** Products without money, and so in none of these sums. */
  readonly leftOut: readonly string[];
};

/** An act asked for by a licence case: cases of one exporter and end user are one, since the goods ship only with all of them. */
export type CaseAct = {
  readonly caseIds: readonly string[];
  readonly codes: readonly string[];
  readonly exporter: string;
  /** Whether files name the maker of the goods: nobody else can file. */
  readonly isMakerNamed: boolean;
  readonly endUser: string | null;
  readonly parts: readonly { readonly partNumber: string; readonly description: string }[];
  readonly state: CaseState;
  readonly standing: CaseStanding;
  /** Last day to act; null: not known, or it is with the authority. */
  readonly actBy: IsoDate | null;
  /** The day has passed. */
  readonly isLate: boolean;
  readonly owner: string | null;
  readonly coverUntil: IsoDate | null;
  /** Whether `coverUntil` rests on a need known from below, and is the latest day. */
  readonly coverIsLatest: boolean;
  /** Whether it is the earliest day, with part of the goods under way or in stock not on file. Reports from before this field lack it. */
  readonly coverIsEarliest?: true;
  /** The stock in it is all buyers' together. */
  readonly coverIsShared: boolean;
  readonly decision: { readonly early: IsoDate; readonly median: IsoDate; readonly late: IsoDate } | null;
  /** Revenue resting on its parts; overlaps with the others'. */
  readonly restsOn: Money;
  /** Whether more may rest on them, as a product in need of one has no price or no demand on file. */
  readonly restsOnIsLeast: boolean;
};

/** Something with a date ahead. */
export type AheadDay = {
  readonly row: 'licences' | 'lines' | 'decide';
  readonly day: IsoDate;
  /** A band around it; null: a single day. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly title: string;
  readonly detail: string;
  readonly isLate: boolean;
  /** Ids of the moves to be decided, named by `detail`; absent: it is about no move, or a report from before this field. */
  readonly leverIds?: readonly string[];
};

/** Everything on the Overview, the brief and its snapshot: one set of figures for all. */
export type BriefReport = {
  readonly company: string;
  readonly isDemo: boolean;
  readonly exposure: ExposureSummary;
  readonly run: BriefRun;
  /** Null if no money can be put on the run. */
  readonly bridge: Bridge | null;
  readonly acts: readonly CaseAct[];
  /** Cases without a known cover or wait, and so without a day. */
  readonly casesWithoutDay: number;
  /** The search for moves, if one was asked for. */
  readonly moves: MovesReport | null;
  /** Names of the parts and sites of moves, by their ids. */
  readonly names: {
    readonly parts: Readonly<Record<string, string>>;
    readonly sites: Readonly<Record<string, string>>;
  };
  readonly law: readonly DatedEvent[];
  readonly ahead: readonly AheadDay[];
  readonly shippers: readonly Shipper[];
};
