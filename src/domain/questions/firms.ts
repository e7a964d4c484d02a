import { z } from 'zod';
import { defineQuestion } from './question.ts';

/** Most days for following a shock, and for anybody's stock or wait. */
const MOST_DAYS = 1096;
const days = z.int().min(1).max(MOST_DAYS);

const cascade = z.object({
  production: z.enum(['linear', 'leontief', 'gl']),
  /** A cascade ends with the first step without a fall of more than this. */
  epsilon: z.number().gt(0).lt(1),
  /** Whether sales of others in a firm's sector soften its loss. */
  replaceability: z.boolean(),
});
const usual = { production: 'gl', epsilon: 0.01, replaceability: true } as const;

/** Questions about a company's sites as firms paying each other. */
export const FIRM_QUESTIONS = {
  ranking: defineQuestion({
    summary: 'What is lost of all production when one site, supplier or country after another stops.',
    schema: cascade,
    example: usual,
  }),
  failure: defineQuestion({
    summary: 'Whom the failure of one site, supplier or country reaches, and by how much.',
    schema: cascade.extend({
      group: z.object({ level: z.enum(['sites', 'suppliers', 'countries']), id: z.string().min(1) }),
    }),
    example: { ...usual, group: { level: 'sites', id: 'ACU-VIT' } },
  }),
  shock: defineQuestion({
    summary: 'How a shock to one site travels through stocks and orders, day by day.',
    schema: z.object({
      model: z.enum(['firms', 'sectors']),
      siteId: z.string().min(1),
      /** Lost share of the site's capacity on day 0. */
      damage: z.number().gt(0).max(1),
      /** Days of its even return; null: never. */
      recoveryDays: days.nullable(),
      rule: z.enum(['prop', 'fclast', 'fill']),
      stockDays: days,
      reorderDays: days,
      days,
    }),
    example: {
      model: 'firms',
      siteId: 'ACU-VIT',
      damage: 1,
      recoveryDays: 60,
      rule: 'prop',
      stockDays: 15,
      reorderDays: 6,
      days: 180,
    },
  }),
};
