import { z } from 'zod';
import { provenance, strength } from './provenance.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Announcement of a pause beyond its last day by law, without an act. `wordsCover`: whether the words name the rule, only mean it by a prolonged
 * one, or do not mention it; `strength` is that of the statement of their force for this rule.
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

/** A pause: two clocks, the act's word (`to`, its last day as printed) and the agreement (`agreed`; null: nothing was seen). */
export const pause = z.object({
  from: isoDate,
  to: isoDate,
  by: z.string(),
  /** The words' reading of the last day; `note` names other readers. */
  lastDay: z.enum(['paused', 'live', 'open']),
  note: z.string(),
  agreed: agreedExtension.nullable(),
  /** Last day of the look through the list of new acts. */
  seenThrough: isoDate,
  /** A later act about this pause; null: none was seen. */
  laterActSeen: z.string().nullable(),
  provenance,
});
export type Pause = z.infer<typeof pause>;
