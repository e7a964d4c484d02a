import { importFiles } from '../intake/import-files.ts';
import type { ImportOptions, ImportOutcome, ImportProgress, InputFile } from '../intake/base/import-outcome.ts';

/** What an import is told beside its files; the catalogue is the one that ships, and progress has a way of its own. */
export type ImportSettings = Omit<ImportOptions, 'catalogue' | 'onProgress'>;

export type ImportRun = { signal?: AbortSignal; onProgress?: (progress: ImportProgress) => void };

/**
 * Reads files into a dataset, by one type for the browser worker and the inline runner. Rejects with the signal's reason when
 * aborted, and otherwise only for a fault of the program: what is wrong with the files is in the outcome.
 */
export type RunImport = (
  files: readonly InputFile[],
  settings: ImportSettings,
  run?: ImportRun,
) => Promise<ImportOutcome>;

/** The import on the calling thread, for Node, tests and the inside of a worker. A signal is looked at before the work begins. */
export const importInline: RunImport = async (files, settings, { signal, onProgress } = {}) => {
  signal?.throwIfAborted();
  return importFiles(files, { ...settings, onProgress });
};
