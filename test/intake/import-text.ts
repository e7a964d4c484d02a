import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Catalogue } from '../../src/catalogue/schema.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import type { ImportOptions, ImportOutcome } from '../../src/intake/base/import-outcome.ts';
import type { Problem } from '../../src/intake/base/problem.ts';

const shipped = loadCatalogue();

/** The shipped catalogue with two properties of the test's own, so that a change of data breaks no test of reading. */
export const CATALOGUE: Catalogue = {
  ...shipped,
  properties: [
    { id: 'density', kind: 'number', label: 'Density', unit: 'g/cm³', words: [], zh: '密度', tells: 'contents' },
    {
      id: 'grade',
      kind: 'word',
      label: 'Grade',
      unit: null,
      words: ['natural', 'artificial'],
      zh: '牌号',
      tells: 'contents',
    },
  ],
};

/** Imports files given as text; each text starts with a line break, so that it can be written as a table. */
export function importText(
  files: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
): Promise<ImportOutcome> {
  const inputs = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text.replace(/^\n/, '').replaceAll(/^ +/gm, '')),
  }));
  return importFiles(inputs, { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE, ...options });
}

export function findProblem(outcome: ImportOutcome, code: string): Problem | undefined {
  return outcome.document.problems.find((problem) => problem.code === code);
}

export function listErrors(outcome: ImportOutcome): string[] {
  return outcome.document.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, row, column }) => `${code} ${file}:${row}:${column}`);
}
