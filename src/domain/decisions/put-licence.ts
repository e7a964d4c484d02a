import type { Dataset, Licence } from '../dataset.ts';

/** A person's statement of a licence or an application. */
export type StatedLicence = Omit<Licence, 'rows'>;

/** Returns the faults of a person's statement of a licence, each as a sentence; none if it can be stored. */
export function findLicenceFaults({ filed, decided, validTo, quantity, used, status }: StatedLicence): string[] {
  const faults: string[] = [];
  if (filed !== null && decided !== null && decided < filed) faults.push('It cannot be decided before it was filed.');
  if (decided !== null && validTo !== null && validTo < decided) faults.push('It cannot end before it was decided.');
  if (filed !== null && validTo !== null && validTo < filed) faults.push('It cannot end before it was filed.');
  if (quantity !== null && quantity < 0) faults.push('A quantity cannot be less than 0.');
  if (used !== null && used < 0) faults.push('What is used cannot be less than 0.');
  if (filed === null && (status === 'filed' || status === 'question')) faults.push('Say on which day it was filed.');
  return faults;
}

/**
 * Returns a copy of the dataset with a licence in place of the one at `row`, keeping its place in files, or as a new one where `row` is null.
 * Throws on a missing row and on a licence with faults.
 */
export function putLicence(dataset: Dataset, row: number | null, stated: StatedLicence): Dataset {
  const [fault] = findLicenceFaults(stated);
  if (fault !== undefined) throw new Error(fault);
  if (row === null) return { ...dataset, licences: [...dataset.licences, { ...stated, rows: [] }] };
  const before = dataset.licences[row];
  if (before === undefined) throw new Error('The licence is not on file any more.');
  return {
    ...dataset,
    licences: dataset.licences.map((licence, at) =>
      at === row ? { ...withFileFacts(before), ...stated, rows: before.rows } : licence,
    ),
  };
}

/** What files alone say of a licence, and nobody states by hand: the count by lists of movements, and the parts that it names. */
function withFileFacts({ counted, parts }: Licence): Pick<Licence, 'counted' | 'parts'> {
  return { ...((counted ?? null) === null ? {} : { counted }), ...((parts ?? null) === null ? {} : { parts }) };
}

/** Returns a copy of the dataset with counted uses of licences by row, and the bookings behind them. */
export function putUses(
  dataset: Dataset,
  uses: readonly { readonly fileRow: number; readonly used: number | null; readonly counted: string }[],
): Dataset {
  const useOf = new Map(uses.map((use) => [use.fileRow, use]));
  return {
    ...dataset,
    licences: dataset.licences.map((licence, row) => {
      const use = useOf.get(row);
      return use === undefined ? licence : { ...licence, used: use.used ?? licence.used, counted: use.counted };
    }),
  };
}
