import { z } from 'zod';
import {
  type Kind,
  KINDS,
  QUESTIONS,
  type QuestionOf,
  type WrittenQuestionOf,
} from '../../domain/questions/questions.ts';

/** Question of a run: of any kind, its kind among its fields. */
export type RunQuestion = { [K in Kind]: { kind: K } & QuestionOf<K> }[Kind];
type WrittenQuestion = { [K in Kind]: { kind: K } & WrittenQuestionOf<K> }[Kind];

const [first, ...others] = KINDS.map((kind) => {
  const { schema, summary } = QUESTIONS[kind];
  return z.object({ kind: z.literal(kind), ...schema.shape }).describe(summary);
});
if (first === undefined) throw new Error('There is nothing to ask.');
// The compiler does not follow the kinds through the list.
export const runQuestion = z.discriminatedUnion('kind', [first, ...others]) as unknown as z.ZodType<
  RunQuestion,
  WrittenQuestion
>;

/** Kinds asked by programs before the others came: additions beside the fields are dropped, as they always were. */
export const DROPS_UNKNOWN: ReadonlySet<Kind> = new Set(['exposure', 'simulation', 'resilience', 'ranking']);

export const newRun = z.object({
  /** Hash of the data version; absent: the one in use. */
  version: z.string().optional(),
  question: runQuestion,
});
export type NewRun = z.input<typeof newRun>;

/** A body for each kind of question, with an answer for the demo company. */
export const RUN_EXAMPLES = Object.fromEntries(
  KINDS.map((kind) => {
    const { summary, example } = QUESTIONS[kind];
    return [kind, { summary, value: { question: { kind, ...example } } }];
  }),
);

export const RUN_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** An analysis by the server. */
export const run = z.object({
  id: z.string(),
  /** Of all dependences of the result: data, catalogue, engine and the question with its clocks, assumptions and seed. */
  hash: z.string(),
  version: z.string(),
  question: runQuestion,
  catalogueVersion: z.string(),
  engineVersion: z.string(),
  author: z.string(),
  state: z.enum(RUN_STATES),
  /** Share done. */
  progress: z.number().min(0).max(1),
  created: z.string(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  /** Why there is no result, where it failed. */
  failure: z.string().nullable(),
});
export type Run = z.infer<typeof run>;

/** The report of the question, as `lodestone ask` prints it. */
export const runResult = z.record(z.string(), z.unknown());
