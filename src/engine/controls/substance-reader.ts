import type { CompositionRow } from '../../domain/dataset.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import type { SubstanceReading } from '../../domain/substances/substance-words.ts';

type SubstanceReader = (substance: string) => SubstanceReading;

const readers = new WeakMap<readonly CompositionRow[], SubstanceReader>();

/** Returns a reader of the substances in a table of contents, few names in many rows: each is read once, for all askers. */
export function getSubstanceReader(composition: readonly CompositionRow[]): SubstanceReader {
  const known = readers.get(composition);
  if (known) return known;
  const readings = new Map<string, SubstanceReading>();
  const read: SubstanceReader = (substance) => {
    const reading = readings.get(substance) ?? readSubstance(substance);
    readings.set(substance, reading);
    return reading;
  };
  readers.set(composition, read);
  return read;
}
