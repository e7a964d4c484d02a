import { z } from 'zod';
import { lever } from './lever.ts';
import { scenario } from './scenario.ts';

const day = z.iso.date('A day is written as YYYY-MM-DD and exists.');
const money = z.number();
const weighed = z.object({ scenario, weight: z.number().gt(0) });

/** How far a move of a plan has come. */
export const MOVE_STATES = ['open', 'decided', 'done', 'dropped'] as const;

const plannedMove = z.object({
  lever,
  /** Units of its stock; null: it buys none, or the need is not on file. */
  units: z.number().min(0).nullable(),
  /** What it was expected to cost and to avoid within the plan. */
  cost: money,
  avoids: money,
  decideBy: day.nullable(),
  /** Days on which it works at first and in full, if it is decided on its day. */
  worksFrom: day.nullable(),
  fullFrom: day.nullable(),
  /** Who answers for it; empty: nobody yet. */
  owner: z.string().max(200),
  state: z.enum(MOVE_STATES),
});
export type PlannedMove = z.infer<typeof plannedMove>;

/** A plan that was kept: what was asked, on which data and law, what was expected of it, and who does what until when. */
export const storedPlan = z.object({
  id: z.string().min(1).max(200),
  name: z.string().trim().min(1, 'Give the plan a name.').max(500),
  made: day,
  dataVersion: z.string(),
  catalogueVersion: z.string(),
  engineVersion: z.string(),
  currency: z.string(),
  /** Scenarios that it was judged in, each with its weight. */
  scenarios: z.array(weighed).min(1).max(25),
  /** Runs of each scenario. */
  draws: z.number().int().min(1),
  /** Money left unsold with nothing done and with the plan, its cost, and the median day of the first stop (null: none). */
  expected: z.object({ nothing: money, unsold: money, cost: money, firstStop: z.number().nullable() }),
  moves: z.array(plannedMove),
});
export type StoredPlan = z.infer<typeof storedPlan>;
