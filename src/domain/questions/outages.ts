import { z } from 'zod';
import { defineQuestion } from './question.ts';

const outages = z.object({
  /** Whether market shares stand in for unseen sources. */
  inference: z.boolean(),
});

/** Questions about how long sales go on with something down, and the cost until it recovers. */
export const OUTAGE_QUESTIONS = {
  resilience: defineQuestion({
    summary:
      'Time to survive, gap to time to recover, impact and risk index of every node, site, supplier and country.',
    schema: outages.extend({
      /** Only this site, down by a share of it; null: every node, site, supplier and country in turn. */
      single: z
        .object({ siteId: z.string(), down: z.number().gt(0).max(1), losesStock: z.boolean() })
        .nullable()
        .default(null),
    }),
    example: { inference: true, single: { siteId: 'ACU-VIT', down: 0.5, losesStock: false } },
  }),
  outage: defineQuestion({
    summary: 'The arithmetic behind one row of `resilience`: which stocks carry sales, and what is not sold.',
    schema: outages.extend({
      outage: z.object({ level: z.enum(['nodes', 'sites', 'suppliers', 'countries']), id: z.string().min(1) }),
    }),
    example: { inference: true, outage: { level: 'sites', id: 'ACU-VIT' } },
  }),
};
