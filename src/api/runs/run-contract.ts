import { z } from 'zod';
import { scenario } from '../../domain/scenario/scenario.ts';
import { assumptions, clocks } from '../../domain/workspace.ts';

/** What a run is asked: an exposure with all that it depends on, a scenario with its draws and seed, outages in turn, or firms that stop in turn. */
export const runQuestion = z.discriminatedUnion('kind', [
  clocks.extend({
    kind: z.literal('exposure'),
    assumptions,
    inference: z.boolean(),
    /** Count only lanes into this territory; null: all. */
    destination: z.string().nullable().default(null),
  }),
  z.object({ kind: z.literal('simulation'), scenario }),
  z.object({
    kind: z.literal('resilience'),
    /** Whether market shares stand in for what nobody can see. */
    inference: z.boolean(),
    /** Only this site, down by a share of it; null: every node, site, supplier and country in turn. */
    single: z
      .object({ siteId: z.string(), down: z.number().gt(0).max(1), losesStock: z.boolean() })
      .nullable()
      .default(null),
  }),
  z.object({
    kind: z.literal('ranking'),
    production: z.enum(['linear', 'leontief', 'gl']),
    /** A cascade ends with the first step in which no firm falls by more than this. */
    epsilon: z.number().gt(0).lt(1),
    /** Whether a firm's loss is softened by what others of its sector sell. */
    replaceability: z.boolean(),
  }),
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

/** The report of the question, as the command line prints it with `--json`; of a ranking, as the page has it. */
export const runResult = z.record(z.string(), z.unknown());
