import { z } from 'zod';

/** `states`: a source says it; the other three have no source that does and are shown as such. */
export const basis = z.enum(['states', 'estimate', 'recalled', 'derived']);
export const confidence = z.enum(['high', 'medium', 'low']);

/**
 * What a fact was read in. A: an official text, or a copy that names its official address · B: two independent sources · C: one source ·
 * D: recalled or second-hand.
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
