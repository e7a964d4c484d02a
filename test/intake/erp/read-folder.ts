import { readdirSync, readFileSync } from 'node:fs';
import type { ImportOptions, ImportOutcome, InputFile } from '../../../src/intake/base/import-outcome.ts';
import { importFiles } from '../../../src/intake/import-files.ts';

/** The files of a folder with fixtures, but for what is expected of them. */
export function readFolder(folder: URL): InputFile[] {
  return readdirSync(folder)
    .filter((name) => name !== 'expected.json' && name !== 'README.md')
    .toSorted()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));
}

/** Imports all files of a folder as the command line does: nothing is stated beside them. */
export function importFolder(folder: URL, options: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
  return importFiles(readFolder(folder), {
    name: 'Test',
    demo: false,
    dataDate: null,
    inferOwnSupplier: true,
    ...options,
  });
}
