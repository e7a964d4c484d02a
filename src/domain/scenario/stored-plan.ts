import { z } from 'zod';
import { READINGS } from '../closed-lists.ts';
import { lever } from './lever.ts';
import { scenario } from './scenario.ts';

const day = z.iso.date('A day is written as YYYY-MM-DD and exists.');
const money = z.number();
const weighed = z.object({ scenario, weight: z.number().gt(0) });

/** More notes, and longer ones, than a search says. */
const MOST_NOTES = 100;
const MOST_SIGNS = 100_000;

/** How far a move of a plan has come. */
export const MOVE_STATES = ['open', 'decided', 'done', 'dropped'] as const;

const plannedMove = z.object({
  lever,
  /** Units of its stock; null: it buys none, or the need is not on file. */
  units: z.number().min(0).nullable(),
  /** Its expected cost and avoided loss within the plan. */
  cost: money,
  avoids: money,
  /** How both are to be read where a product with the part in it has no money or no demand on file; absent: all have, or it was not kept. */
  avoidsIs: z.enum(['at least', 'not known']).optional(),
  unitsAreLeast: z.literal(true).optional(),
  decideBy: day.nullable(),
  /** First day of its effect and of its full effect, if it is decided on its day. */
  worksFrom: day.nullable(),
  fullFrom: day.nullable(),
  /** Its owner; empty: nobody yet. */
  owner: z.string().max(200),
  state: z.enum(MOVE_STATES),
});
export type PlannedMove = z.infer<typeof plannedMove>;

/** A kept plan: its question, data and law, its expectation, and its owners with their days. */
export const storedPlan = z.object({
  id: z.string().min(1).max(200),
  name: z.string().trim().min(1, 'Give the plan a name.').max(500),
  made: day,
  dataVersion: z.string(),
  catalogueVersion: z.string(),
  engineVersion: z.string(),
  currency: z.string(),
  /** Scenarios behind its judgement, each with its weight. */
  scenarios: z.array(weighed).min(1).max(25),
  /** Runs of each scenario. */
  draws: z.number().int().min(1),
  /** Money left unsold with nothing done and with the plan, its cost, and the median day of the first stop (null: none). */
  expected: z.object({ nothing: money, unsold: money, cost: money, firstStop: z.number().nullable() }),
  moves: z.array(plannedMove),
  /** What its money is, the law it stands on, and what was said with it of what its figures do not hold. Plans from before these fields lack them. */
  basis: z.enum(['margin', 'revenue']).optional(),
  lawDate: day.optional(),
  reading: z.enum(READINGS).optional(),
  notes: z.array(z.string().max(MOST_SIGNS)).max(MOST_NOTES).optional(),
});
export type StoredPlan = z.infer<typeof storedPlan>;
