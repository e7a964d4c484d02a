import { z } from 'zod';
import { COVER_CLASSES } from '../../domain/scenario/assumed.ts';
import { disruption } from '../../domain/scenario/disruption.ts';
import { anyQuantity } from '../../domain/scenario/quantity.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
const day = z.number().int();

/**
 * Question to the model about the plants of an episode (`of`; null: all of them), on days counted from its first. `left`: goods gone from their
 * maker's country, as a share of usual · `licensed`: share of buyers with some delivery · `made`: output as a share of plan · `first-stop`,
 * `stop-length`: of the earliest stop of three days or more · `stopped-by`: whether any, or half, of the plants have stopped · `recovered-by`:
 * whether all sell without a short day again.
 */
const question = z.object({
  id: z.string(),
  says: z.string(),
  of: z.string().nullable(),
  asks: z.enum(['left', 'licensed', 'made', 'first-stop', 'stop-length', 'stopped-by', 'recovered-by']),
  /** First day and the day after the last; for a state by a day, only `to` counts. */
  from: day.default(0),
  to: day,
  /** How many plants have to have stopped. */
  plants: z.enum(['any', 'half']).default('any'),
});

/** Plants alike: their place, their product, their needs for it and the sources of these. */
const plants = z.object({
  id: z.string(),
  count: z.number().int().positive(),
  country,
  /** Category of their product. */
  makes: z.string(),
  /** The needed goods of one unit. */
  needs: z.string(),
});

const goods = z.object({
  id: z.string(),
  category: z.string(),
  form: z.string(),
  /** Substance and its share of mass in percent. */
  contents: z.array(z.tuple([z.string(), z.number()])),
  properties: z.array(z.tuple([z.string(), z.string()])),
  madeIn: country,
});

/** A past event, as plants and flows with the knowledge of its first day. */
export const episode = z.object({
  id: z.string(),
  name: z.string(),
  startDate: z.iso.date(),
  /** The day of the law. */
  lawDate: z.iso.date(),
  horizonDays: day,
  /** Knowledge of the first day, and the numbers beyond it. */
  known: z.string(),
  /** The preset behind the numbers; null: those given here alone. */
  presetId: z.string().nullable(),
  chosen: z.string().nullable(),
  /** Instead of the preset's; null: the preset's. */
  disruptions: z.array(disruption).nullable(),
  /** Stock of a class, instead of the usual assumption. */
  cover: z.partialRecord(z.enum(COVER_CLASSES), anyQuantity),
  goods: z.array(goods),
  plants: z.array(plants),
  questions: z.array(question),
});
export type Episode = z.infer<typeof episode>;
export type EpisodeQuestion = Episode['questions'][number];

/** Observation of one question. A fitted one shares its facts with the numbers of the model; a held-out one does not. */
export const check = z.object({
  question: z.string(),
  use: z.enum(['fitted', 'held-out']),
  /** Expectation of it: for a number its range, for a statement its outcome. */
  seen: z.union([z.object({ low: z.number(), high: z.number() }), z.object({ happened: z.boolean() })]),
  text: z.string(),
  date: z.string(),
  source: z.string(),
});
export type Check = z.infer<typeof check>;

/** The model's answer to one question: a band over draws, or a chance. A day beyond the horizon is null. */
export const forecast = z.union([
  z.object({
    question: z.string(),
    p10: z.number().nullable(),
    p50: z.number().nullable(),
    p90: z.number().nullable(),
    /** Share of draws with such a number at all. */
    of: z.number(),
  }),
  z.object({ question: z.string(), chance: z.number() }),
]);
export type Forecast = z.infer<typeof forecast>;

/** Why the forecasts of an episode come out as they do, as found once they were held against the record. */
export const cause = z.object({ episode: z.string(), why: z.string() });
export type Cause = z.infer<typeof cause>;

/** Forecasts as they were sealed before any check was opened. */
export const seal = z.object({
  sealedOn: z.string(),
  hash: z.string(),
  draws: z.number(),
  forecasts: z.array(forecast),
});
export type Seal = z.infer<typeof seal>;
