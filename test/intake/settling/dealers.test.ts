import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { getOwnSites } from '../../../src/engine/network/own-sites.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importText } from '../import-text.ts';

const BOUGHT =
  'Item,Description,Supplier,Country,Price USD\nDYO,Dysprosium oxide 99.9%,Ganzhou Muster,China,260.00\nTBM,Terbium metal 99.9%,Baotou Muster,China,1250.00\n';
const SOLD = 'Item,Units sold,Revenue USD\nDYO,450,135000\nTBM,45,63000\n';

async function readKinds(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files, {
    catalogue: loadCatalogue(),
    decisions: { ...NO_DECISIONS, acceptProposals: 'confident' },
  });
  if (dataset === null || dataset === undefined) throw new Error('The files are read.');
  return {
    kinds: dataset.parts.map(({ partNumber, kind }) => `${partNumber} ${kind}`).toSorted(),
    own: [...getOwnSites(dataset)],
  };
}

describe('a company that sells materials as it buys them', () => {
  it('has them for products, and none of its suppliers for itself', async () => {
    expect(await readKinds({ 'purchases.csv': BOUGHT, 'sales.csv': SOLD })).toEqual({
      kinds: ['DYO product', 'TBM product'],
      own: [],
    });
  });

  it.each([
    ['the only supplier, who is paid', BOUGHT.replace('Baotou Muster', 'Ganzhou Muster')],
    [
      'the only supplier, whose prices nobody lists',
      'Item,Description,Supplier,Country\nDYO,Dysprosium oxide 99.9%,Ganzhou Muster,China\n',
    ],
  ])('is not %s', async (_, purchases) => {
    const { dataset } = await importText({ 'purchases.csv': purchases, 'sales.csv': SOLD }, { inferOwnSupplier: true });
    if (dataset === null) throw new Error('The files are read.');
    expect(dataset.suppliers.filter(({ role }) => role === 'own')).toEqual([]);
    expect([...getOwnSites(dataset)]).toEqual([]);
  });

  it('is not the firm that assembles for it, where that is paid', async () => {
    const files = {
      'purchases.csv': 'Item,Description,Supplier,Country,Price USD\nKB-1,Keyboard,Shenzhen EMS,China,41.00\n',
      'sales.csv': 'Item,Units sold,Revenue USD\nKB-1,900,135000\n',
      'bom.csv': 'Parent,Component,Quantity\nKB-1,MAG-1,80\n',
    };
    const { dataset } = await importText(files, { inferOwnSupplier: true });
    expect(dataset?.suppliers.map(({ name, role }) => [name, role])).toEqual([['Shenzhen EMS', null]]);
  });

  it('has for materials what goes into another product, also where some of it is sold', async () => {
    const files = {
      'purchases.csv': BOUGHT,
      'sales.csv': SOLD,
      'bom.csv': 'Parent,Component,Quantity\nMG-1,DYO,0.1\n',
    };
    expect((await readKinds(files)).kinds).toEqual(['DYO material', 'MG-1 product', 'TBM product']);
  });
});
