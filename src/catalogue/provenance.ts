import { z } from 'zod';

/** `states`: a source says it; the other three are without such a source and are shown so. */
export const basis = z.enum(['states', 'estimate', 'recalled', 'derived']);
export const confidence = z.enum(['high', 'medium', 'low']);

/**
 * Source of a fact. A: an official text, or a copy with its official address · B: two independent sources · C: one source · D: recalled or
 * second-hand.
 */
export const strength = z.enum(['A', 'B', 'C', 'D']);

/** How well a fact is founded: every fact of the catalogue carries one. `sources` is empty unless a page states the fact. */
export const provenance = z.object({
  asOf: z.string(),
  confidence,
  basis,
  strength: strength.optional(),
  sources: z.array(z.string()),
});
export type Provenance = z.infer<typeof provenance>;
