import { z } from 'zod';
import { EXPOSURE_QUESTIONS, exposed, today } from './exposure.ts';
import { defineQuestion } from './question.ts';

const share = z.number().min(0, 'A share lies within 0 and 1.').max(1, 'A share lies within 0 and 1.');
const days = z.number().int('A whole number of days.').min(1, 'At least one day.').max(250, 'At most 250 days.');

/** Assumptions about filing and buying ahead: none is in a company's files, so each has a usual value and is shown. */
export const aheadSettings = z.object({
  confidence: share.default(0.9),
  returned: share.default(0.2),
  deskDays: days.default(1),
  daysToComplete: days.default(10),
  daysToGeneral: days.default(20),
  growth: share.default(0.25),
  shelfLifeDays: z.number().int().min(1).max(3660).nullable().default(null),
  budget: z.number('Give an amount.').min(0, 'An amount cannot be less than 0.').nullable().default(null),
});

/** Questions about licences: those on file, and those asked for by findings. */
export const LICENCE_QUESTIONS = {
  licences: defineQuestion({
    summary: 'Licence cases by exporter, item and end user: papers, expected decision, cover against wait.',
    schema: EXPOSURE_QUESTIONS.exposure.schema,
    example: EXPOSURE_QUESTIONS.exposure.example,
  }),
  ahead: defineQuestion({
    summary: 'Which licence to file for first, and what to order until when, so that least is lost while one waits.',
    schema: exposed.extend({ settings: aheadSettings.default(aheadSettings.parse({})) }),
    example: { ...today, settings: { confidence: 0.9 } },
  }),
};
