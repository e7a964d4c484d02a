import type { Reading } from '../../domain/closed-lists.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import type { IsoDate, Money, Share } from '../../domain/units.ts';
import type { LossBasis } from '../resilience/report.ts';
import type { Estimate } from '../uncertainty/estimates.ts';
import type { PlanAim } from './plan-aim.ts';

/** One move: its cost and its avoided loss by itself, and in the plan. Money over the horizon; intervals hold 95 of 100 times. */
export type MoveFigures = {
  readonly lever: Lever;
  /** Made up from the scenario's stops, and not one of its own. */
  readonly isSuggested: boolean;
  readonly costAlone: Money;
  readonly avoidsAlone: Estimate;
  readonly isInPlan: boolean;
  /** Its addition to the plan: unsold margin not avoided, and cost saved, without it; null: it is not in. */
  readonly avoidsInPlan: Estimate | null;
  readonly costInPlan: Money | null;
  /** Ids of moves impossible with it, such as other stock of the same part. Reports from before this field lack it. */
  readonly excludes?: readonly string[];
  /** Last day to decide so it works by the first short day of 1 of 10 runs; null: nothing is short. The first day where the last is past. */
  readonly decideBy: IsoDate | null;
  /** First day of its effect and of its full effect, if it is decided on its day (on the first day where nothing is short), at its longest lead. */
  readonly worksFrom: IsoDate;
  readonly fullFrom: IsoDate;
  /** Units of its stock; null: it buys none, or the need is not on file. */
  readonly units: number | null;
  /** More units are needed: a product with the part in it has no demand on file. */
  readonly unitsAreLeast?: true;
  /** How what it avoids is to be read: sales of some, or of all, products that need its part have no money. Absent: all have. */
  readonly avoidsIs?: 'at least' | 'not known';
};

export type PlanFigures = {
  readonly ids: readonly string[];
  readonly cost: Estimate;
  readonly outlay: Money;
  readonly unsold: Estimate;
  /** Mean of the worst 1 in 20. */
  readonly worst: Money;
  /** Day of the median first stop; null: in at least half of the runs nothing stops. */
  readonly medianStop: number | null;
  readonly service: Share;
};

/** Output of `lodestone optimise --json`. */
export type MovesReport = {
  readonly scenarioId: string;
  readonly scenarioName: string;
  /** Every judged scenario, with its share of the weight, and its unsold part without an act and with the plan. */
  readonly scenarios: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: Share;
    readonly nothing: Money;
    readonly plan: Money;
  }[];
  readonly dataVersion: string;
  readonly catalogueVersion: string;
  readonly engineVersion: string;
  readonly currency: string;
  /** Basis of unsold money: margin, or revenue where no product has a margin on file. */
  readonly basis: LossBasis;
  /** The day of the law, and the reading of its unclear rules. */
  readonly lawDate: IsoDate;
  readonly reading: Reading;
  readonly startDate: IsoDate;
  readonly horizonDays: number;
  readonly draws: number;
  readonly aim: PlanAim;
  /** Why no money can be put on it, and so no plan; null if it can. */
  readonly unjudged: string | null;
  readonly nothing: PlanFigures;
  readonly plan: PlanFigures;
  readonly reaches: boolean;
  /** Why no plan of the runs reaches the aim, or why a budget leaves no move at all; else empty. */
  readonly binds: readonly string[];
  readonly moves: readonly MoveFigures[];
  /** Plans unbeaten in both cost and unsold margin, the cheapest first. */
  readonly frontier: readonly { readonly ids: readonly string[]; readonly cost: Money; readonly unsold: Money }[];
  /** Proposal of the program over single effects, and whether the simulation ranks it first too; null: by it no plan meets the aim. */
  readonly proposed: { readonly ids: readonly string[]; readonly gap: number; readonly isPlan: boolean } | null;
  /** Every allowed set was run: the plan is the best there is, by the simulation. */
  readonly isComplete: boolean;
  /** By how much of the aim's measure another plan can be better at most, unless moves help each other; 0: by nothing; null: nobody can tell. */
  readonly gap: Share | null;
  /** The search goes on: a better plan may follow. */
  readonly isSoFar: boolean;
  readonly plansRun: number;
  readonly notes: readonly string[];
};
