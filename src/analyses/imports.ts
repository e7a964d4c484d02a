import { openCatalogue } from '../catalogue/packs/open-catalogue.ts';
import { importFiles } from '../intake/import-files.ts';
import type { RunImport } from './import-settings.ts';

/** The import on the calling thread, for Node, tests and the inside of a worker. A signal is looked at before the work begins. */
export const importInline: RunImport = async (files, { packs = [], ...settings }, { signal, onProgress } = {}) => {
  signal?.throwIfAborted();
  const own = packs.length === 0 ? {} : { catalogue: openCatalogue(packs).catalogue };
  return importFiles(files, { ...settings, ...own, onProgress });
};
