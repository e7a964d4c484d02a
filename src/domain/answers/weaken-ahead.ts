import type { CompositionRow, Dataset } from '../dataset.ts';
import type { NoteFacts } from '../notes/engine-note.ts';
import { readSubstance } from '../substances/read-substance.ts';
import type { IsoDate } from '../units.ts';
import { dropExpired, keepHeld } from './expire-evidence.ts';

type Ahead = NoteFacts['declared-ahead'];
type Declared = Pick<CompositionRow, 'partNumber' | 'evidence' | 'evidenceDate'>;

/** The last copy of a dataset without what declarations that are dated ahead rule out, as in `expire-evidence.ts`; by copy, what was so weakened. */
const kept = new WeakMap<Dataset, { readonly count: number; readonly dataset: Dataset }>();
const weakenedBy = new WeakMap<Dataset, Ahead>();

/**
 * The dataset as it counts on a law date: without what has expired, and with declarations that are dated ahead freeing nothing, since nobody has signed them
 * yet or their day is wrong. What such a declaration denies or closes is left out, its figures and words are estimates; what it says is in the goods stands. A
 * question about the law of a past day is asked with present knowledge: of the day of the data, or where nobody stated one of the last day of the
 * catalogue's evidence.
 */
export function takeStanding(
  dataset: Dataset,
  lawDate: IsoDate,
  { evidenceCutoff }: { readonly evidenceCutoff: IsoDate },
): Dataset {
  const current = dropExpired(dataset, lawDate);
  const known = current.settings.dataDate ?? evidenceCutoff;
  const today = known > lawDate ? known : lawDate;
  const isAhead = ({ evidence, evidenceDate }: Declared): boolean =>
    evidence === 'declared' && evidenceDate !== null && evidenceDate > today;
  const { contentsBySource = [] } = current.settings;
  const ahead = [...current.composition, ...current.properties, ...contentsBySource].filter(isAhead);
  const [first] = ahead;
  if (first === undefined) return current;
  const last = kept.get(current);
  if (last?.count === ahead.length) return last.dataset;
  const settings = keepHeld(current.settings, (row) => !isAhead(row));
  const weakened: Dataset = {
    ...current,
    settings,
    composition: current.composition.filter((row) => !isAhead(row) || !denies(row)),
    properties: current.properties.map((row) => (isAhead(row) ? { ...row, evidence: 'inferred' } : row)),
  };
  const parts = new Set(ahead.map(({ partNumber }) => partNumber)).size;
  weakenedBy.set(weakened, { parts, first: first.partNumber, day: first.evidenceDate ?? '' });
  kept.set(current, { count: ahead.length, dataset: weakened });
  return weakened;
}

/** What a result has to say of declarations that are dated ahead, of the data of `takeStanding`; null if none is. */
export function describeAhead(dataset: Dataset): Ahead | null {
  return weakenedBy.get(dataset) ?? null;
}

/** Whether a row says that something is not in the goods, a substance or anything beside those that are named. */
export function denies({ substance, massPctMax }: Pick<CompositionRow, 'substance' | 'massPctMax'>): boolean {
  return massPctMax === 0 || readSubstance(substance).isRest;
}
