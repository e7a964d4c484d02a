import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import type { ImportOptions } from '../../../src/intake/base/import-outcome.ts';
import { importText } from '../../intake/import-text.ts';

const QUESTION = {
  dataVersion: 'v',
  lawDate: '2026-11-01',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: false,
  destination: null,
} as const;

/** The dataset and the exposure of a company given as text, without estimates; what the import says is the error of one that cannot be read. */
export async function analyseCompany(
  files: Readonly<Record<string, string>>,
  { catalogue = loadCatalogue(), ...options }: Partial<ImportOptions> = {},
) {
  const { dataset, document } = await importText(files, { catalogue, ...options });
  if (dataset === null) throw new Error(document.problems.map(({ message }) => message).join(' '));
  return { dataset, report: analyseExposure({ dataset, catalogue, question: QUESTION }) };
}
