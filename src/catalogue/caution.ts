import { z } from 'zod';
import { provenance } from './provenance.ts';

/** Cautions before a request for data, by the place of the addressee or the language of the text. */
export const caution = z.object({
  id: z.string(),
  /** Territories of addressees with a caution on every text. */
  addressees: z.array(z.string().regex(/^[A-Z]{2}$/)),
  /** Languages of texts with a caution, for any addressee. */
  languages: z.array(z.enum(['en', 'zh'])),
  since: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** To stand beside each text. */
  brief: z.string(),
  text: z.string(),
  provenance,
});
export type Caution = z.infer<typeof caution>;
