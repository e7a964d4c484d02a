import type { Provenance } from '../../catalogue/provenance.ts';

/** What a fact of the catalogue rests on where no source states it. */
export const BASIS_WORDS: Record<Exclude<Provenance['basis'], 'states'>, string> = {
  estimate: 'estimate',
  recalled: 'recalled, no source at hand',
  derived: 'derived from other facts',
};

/** How well a fact of the catalogue is founded. */
export const EVIDENCE_STRENGTH: Record<Provenance['confidence'], string> = {
  high: 'strong',
  medium: 'medium',
  low: 'weak',
};

/** What a fact was read in, by its mark of strength. */
export const STRENGTH_WORDS: Record<NonNullable<Provenance['strength']>, string> = {
  A: 'A, an official text or a copy that names its address',
  B: 'B, two independent sources',
  C: 'C, one source',
  D: 'D, recalled or second-hand',
};
