import { z } from 'zod';
import { scenario } from '../domain/scenario.ts';
import { assumptions, clocks } from '../domain/workspace.ts';

/** What a run is asked: an exposure with all that it depends on, or a scenario with its draws and seed. */
export const runQuestion = z.discriminatedUnion('kind', [
  clocks.extend({
    kind: z.literal('exposure'),
    assumptions,
    inference: z.boolean(),
    /** Count only lanes into this territory; null: all. */
    destination: z.string().nullable().default(null),
  }),
  z.object({ kind: z.literal('simulation'), scenario }),
]);
export type RunQuestion = z.output<typeof runQuestion>;

export const newRun = z.object({
  /** Hash of the data version; absent: the one in use. */
  version: z.string().optional(),
  question: runQuestion,
});
export type NewRun = z.input<typeof newRun>;

export const RUN_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** An analysis that the server carries out. */
export const run = z.object({
  id: z.string(),
  /** Of everything that the result depends on: data, catalogue, engine and the question with its clocks, assumptions and seed. */
  hash: z.string(),
  version: z.string(),
  question: runQuestion,
  catalogueVersion: z.string(),
  engineVersion: z.string(),
  author: z.string(),
  state: z.enum(RUN_STATES),
  /** Share that is done. */
  progress: z.number().min(0).max(1),
  created: z.string(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  /** Why there is no result, where it failed. */
  failure: z.string().nullable(),
});
export type Run = z.infer<typeof run>;

/** The report of an exposure or of a simulation, as the command line prints it with `--json`. */
export const runResult = z.record(z.string(), z.unknown());
