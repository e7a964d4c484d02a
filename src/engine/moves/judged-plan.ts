import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { LossBasis } from '../resilience/report.ts';
import type { ScenarioDraws } from './scenario-draws.ts';

/** Result of a set of moves, draw by draw, with the same luck as every other set. */
export type JudgedPlan = {
  /** Ids of the moves, sorted. */
  readonly ids: readonly string[];
  /** Owner and place of each draw below. */
  readonly scenarios: readonly ScenarioDraws[];
  /** Money unsold, and money spent beside the usual, in each draw. */
  readonly losses: Float64Array;
  readonly costs: Float64Array;
  /** Day of the first stop of any product in each draw; infinite: none. */
  readonly stops: Float64Array;
  /** The same of the first short day. */
  readonly shorts: Float64Array;
  /** Units sold on time over units asked for, over all draws. */
  readonly service: number;
  readonly outlay: number;
};

/** A scenario for judging moves, and its weight beside others; above 0. */
export type WeighedScenario = { readonly scenario: Scenario; readonly weight: number };

/** Judges sets of moves, each by its ids, over the same draws. */
export type JudgesPlans = {
  /** Whether no money can be put on unsold units. */
  readonly isUnjudged: boolean;
  /** Loss in unsold units. */
  readonly basis: LossBasis;
  readonly scenarios: readonly ScenarioDraws[];
  readonly judge: (ids: readonly string[]) => JudgedPlan;
};
