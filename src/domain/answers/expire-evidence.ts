import type { CompositionRow, Dataset, PartProperty, Sourcing } from '../dataset.ts';
import { CONTENT_FIELD, ORIGIN_FIELD } from '../letters/asked-fields.ts';
import { readSubstance } from '../substances/read-substance.ts';
import type { IsoDate } from '../units.ts';
import { findFirstStanding, findLastDay } from './evidence-age.ts';

/** A fact with a day, and the last day on which it counts where the workspace lets evidence expire. */
export type AgedFact = {
  readonly partNumber: string;
  /** As in decisions: `content:Dy`, `origin:SITE`, a property; a substance that is no element as written after `content:`. */
  readonly field: string;
  readonly evidenceDate: IsoDate;
  readonly lastDay: IsoDate;
};

/** The last copy of a dataset without what has expired: analyses ask for it again and again, and keep by it what they prepared. */
const kept = new WeakMap<Dataset, { readonly notBefore: IsoDate; readonly dataset: Dataset }>();

const CHINA = 'CN';

/**
 * Returns the dataset as it counts on a day: without contents, properties and origins that were answered or declared too long ago by its own setting
 * (`evidenceMonths`). The dataset itself if there is no such setting or nothing is too old. What has no day does not expire. Where one content of a part
 * is gone its list is closed no more, so that nothing reads as absent because its row is too old; an origin in China stays, since without it the
 * source would count as one of its plant's country.
 */
export function dropExpired(dataset: Dataset, day: IsoDate): Dataset {
  const notBefore = findFirstStanding(day, dataset.settings.evidenceMonths);
  if (notBefore === null) return dataset;
  const last = kept.get(dataset);
  if (last?.notBefore === notBefore) return last.dataset;
  const open = new Set(dataset.composition.filter((row) => isGone(row, notBefore)).map(({ partNumber }) => partNumber));
  const composition = dataset.composition.filter(
    (row) => !isGone(row, notBefore) && !(open.has(row.partNumber) && readSubstance(row.substance).isRest),
  );
  const properties = dataset.properties.filter((row) => !isGone(row, notBefore));
  let origins = 0;
  const sourcing = dataset.sourcing.map((row) => {
    const stated = getOriginDay(row);
    if (stated === null || stated >= notBefore || row.originCountry === CHINA) return row;
    origins += 1;
    return { ...row, originCountry: null };
  });
  const isSame =
    origins === 0 &&
    composition.length === dataset.composition.length &&
    properties.length === dataset.properties.length;
  const current = isSame ? dataset : { ...dataset, composition, properties, sourcing };
  kept.set(dataset, { notBefore, dataset: current });
  return current;
}

/** Facts that expire by the dataset's own setting, with the last day of each, the one that ends first before the others; none without a setting. */
export function listAged({ settings, composition, properties, sourcing }: Dataset): AgedFact[] {
  const months = settings.evidenceMonths ?? null;
  if (months === null) return [];
  const age = (partNumber: string, field: string, evidenceDate: IsoDate | null): AgedFact[] =>
    evidenceDate === null ? [] : [{ partNumber, field, evidenceDate, lastDay: findLastDay(evidenceDate, months) }];
  return [
    ...composition.flatMap((row) =>
      expires(row) ? age(row.partNumber, CONTENT_FIELD + row.substance, row.evidenceDate) : [],
    ),
    ...properties.flatMap((row) => (expires(row) ? age(row.partNumber, row.property, row.evidenceDate) : [])),
    ...sourcing.flatMap((row) =>
      row.originCountry === CHINA ? [] : age(row.partNumber, ORIGIN_FIELD + row.siteId, getOriginDay(row)),
    ),
  ].toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

function expires({ evidence }: Pick<CompositionRow | PartProperty, 'evidence'>): boolean {
  return evidence === 'seen' || evidence === 'declared';
}

function isGone(row: Pick<CompositionRow, 'evidence' | 'evidenceDate'>, notBefore: IsoDate): boolean {
  return expires(row) && row.evidenceDate !== null && row.evidenceDate < notBefore;
}

/** As of which day the origin of a source was stated; null where none is stated or nobody said when. */
function getOriginDay({ originCountry, originDate, evidence, evidenceDate }: Sourcing): IsoDate | null {
  if (originCountry === null) return null;
  return originDate ?? (evidence === 'declared' ? evidenceDate : null);
}
