import { z } from 'zod';
import { provenance } from './provenance.ts';

/** What to mind before somebody is asked for data, because of where they are or of the language of the text. */
export const caution = z.object({
  id: z.string(),
  /** Territories of those to whom no text goes without it. */
  addressees: z.array(z.string().regex(/^[A-Z]{2}$/)),
  /** Languages beside whose texts it stands, whoever they go to. */
  languages: z.array(z.enum(['en', 'zh'])),
  since: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** To stand beside each text. */
  brief: z.string(),
  text: z.string(),
  provenance,
});
export type Caution = z.infer<typeof caution>;
