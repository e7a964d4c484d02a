import type { CompositionRow, Dataset } from '../dataset.ts';
import type { NoteFacts } from '../notes/engine-note.ts';
import { readSubstance } from '../substances/read-substance.ts';
import type { IsoDate } from '../units.ts';
import { dropExpired } from './expire-evidence.ts';

type Ahead = NoteFacts['declared-ahead'];
type Declared = Pick<CompositionRow, 'partNumber' | 'evidence' | 'evidenceDate'>;

/** The last copy of a dataset without what declarations that are dated ahead rule out, as in `expire-evidence.ts`; by copy, what was so weakened. */
const kept = new WeakMap<Dataset, { readonly count: number; readonly dataset: Dataset }>();
const weakenedBy = new WeakMap<Dataset, Ahead>();

/**
 * The dataset as it counts on a law date: without what has expired, and with declarations that are dated ahead freeing nothing, since nobody has signed them
 * yet or their day is wrong. What such a declaration denies or closes is left out, its figures and words are estimates; what it says is in the goods stands. The
 * day of the data counts beside the law date: a question about the law of a day long past is asked of what is known today.
 */
export function takeStanding(dataset: Dataset, lawDate: IsoDate): Dataset {
  const current = dropExpired(dataset, lawDate);
  const { dataDate } = current.settings;
  const today = dataDate !== null && dataDate > lawDate ? dataDate : lawDate;
  const isAhead = ({ evidence, evidenceDate }: Declared): boolean =>
    evidence === 'declared' && evidenceDate !== null && evidenceDate > today;
  const ahead = [...current.composition.filter(isAhead), ...current.properties.filter(isAhead)];
  const [first] = ahead;
  if (first === undefined) return current;
  const last = kept.get(current);
  if (last?.count === ahead.length) return last.dataset;
  const weakened: Dataset = {
    ...current,
    composition: current.composition.filter((row) => !isAhead(row) || !denies(row)),
    properties: current.properties.map((row) => (isAhead(row) ? { ...row, evidence: 'inferred' } : row)),
  };
  const parts = new Set(ahead.map(({ partNumber }) => partNumber)).size;
  weakenedBy.set(weakened, { parts, first: first.partNumber, day: first.evidenceDate ?? '' });
  kept.set(current, { count: ahead.length, dataset: weakened });
  return weakened;
}

/** What a result has to say of declarations that are dated ahead, of the data of `takeStanding`; null where none is. */
export function describeAhead(dataset: Dataset): Ahead | null {
  return weakenedBy.get(dataset) ?? null;
}

/** Whether a row says that something is not in the goods, a substance or anything beside those that are named. */
export function denies({ substance, massPctMax }: Pick<CompositionRow, 'substance' | 'massPctMax'>): boolean {
  return massPctMax === 0 || readSubstance(substance).isRest;
}
