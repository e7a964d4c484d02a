import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { readVersion } from './read-mock-data.ts';

/** The demo company in its second version. */
export async function openDemo(): Promise<Dataset> {
  const { dataset } = await importFiles(readVersion('version-2').files, {
    name: 'Aurel Motors',
    demo: true,
    dataDate: '2026-11-20',
    homeCountry: 'DE',
    reportingCurrency: 'EUR',
    catalogue: loadCatalogue(),
  });
  if (dataset === null) throw new Error('The demo company was refused.');
  return dataset;
}
