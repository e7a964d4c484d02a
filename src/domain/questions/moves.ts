import { z } from 'zod';
import { SCENARIO_QUESTIONS, askedScenario } from './scenario.ts';
import { defineQuestion } from './question.ts';

const money = z.number('Give an amount.').min(0, 'An amount cannot be less than 0.').nullable().default(null);

/** Aim of a plan; an absent one is null. */
const planAim = z.object({
  measure: z.enum(['mean', 'tail']).default('mean'),
  budget: money,
  mostUnsold: money,
  noStopBefore: z.number().min(1).max(1096).nullable().default(null),
  service: z.number().min(0).max(1).nullable().default(null),
});

/** Weight of a scenario beside the others; only the proportion matters. */
const weight = z.number('Give a weight.').gt(0, 'A weight is above 0.').max(1e6).default(1);

/** Questions about acts. */
export const MOVE_QUESTIONS = {
  moves: defineQuestion({
    summary: 'The set of moves that meets a target or a budget best, each with what it costs and avoids.',
    schema: z.object({
      scenario: askedScenario,
      weight,
      /** Further scenarios for judging the same moves, each with its weight. */
      further: z
        .array(z.object({ scenario: askedScenario, weight }))
        .max(24, 'At most 25 scenarios.')
        .optional(),
      aim: planAim,
      /** Ids of moves to judge as they are; absent: the best ones are searched for. */
      chosen: z.array(z.string().max(500)).max(200).optional(),
      /** Whether moves are suggested beside those of the scenario. */
      suggests: z.boolean().default(true),
      draws: z.number().int().min(4).max(4096).default(64),
      mostPlans: z.number().int().min(2).max(5000).default(120),
    }),
    example: {
      scenario: { ...SCENARIO_QUESTIONS.simulation.example.scenario, draws: 8 },
      aim: { budget: 2_000_000 },
      draws: 4,
      mostPlans: 12,
    },
  }),
  brief: defineQuestion({
    summary: 'What an executive reads: exposure, first stop, bridge to the unsold margin, what to do, what is ahead.',
    schema: z.object({
      scenario: askedScenario,
      /** Most plans of moves; 0: no moves are searched for. */
      plans: z.number().int().min(0).max(200).default(0),
      /** Runs for judging each plan. */
      draws: z.number().int().min(4).max(1024).default(32),
    }),
    example: { scenario: { ...SCENARIO_QUESTIONS.simulation.example.scenario, draws: 8 } },
  }),
};
