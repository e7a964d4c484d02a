import { expect, it } from 'vitest';
import { analyseLicences } from '../../../src/engine/licences/analyse.ts';
import { importText } from '../../intake/import-text.ts';
import { COMPANY, QUESTION, catalogue } from './ring-company.ts';

/** What rests on each exporter's case for dysprosium magnets, where the country of the first is given. */
async function listRestsOn(country: string): Promise<Record<string, number>> {
  const { dataset } = await importText(
    {
      ...COMPANY,
      'suppliers.csv': COMPANY['suppliers.csv'].replace('Fuyu Magnet,CN', `Fuyu Magnet,${country}`),
      'sites.csv': COMPANY['sites.csv'].replace('Fuyu Baotou,CN', `Fuyu Baotou,${country}`),
    },
    { catalogue },
  );
  if (dataset === null) throw new Error('The company was refused');
  const { cases } = analyseLicences({ dataset, catalogue, question: QUESTION });
  return Object.fromEntries(
    cases.flatMap(({ itemId, exporterSiteId, restsOn }) =>
      itemId === '18-Dy-magnet' ? [[exporterSiteId ?? '', restsOn]] : [],
    ),
  );
}

it('divides what surely or possibly rests on a part among the sources that are known to be held, not those that cannot be judged', async () => {
  // Motors of 100,000 a year: 40 % of their rings come from Two Rivers.
  expect(await listRestsOn('CN')).toEqual({ FUYU: 60_000, TWO: 40_000 });
  expect(await listRestsOn('')).toEqual({ FUYU: 0, TWO: 40_000 });
});
