import type { Weighed } from './plan-aim.ts';
import type { Proposal } from './propose-plan.ts';

/** Findings of a search, at its end or on its way. */
export type FoundPlans = {
  /** Best first, by the aim; doing nothing among them. */
  readonly plans: readonly Weighed[];
  readonly nothing: Weighed;
  /** Proposal of the program over single effects; null: none meets the aim by it. `gap` of the program itself. */
  readonly proposed: Proposal | null;
  /** Whether every allowed set of moves was run: then the first is proved best by the simulation. */
  readonly isComplete: boolean;
  /** Plans run. */
  readonly count: number;
  /** By how much of the aim's measure a plan can be better at most, unless moves help each other; 0: by nothing; null: nobody can tell. */
  readonly gap: number | null;
};

export type SearchSteps = {
  readonly mostPlans: number;
  readonly onProgress?: (done: number, budget: number) => void;
  /** Hears the findings so far: after each move's run alone, and then at every better plan. */
  readonly onBetter?: (found: FoundPlans) => void;
};
