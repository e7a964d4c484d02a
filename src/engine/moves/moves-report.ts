import type { Reading } from '../../domain/closed-lists.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import type { IsoDate, Money, Share } from '../../domain/units.ts';
import type { LossBasis } from '../resilience/report.ts';
import type { Estimate } from '../uncertainty/estimates.ts';
import type { PlanAim } from './plan-aim.ts';

/** One move: what it costs and avoids by itself, and in the plan. Money over the horizon; intervals hold 95 of 100 times. */
export type MoveFigures = {
  readonly lever: Lever;
  /** Made up from what stops the scenario, and not one of the scenario's own. */
  readonly isSuggested: boolean;
  readonly costAlone: Money;
  readonly avoidsAlone: Estimate;
  readonly isInPlan: boolean;
  /** What it adds to the plan: unsold margin that is not avoided, and cost that is saved, without it; null: it is not in. */
  readonly avoidsInPlan: Estimate | null;
  readonly costInPlan: Money | null;
  /** Ids of moves that cannot be had with it, such as other stock of the same part. Reports from before this field lack it. */
  readonly excludes?: readonly string[];
  /** Last day to decide so that it works by the day on which 1 of 10 runs is first short; null: nothing is short. The first day where that is past. */
  readonly decideBy: IsoDate | null;
  /** Days on which it works at first and in full, if it is decided on its day (on the first day where nothing is short), at the longest that it may take. */
  readonly worksFrom: IsoDate;
  readonly fullFrom: IsoDate;
  /** Units of stock that it buys; null: it buys none, or the need is not on file. */
  readonly units: number | null;
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

/** What `lodestone optimise --json` prints. */
export type MovesReport = {
  readonly scenarioId: string;
  readonly scenarioName: string;
  /** Every scenario that was judged, with its share of the weight, and what it leaves unsold with nothing done and with the plan. */
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
  /** What is unsold: margin, or revenue where no product has a margin on file. */
  readonly basis: LossBasis;
  /** The day on which the law was read, and how its unclear rules were. */
  readonly lawDate: IsoDate;
  readonly reading: Reading;
  readonly startDate: IsoDate;
  readonly horizonDays: number;
  readonly draws: number;
  readonly aim: PlanAim;
  /** Why no money can be put on it, so that there is no plan; null where it can. */
  readonly unjudged: string | null;
  readonly nothing: PlanFigures;
  readonly plan: PlanFigures;
  readonly reaches: boolean;
  /** Why no plan that was run reaches the aim, or why a budget leaves no move at all; else empty. */
  readonly binds: readonly string[];
  readonly moves: readonly MoveFigures[];
  /** Plans that no other one beats in both cost and unsold margin, the cheapest first. */
  readonly frontier: readonly { readonly ids: readonly string[]; readonly cost: Money; readonly unsold: Money }[];
  /** What the program over single effects proposed, and whether the simulation ranks it first too; null: by it no plan meets the aim. */
  readonly proposed: { readonly ids: readonly string[]; readonly gap: number; readonly isPlan: boolean } | null;
  /** Every allowed set was run: the plan is the best there is, by the simulation. */
  readonly isComplete: boolean;
  /** By how much of what the aim counts another plan can be better at most, unless moves help each other; 0: by nothing; null: nobody can tell. */
  readonly gap: Share | null;
  /** The search goes on: a better plan may follow. */
  readonly isSoFar: boolean;
  readonly plansRun: number;
  readonly notes: readonly string[];
};
