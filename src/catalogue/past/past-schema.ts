import { z } from 'zod';
import { COVER_CLASSES } from '../../domain/scenario/assumed.ts';
import { disruption } from '../../domain/scenario/disruption.ts';
import { anyQuantity } from '../../domain/scenario/quantity.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
const day = z.number().int();

/**
 * What is asked of the model about the plants of an episode (`of`; null: all of them), on days counted from its first. `left`: goods that left their
 * maker's country, as a share of usual · `licensed`: share of buyers to whom something has come · `made`: output as a share of plan · `first-stop`,
 * `stop-length`: of the earliest stop of three days or more · `stopped-by`: whether any, or half, of the plants have stopped · `recovered-by`:
 * whether all sell without a short day again.
 */
const question = z.object({
  id: z.string(),
  says: z.string(),
  of: z.string().nullable(),
  asks: z.enum(['left', 'licensed', 'made', 'first-stop', 'stop-length', 'stopped-by', 'recovered-by']),
  /** First day and the day after the last; for a day by which something is so, only `to` counts. */
  from: day.default(0),
  to: day,
  /** How many plants have to have stopped. */
  plants: z.enum(['any', 'half']).default('any'),
});

/** Plants alike: where they are, what they make, what they need for it and where that comes from. */
const plants = z.object({
  id: z.string(),
  count: z.number().int().positive(),
  country,
  /** Category of what they make. */
  makes: z.string(),
  /** Which of the goods one unit needs. */
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

/** Something that happened, as plants and flows with what was known on its first day. */
export const episode = z.object({
  id: z.string(),
  name: z.string(),
  startDate: z.iso.date(),
  /** The day on which the law is read. */
  lawDate: z.iso.date(),
  horizonDays: day,
  /** What was known on the first day, and what of the numbers was not. */
  known: z.string(),
  /** The preset whose numbers count; null: those given here alone. */
  presetId: z.string().nullable(),
  chosen: z.string().nullable(),
  /** Instead of the preset's; null: the preset's. */
  disruptions: z.array(disruption).nullable(),
  /** Stock of a class, instead of what is usually assumed. */
  cover: z.partialRecord(z.enum(COVER_CLASSES), anyQuantity),
  goods: z.array(goods),
  plants: z.array(plants),
  questions: z.array(question),
});
export type Episode = z.infer<typeof episode>;
export type EpisodeQuestion = Episode['questions'][number];

/** What was seen of one question. A fitted one shares its facts with the numbers of the model; a held-out one does not. */
export const check = z.object({
  question: z.string(),
  use: z.enum(['fitted', 'held-out']),
  /** What was expected to be met: for a number its range, for a statement whether it came true. */
  seen: z.union([z.object({ low: z.number(), high: z.number() }), z.object({ happened: z.boolean() })]),
  text: z.string(),
  date: z.string(),
  source: z.string(),
});
export type Check = z.infer<typeof check>;

/** What the model says of one question: a band over draws, or a chance. A day beyond the horizon is null. */
export const forecast = z.union([
  z.object({
    question: z.string(),
    p10: z.number().nullable(),
    p50: z.number().nullable(),
    p90: z.number().nullable(),
    /** Share of draws in which there is such a number at all. */
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
