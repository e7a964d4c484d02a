import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** The countries of the sources of a magnet in a list of two, the second of which has this status. */
async function readCountries(status: string, header = 'Item;Supplier;Country;Status;Price;Currency', beside = '') {
  const { dataset } = await importText({
    'sources.csv': `${header}\nMG-4401;Baoji Test Magnets;CN;Active;4.5;EUR${beside}\nMG-4401;Muster Magnete;DE;${status};9.5;EUR${beside}\n`,
  });
  const sites = new Map(dataset?.sites.map(({ siteId, country }) => [siteId, country]));
  return dataset?.sourcing.map(({ siteId }) => sites.get(siteId)).toSorted();
}

describe('a source that has ended', () => {
  it.each([
    'Terminated',
    'Expired',
    'Closed',
    'ausgelaufen',
    'ungültig',
    'Déréférencé',
    'Obsoleto',
    'Cessato',
    'De baja',
    'Wycofany',
    'Ukončený',
    'İptal',
    'Неактивный',
    'Закрыт',
    '失效',
    '廃止',
    '중지',
  ])('is none: %s', async (status) => {
    expect(await readCountries(status)).toEqual(['CN']);
  });

  it.each(['Active', 'Conditional', 'On hold', 'ausgewählt', 'Baja California'])(
    'counts otherwise: %s',
    async (status) => {
      expect(await readCountries(status)).toEqual(['CN', 'DE']);
    },
  );

  it('is not one whose order is closed: it has been delivered', async () => {
    const header = 'Item;Supplier;Country;Status;Price;Currency;Order date;PO;Qty';
    expect(await readCountries('Closed', header, ';2026-05-04;4711;100')).toEqual(['CN', 'DE']);
  });
});
