import type { CompositionRow, Dataset, Settings } from '../dataset.ts';
import { readSubstance } from '../substances/read-substance.ts';
import type { IsoDate } from '../units.ts';
import { findFirstStanding } from './evidence-age.ts';
import { expires, getOriginDay } from './list-aged.ts';

/** The last copy of a dataset without expired facts: analyses ask for it again and again, and keep their preparations by it. */
const kept = new WeakMap<Dataset, { readonly notBefore: IsoDate; readonly dataset: Dataset }>();

/**
 * Returns the dataset in force on a day: without contents, properties and origins answered or declared too long ago by its own setting
 * (`evidenceMonths`). The dataset itself if there is no such setting or nothing is too old. A fact without a day does not expire. Where one
 * content of a part is gone its list is closed no more, so nothing reads as absent because its row is too old; an origin in China stays, since
 * without it the source would count as one of its plant's country.
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
  const settings = keepHeld(dataset.settings, (row) => !isGone(row, notBefore));
  let origins = 0;
  const sourcing = dataset.sourcing.map((row) => {
    const stated = getOriginDay(row);
    if (stated === null || stated >= notBefore) return row;
    origins += 1;
    return { ...row, originCountry: null };
  });
  const isSame =
    origins === 0 &&
    settings === dataset.settings &&
    composition.length === dataset.composition.length &&
    properties.length === dataset.properties.length;
  const current = isSame ? dataset : { ...dataset, settings, composition, properties, sourcing };
  kept.set(dataset, { notBefore, dataset: current });
  return current;
}

/** The settings without what suppliers deny of their own goods in rows that do not stand; themselves where all stand. */
export function keepHeld(settings: Settings, stands: (row: CompositionRow) => boolean): Settings {
  const standing = settings.contentsBySource?.filter(stands);
  return standing === undefined || standing.length === settings.contentsBySource?.length
    ? settings
    : { ...settings, contentsBySource: standing };
}

function isGone(row: Pick<CompositionRow, 'evidence' | 'evidenceDate'>, notBefore: IsoDate): boolean {
  return expires(row) && row.evidenceDate !== null && row.evidenceDate < notBefore;
}
