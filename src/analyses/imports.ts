import { openCatalogue } from '../catalogue/packs/open-catalogue.ts';
import type { SignedPack } from '../domain/packs/pack-file.ts';
import { importFiles } from '../intake/import-files.ts';
import type { ImportOptions, ImportOutcome, ImportProgress, InputFile } from '../intake/base/import-outcome.ts';

/** Input of an import beside its files. Its words are those of the shipped catalogue and of the workspace's packs; progress has a way of its own. */
export type ImportSettings = Omit<ImportOptions, 'catalogue' | 'onProgress'> & { packs?: readonly SignedPack[] };

export type ImportRun = { signal?: AbortSignal; onProgress?: (progress: ImportProgress) => void };

/**
 * Reads files into a dataset, by one type for the browser worker and the inline runner. Rejects with the signal's reason when aborted, and
 * otherwise only for a fault of the program: faults of the files are in the outcome.
 */
export type RunImport = (
  files: readonly InputFile[],
  settings: ImportSettings,
  run?: ImportRun,
) => Promise<ImportOutcome>;

/** The import on the calling thread, for Node, tests and the inside of a worker. A signal is looked at before the work begins. */
export const importInline: RunImport = async (files, { packs = [], ...settings }, { signal, onProgress } = {}) => {
  signal?.throwIfAborted();
  const own = packs.length === 0 ? {} : { catalogue: openCatalogue(packs).catalogue };
  return importFiles(files, { ...settings, ...own, onProgress });
};
