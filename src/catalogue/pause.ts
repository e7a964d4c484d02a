import { z } from 'zod';
import { provenance, strength } from './provenance.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What was announced of a pause beyond its last day by law, without an act. `wordsCover`: whether the words name the rule, only mean it by
 * what they prolong, or do not mention it; `strength` is that of the statement that they hold for this rule.
 */
const agreedExtension = z.object({
  until: isoDate,
  wordsCover: z.enum(['named', 'implied', 'not-mentioned']),
  by: z.string(),
  date: isoDate,
  strength,
  why: z.string(),
  sources: z.array(z.string()).min(1),
});

/** A pause: two clocks, what an act says (`to`, its last day as printed) and what was agreed (`agreed`; null: nothing was seen). */
export const pause = z.object({
  from: isoDate,
  to: isoDate,
  by: z.string(),
  /** How the words read the last day; `note` says who reads it otherwise. */
  lastDay: z.enum(['paused', 'live', 'open']),
  note: z.string(),
  agreed: agreedExtension.nullable(),
  /** Last day for which the list of new acts was looked through. */
  seenThrough: isoDate,
  /** A later act about this pause that was seen; null: none. */
  laterActSeen: z.string().nullable(),
  provenance,
});
export type Pause = z.infer<typeof pause>;
