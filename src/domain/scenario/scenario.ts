import { z } from 'zod';
import { disruption } from './disruption.ts';
import { MAX_HORIZON_DAYS } from './horizon.ts';
import { lever } from './lever.ts';
import { assumed, USUALLY_ASSUMED } from './assumed.ts';
import { figure, listOf, quantityWithin } from './quantity.ts';
import { readEarlierScenario } from './read-earlier.ts';
import { reactions, USUAL_REACTIONS } from './reactions.ts';
import { assumptions, clocks } from '../workspace/workspace.ts';

/** A whole number within bounds; for anything else, one sentence names the expectation. */
function wholeNumber(expected: string, least: number, most: number) {
  return z.number(expected).int(expected).min(least, expected).max(most, expected);
}

/** Who gets how much of too little. */
const sharing = z.discriminatedUnion('rule', [
  /** Everyone the same share of their open orders. */
  z.object({ rule: z.literal('pro-rata') }),
  /** The best earner a unit of the scarce part comes first. */
  z.object({ rule: z.literal('margin-first') }),
  /** Products in this order; those not named come last, together. */
  z.object({
    rule: z.literal('priority'),
    partNumbers: z.array(z.string().min(1)).min(1, 'Name at least one product.'),
  }),
]);

/** Share of waiting customers still there after a quarter of a year. */
export const patience = quantityWithin({ min: 0, max: 1, said: 'A share' });

/** Events, answers, and the counting of time: everything of a run beside data and catalogue. */
export const scenarioFields = z
  .object({
    id: z.string().min(1),
    name: z.string().trim().min(1, 'Give the scenario a name.'),
    note: z.string(),
    /** Preset of the catalogue behind it; null: none. */
    presetId: z.string().min(1).nullable(),
    /** Compared against by others, and not to be changed. */
    locked: z.boolean(),
    /** Basis of its lock, so a page can tell of later changes; null: not locked, or not known. */
    lockedOn: z.object({ dataVersion: z.string(), catalogueVersion: z.string() }).nullable().default(null),
    clocks,
    assumptions,
    /** Whether market shares stand in for unseen sources. */
    inference: z.boolean(),
    /** Day 0 of the scenario. */
    startDate: z.iso.date('The first day is written as YYYY-MM-DD and exists.'),
    horizonDays: z
      .number('The horizon is a whole number of days.')
      .int('The horizon is a whole number of days.')
      .min(0, 'The horizon cannot be less than 0 days.')
      .max(MAX_HORIZON_DAYS, `The horizon is at most ${MAX_HORIZON_DAYS} days.`),
    stepDays: z.literal([1, 7], 'A step is 1 day or 7 days.'),
    seed: wholeNumber('A seed is a whole number from 0.', 0, Number.MAX_SAFE_INTEGER),
    draws: wholeNumber('Draws are a whole number from 1 to 1,000,000.', 1, 1_000_000),
    sharing,
    /** Share of waiting customers still there after 91 days; 0: nobody waits. */
    stillWaitingAfterQuarter: patience,
    /** Days of use in buyers' orders above the goods under way; null: as much as lies on their shelves on the first day. */
    targetCoverDays: figure.min(0, 'Days cannot be less than 0.').nullable(),
    /** Rules where the files are silent. */
    assumed: assumed.default(USUALLY_ASSUMED),
    /** Unasked reactions of people. */
    reactions: reactions.default(USUAL_REACTIONS),
    disruptions: listOf(disruption),
    levers: listOf(lever),
  })
  .superRefine(({ horizonDays, stepDays, disruptions, levers }, context) => {
    if (horizonDays > 0 && horizonDays < stepDays) {
      const message = `A step of ${stepDays} days is longer than the horizon of ${horizonDays}.`;
      context.addIssue({ code: 'custom', path: ['stepDays'], message });
    }
    for (const [field, list] of Object.entries({ disruptions, levers })) {
      const seen = new Set<string>();
      for (const [row, one] of list.entries()) {
        if (seen.has(one.id)) {
          context.addIssue({ code: 'custom', path: [field, row, 'id'], message: `The name ${one.id} is used twice.` });
        }
        seen.add(one.id);
      }
    }
  });
/** The same, read from an earlier program's writing too. */
export const scenario = z.preprocess(
  (given: z.input<typeof scenarioFields>) => readEarlierScenario(given),
  scenarioFields,
);
export type Scenario = z.infer<typeof scenarioFields>;
