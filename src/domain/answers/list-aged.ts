import type { CompositionRow, Dataset, Sourcing } from '../dataset.ts';
import { CONTENT_FIELD, ORIGIN_FIELD } from '../letters/asked-fields.ts';
import type { IsoDate } from '../units.ts';
import { findLastDay } from './evidence-age.ts';

/** A fact with a day, and its last day in force where the workspace lets evidence expire. */
export type AgedFact = {
  readonly partNumber: string;
  /** As in decisions: `content:Dy`, `origin:SITE`, a property; a substance other than an element as written after `content:`. */
  readonly field: string;
  readonly evidenceDate: IsoDate;
  readonly lastDay: IsoDate;
  /** The firms that declare it of their own goods alone; absent if it holds for the part. */
  readonly of?: string;
};

const CHINA = 'CN';

/** Facts to expire by the dataset's own setting, with the last day of each, the first to end before the others; none without a setting. */
export function listAged({ settings, composition, properties, sourcing }: Dataset): AgedFact[] {
  const months = settings.evidenceMonths ?? null;
  if (months === null) return [];
  const age = (partNumber: string, field: string, evidenceDate: IsoDate | null): AgedFact[] =>
    evidenceDate === null ? [] : [{ partNumber, field, evidenceDate, lastDay: findLastDay(evidenceDate, months) }];
  const ageContent = (row: CompositionRow): AgedFact[] =>
    expires(row) ? age(row.partNumber, CONTENT_FIELD + row.substance, row.evidenceDate) : [];
  const ofMakers = settings.contentsBySource ?? [];
  return [
    ...composition.flatMap(ageContent),
    ...ofMakers.flatMap((row) => ageContent(row).map((fact) => ({ ...fact, of: row.declaredBy ?? '' }))),
    ...properties.flatMap((row) => (expires(row) ? age(row.partNumber, row.property, row.evidenceDate) : [])),
    ...sourcing.flatMap((row) => age(row.partNumber, ORIGIN_FIELD + row.siteId, getOriginDay(row))),
  ].toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

/** Whether this kind of evidence expires: an estimate does not, since nobody said it. */
export function expires({ evidence }: Pick<CompositionRow, 'evidence'>): boolean {
  return evidence === 'seen' || evidence === 'declared';
}

/**
 * Returns the day of a source's stated origin. Null if none is stated, nobody said when, or it is China: without an origin in China a source
 * would count as one of its plant's country, so it stays.
 */
export function getOriginDay({ originCountry, originDate, evidence, evidenceDate }: Sourcing): IsoDate | null {
  if (originCountry === null || originCountry === CHINA) return null;
  return originDate ?? (evidence === 'declared' ? evidenceDate : null);
}
