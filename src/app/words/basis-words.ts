import type { Provenance } from '../../catalogue/provenance.ts';

/** Basis of a fact of the catalogue without a stating source. */
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
