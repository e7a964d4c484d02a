import { z } from 'zod';
import { MOST_EVIDENCE_MONTHS } from '../dataset.ts';
import { STOCK_LISTED } from '../closed-lists.ts';
import { ACCEPT_PROPOSALS, DECISIONS_VERSION } from './remembered.ts';
import { cellDecision, factDecision, mergeDecision, rememberedMapping, rowDecision } from './decisions.ts';

/**
 * Everything a workspace remembers for the next import, as a file (`*.decisions.json`): how tables of a shape are read, records counted as one,
 * facts stated of parts (category, form, properties, makers, and refused proposals), corrected cells, rows left out. `company` holds statements
 * about the company itself, `acceptProposals` the accepted proposals; an absent one is as without the file.
 */
export const decisionsFile = z.strictObject({
  format: z.literal('lodestone-decisions'),
  formatVersion: z.literal(DECISIONS_VERSION),
  acceptProposals: z.enum(ACCEPT_PROPOSALS).optional(),
  company: z
    .strictObject({
      ownSupplierId: z.string().min(1).optional(),
      homeCountry: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      reportingCurrency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
      endUse: z.enum(['civil', 'military']).optional(),
      evidenceMonths: z.number().int().min(1).max(MOST_EVIDENCE_MONTHS).optional(),
      stockListed: z.enum(STOCK_LISTED).optional(),
    })
    .default({}),
  mappings: z.array(rememberedMapping).default([]),
  merges: z.array(mergeDecision).default([]),
  facts: z.array(factDecision).default([]),
  corrections: z.array(cellDecision).default([]),
  leftOut: z.array(rowDecision).default([]),
});
export type DecisionsFile = z.infer<typeof decisionsFile>;
