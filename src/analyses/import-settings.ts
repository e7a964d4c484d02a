import type { SignedPack } from '../domain/packs/pack-file.ts';
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
