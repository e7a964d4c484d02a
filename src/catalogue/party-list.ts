import { z } from 'zod';
import { pause } from './pause.ts';
import { provenance } from './provenance.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Kinds of lists. Control: no dual-use item to the party · watch: individual licence only, with a stricter review without a time limit ·
 * unreliable: barred from trade with China as the notice says · countermeasure: nobody in China may deal with it as the order says ·
 * procurement: barred from public orders in China, without effect on shipments.
 */
export const PARTY_LIST_KINDS = ['control', 'watch', 'unreliable', 'countermeasure', 'procurement'] as const;

/** A name on a list, as it is printed in English and Chinese without its legal form; `zh` is empty if it was not read. */
const listedParty = z.object({ en: z.string(), zh: z.string(), aliases: z.array(z.string()) });

export const partyList = z.object({
  id: z.string(),
  list: z.enum(PARTY_LIST_KINDS),
  date: isoDate,
  effective: isoDate,
  number: z.string().nullable(),
  country: z.string().regex(/^[A-Z]{2}$/),
  count: z.number().int(),
  entities: z.array(listedParty),
  complete: z.boolean(),
  /** Effect of a live list on goods from China to a party on it; null: none by itself, or names read in one source only. */
  stops: z.enum(['dual-use', 'any-goods']).nullable(),
  /** Last day of its force. */
  ended: isoDate.nullable(),
  suspensions: z.array(pause),
  /** Last day of the search for later notices. */
  seenThrough: isoDate,
  note: z.string(),
  provenance,
});
export type PartyList = z.infer<typeof partyList>;
export type ListedParty = z.infer<typeof listedParty>;
