import type { Dataset } from '../domain/dataset.ts';
import type { LicenceReport } from '../engine/licences/case-report.ts';
import { countUse, type UseCount } from '../engine/licences/count-use.ts';
import type { InputFile } from '../intake/base/import-outcome.ts';
import { readMovements } from '../intake/movements/read-movements.ts';

/** Use by licence, and the hash of what the lists say: the same lists under other names have the same. */
export type CountedLists = UseCount & { readonly content: string };

/** Returns how much of each licence the goods receipts in lists of stock movements use, and every row that is not counted. */
export async function countLicenceUse(
  files: readonly InputFile[],
  report: LicenceReport,
  dataset: Dataset,
): Promise<CountedLists> {
  const { movements, left, repeated, content } = await readMovements(files, dataset.parts);
  return { ...countUse({ report, dataset, movements, unread: left, repeated }), content };
}
