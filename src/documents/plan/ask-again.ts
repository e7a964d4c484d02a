import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { StoredPlan } from '../../domain/scenario/stored-plan.ts';

/** How a stored plan is asked about once more: its moves, judged as they are. */
export type AskedAgain = {
  readonly scenario: Scenario;
  readonly weight: number;
  readonly further?: { readonly scenario: Scenario; readonly weight: number }[];
  readonly aim: {
    readonly measure: 'mean';
    readonly budget: null;
    readonly mostUnsold: null;
    readonly noStopBefore: null;
    readonly service: null;
  };
  readonly suggests: false;
  readonly draws: number;
  readonly mostPlans: number;
  readonly chosen: string[];
};

/**
 * Returns the question for judging a stored plan on other data than its own: the same scenarios, weights and luck, and the moves not dropped.
 * Its answer stands beside the expectation.
 */
export function askAgain({ scenarios, moves, draws }: StoredPlan): AskedAgain {
  const levers = moves.flatMap(({ lever, state }) => (state === 'dropped' ? [] : [lever]));
  const [first, ...further] = scenarios.map(({ scenario, weight }) => ({ scenario: { ...scenario, levers }, weight }));
  return {
    ...first!,
    ...(further.length === 0 ? {} : { further }),
    aim: { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null },
    suggests: false,
    draws: Math.max(4, draws),
    mostPlans: 2,
    chosen: levers.map(({ id }) => id),
  };
}
