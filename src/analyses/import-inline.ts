import { importFiles } from '../intake/import-files.ts';
import type { RunImport } from './imports.ts';

/** The import on the calling thread, for Node, tests and the inside of a worker. A signal is looked at before the work begins. */
export const importInline: RunImport = async (files, settings, { signal, onProgress } = {}) => {
  signal?.throwIfAborted();
  return importFiles(files, { ...settings, onProgress });
};
