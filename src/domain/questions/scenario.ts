import { z } from 'zod';
import { createEmptyScenario } from '../scenario/empty-scenario.ts';
import { readEarlierScenario } from '../scenario/read-earlier.ts';
import { scenarioFields } from '../scenario/scenario.ts';
import { askedClocks, askedDay } from './clocks.ts';
import { defineQuestion } from './question.ts';

/** Most parts followed through the draws, and most days of each outage of a sweep. */
const MOST_PARTS = 1000;
const MOST_DAYS = 1096;

const setting = {
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: true,
  startDate: '2026-11-24',
} as const;

/** A scenario as a question asks of it. */
const asked = scenarioFields.safeExtend({
  clocks: askedClocks,
  startDate: askedDay('The first day is written as YYYY-MM-DD and exists.'),
});
export const askedScenario = z.preprocess((given: z.input<typeof asked>) => readEarlierScenario(given), asked);

/** Nobody knows how long a site stands still; the weeks end two after it does at the latest. */
const example: z.input<typeof scenarioFields> = {
  ...createEmptyScenario('vitoria-stops', 'Vitoria stops', setting),
  horizonDays: 119,
  stepDays: 7,
  draws: 64,
  disruptions: [
    {
      kind: 'site-outage',
      id: 'vitoria',
      start: 14,
      duration: { kind: 'uniform', low: 20, high: 90 },
      siteId: 'ACU-VIT',
      partNumbers: [],
      share: 1,
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    },
  ],
};

/** The same in weeks, for hundreds of runs: it stands still for a month at most. */
const shortExample: typeof example = {
  ...example,
  horizonDays: 56,
  disruptions: example.disruptions?.map((one) =>
    one.kind === 'site-outage' ? { ...one, duration: { kind: 'uniform', low: 7, high: 28 } } : one,
  ),
};

/** Questions about the effect of a scenario on production, stock and money. */
export const SCENARIO_QUESTIONS = {
  simulation: defineQuestion({
    summary: 'Production, stock, first stop and loss under a scenario, with what binds.',
    schema: z.object({
      scenario: askedScenario,
      /** Parts with told bands, with or without weight in the loss; null: no part is followed through the draws. */
      parts: z.array(z.string().min(1)).max(MOST_PARTS).nullable().optional(),
      /** False: causes over draws, worth of levers and effect of assumed values, from runs of their own, are left out. */
      further: z.boolean().optional(),
    }),
    example: { scenario: example },
  }),
  figures: defineQuestion({
    summary: 'Loss, extra cost and what each product sells under a scenario, as in its simulation, without courses.',
    schema: z.object({ scenario: askedScenario }),
    example: { scenario: example },
  }),
  'quick-look': defineQuestion({
    summary: 'Loss, first stops and output of a scenario by its draws, without courses and causes: the soonest answer.',
    schema: z.object({ scenario: askedScenario }),
    example: { scenario: { ...example, draws: 8 } },
  }),
  tornado: defineQuestion({
    summary: 'How the unsold margin moves with one field of the scenario at a time.',
    schema: z.object({ scenario: askedScenario }),
    example: { scenario: example },
  }),
  indices: defineQuestion({
    summary: 'Which share of the variance of the loss each uncertain field explains, alone and with others.',
    schema: z.object({
      scenario: askedScenario,
      /** Rows of the design; each is worth as many runs as there are uncertain fields, and two. */
      rows: z.literal([64, 256, 1024, 4096]),
    }),
    example: { scenario: shortExample, rows: 64 },
  }),
  sweep: defineQuestion({
    summary: 'What it costs when every supplier, country or material stands still in turn.',
    schema: z.object({
      scenario: askedScenario,
      of: z.enum(['supplier', 'country', 'material']),
      outageDays: z.number().gt(0).max(MOST_DAYS),
    }),
    example: { scenario: example, of: 'country', outageDays: 30 },
  }),
};
