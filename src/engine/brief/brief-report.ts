import type { IsoDate, Money, Share } from '../../domain/units.ts';
import type { DatedEvent } from '../controls/dated-events.ts';
import type { ExposureSummary } from '../exposure/report.ts';
import type { Shipper } from '../exposure/shippers.ts';
import type { CaseStanding, CaseState } from '../licences/case-report.ts';
import type { MovesReport } from '../moves/moves-report.ts';
import type { LossBasis } from '../resilience/report.ts';
import type { LossCause, Spread } from '../simulation/results/report.ts';

/** A day that differs between runs: the dates that 1, 5 and 9 of 10 runs have reached it by; null: not by the horizon. */
export type DaySpan = {
  readonly early: IsoDate | null;
  readonly middle: IsoDate | null;
  readonly late: IsoDate | null;
  /** Share of runs in which it does not come. */
  readonly never: Share;
};

/** The product that is first to stop, or to run short. */
export type FirstProduct = {
  readonly partNumber: string;
  readonly description: string;
  readonly when: DaySpan;
};

/** What most often makes a product short first, over runs. */
export type FirstCause = {
  readonly partNumber: string;
  readonly description: string;
  readonly kind: LossCause['kind'];
  readonly shareOfFirst: Share;
};

/** What the run of the scenario says. Means add up where spreads do not. */
export type BriefRun = {
  readonly scenarioName: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly draws: number;
  readonly stepDays: number;
  readonly basis: LossBasis;
  /** Why no money can be put on what is unsold; null where it can. */
  readonly unjudged: string | null;
  readonly unsold: Spread | null;
  /** Production of a product stops for three days or more; null: in no run. */
  readonly firstStop: FirstProduct | null;
  /** Less than 99 of 100 are sold on time; null: in no run. */
  readonly firstShort: FirstProduct | null;
  readonly cause: FirstCause | null;
  /** The scenario holds no lane, so that a run without a shortage clears nothing. */
  readonly holdsNothing: boolean;
  readonly extraCost: Spread;
  /** What the run says of its data, as sentences. */
  readonly notes: readonly string[];
};

/** What of the unsold money is for want of one part, for one reason. */
export type BridgeCause = { readonly kind: LossCause['kind']; readonly part: string; readonly unsold: Money };

/** From the revenue that rests on controls to what is unsold: `margin - soldOnTime - soldLate = givenUp + waiting`, means over runs, within the horizon. */
export type Bridge = {
  readonly basis: LossBasis;
  /** Revenue a year that surely or possibly rests on a controlled lane. */
  readonly restsOn: Money;
  /** Margin (or revenue) within the horizon of what so rests. */
  readonly margin: Money;
  /** Of it sold on time all the same; below 0 where more than what rests on controls is short. */
  readonly soldOnTime: Money;
  readonly soldLate: Money;
  readonly givenUp: Money;
  readonly waiting: Money;
  /** What is unsold by what binds and of which part, the most first; what of it has no cause on record is in none of them. */
  readonly causes: readonly BridgeCause[];
  /** Products that no money can be put on, so that none of these sums holds them. */
  readonly leftOut: readonly string[];
};

/** Something that a licence case asks to be done: cases of one exporter and end user are one, since the goods ship only with all of them. */
export type CaseAct = {
  readonly caseIds: readonly string[];
  readonly codes: readonly string[];
  readonly exporter: string;
  readonly endUser: string | null;
  readonly parts: readonly { readonly partNumber: string; readonly description: string }[];
  readonly state: CaseState;
  readonly standing: CaseStanding;
  /** Last day to act; null: not known, or it is with the authority. */
  readonly actBy: IsoDate | null;
  /** That day has passed. */
  readonly isLate: boolean;
  readonly owner: string | null;
  readonly coverUntil: IsoDate | null;
  readonly decision: { readonly early: IsoDate; readonly median: IsoDate; readonly late: IsoDate } | null;
  /** Revenue that rests on its parts; overlaps with that of others. */
  readonly restsOn: Money;
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
  /** Ids of the moves that are to be decided, which `detail` names; absent: it is about no move, or a report from before this field. */
  readonly leverIds?: readonly string[];
};

/** Everything that the Overview, the brief and its snapshot show: one set of figures for all. */
export type BriefReport = {
  readonly company: string;
  readonly isDemo: boolean;
  readonly exposure: ExposureSummary;
  readonly run: BriefRun;
  /** Null where no money can be put on the run. */
  readonly bridge: Bridge | null;
  readonly acts: readonly CaseAct[];
  /** Cases of which cover or wait is not known, so that no day can be named. */
  readonly casesWithoutDay: number;
  /** The search for moves, where one was asked for. */
  readonly moves: MovesReport | null;
  /** How the parts and sites that moves name are called, by their ids. */
  readonly names: {
    readonly parts: Readonly<Record<string, string>>;
    readonly sites: Readonly<Record<string, string>>;
  };
  readonly law: readonly DatedEvent[];
  readonly ahead: readonly AheadDay[];
  readonly shippers: readonly Shipper[];
};
