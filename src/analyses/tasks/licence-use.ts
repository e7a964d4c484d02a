import type { Catalogue } from '../../catalogue/schema.ts';
import { hashDataset } from '../../domain/content-hash.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { putUses } from '../../domain/decisions/put-licence.ts';
import { MOVEMENTS_APART } from '../../domain/stock-movement.ts';
import type { ExposureAsked } from '../../engine/exposure/asked-exposure.ts';
import { analyseLicences } from '../../engine/licences/analyse.ts';
import type { LicenceReport } from '../../engine/licences/case-report.ts';
import { countUse } from '../../engine/licences/count-use.ts';
import type { ImportOutcome, InputFile } from '../../intake/base/import-outcome.ts';
import { readMovements } from '../../intake/movements/read-movements.ts';
import type { CountedLists } from './task-protocol.ts';

/** Returns the use of each licence by goods receipts in lists of stock movements, and every uncounted row. */
export async function countLicenceUse(
  files: readonly InputFile[],
  report: LicenceReport,
  dataset: Dataset,
): Promise<CountedLists> {
  const { movements, left, content, ...repeats } = await readMovements(files, dataset.parts);
  return { ...countUse({ report, dataset, movements, unread: left, ...repeats }), content };
}

/** Returns the files of an import with lists of stock movements. */
export function listMovementFiles<File extends Pick<InputFile, 'name'>>(
  files: readonly File[],
  { document }: Pick<ImportOutcome, 'document'>,
): readonly File[] {
  const named = new Set(document.problems.flatMap(({ code, file }) => (code === MOVEMENTS_APART ? [file] : [])));
  return files.filter(({ name }) => named.has(name));
}

/** Returns the use of licences of a dataset not yet stored, by the lists among its files. */
export function countUseOn(
  files: readonly InputFile[],
  dataset: Dataset,
  { catalogue, question }: { readonly catalogue: Catalogue; readonly question: ExposureAsked },
): Promise<CountedLists> {
  return countLicenceUse(files, analyseLicences({ dataset, catalogue, question }), dataset);
}

/** Returns an import with the use by its lists of stock movements on its licences; as it was, and null, where it has no such list. */
export async function countImportedUse(
  files: readonly InputFile[],
  outcome: ImportOutcome,
  asked: { readonly catalogue: Catalogue; readonly question: Omit<ExposureAsked, 'dataVersion'> },
): Promise<{ readonly outcome: ImportOutcome; readonly counted: CountedLists | null }> {
  const { dataset, dataVersion, workspace } = outcome;
  const lists = listMovementFiles(files, outcome);
  if (dataset === null || dataVersion === null || workspace !== null || lists.length === 0)
    return { outcome, counted: null };
  const counted = await countUseOn(lists, dataset, { ...asked, question: { ...asked.question, dataVersion } });
  const after = putUses(dataset, counted.uses);
  return { outcome: { ...outcome, dataset: after, dataVersion: hashDataset(after) }, counted };
}
