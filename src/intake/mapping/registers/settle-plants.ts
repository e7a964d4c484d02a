import { foldHeader } from '../../dictionary/fold-header.ts';
import { readPlantHeaders } from '../../dictionary/lines/plant-words.ts';
import type { Candidate } from '../bills/candidate.ts';

/** Meanings kept in a list of plants as its headers have them elsewhere. */
const KEPT: ReadonlySet<string | null> = new Set([
  'supplier',
  'supplier-id',
  'site',
  'site-id',
  'country',
  'city',
  'address',
  'latitude',
  'longitude',
  'supplier-parent',
  'role',
  'remark',
]);

/**
 * Settles the columns of a list of plants and the owners of their technology: the output of a plant is no part of the company, its stage no level of
 * a bill, and the country of its technology no origin of goods.
 */
export function settlePlants(header: readonly string[], chosen: Candidate[]): void {
  const said = new Set<string>();
  for (const [place, meaning] of readPlantHeaders(header.map((name) => foldHeader(name).text)).entries()) {
    const kept = KEPT.has(chosen[place]?.meaning ?? null) ? (chosen[place]?.meaning ?? null) : null;
    const own = meaning ?? kept;
    if (own === null || said.has(own)) {
      chosen[place] = {
        meaning: null,
        confidence: 0.5,
        reason: 'It says nothing of where a plant is or whose technology it uses.',
      };
      continue;
    }
    said.add(own);
    if (meaning !== null) chosen[place] = { meaning, confidence: 0.9, reason: 'It is a column of a list of plants.' };
  }
}
