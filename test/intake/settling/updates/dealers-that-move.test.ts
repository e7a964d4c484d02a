import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const LIST =
  'Part,Description,Supplier,Manufacturer,Country of Origin,Price\nMAG-1,Magnet NdFeB,Audio Trade,Muster,China,4\n';
const DEALERS = 'Supplier,Country,City\nAudio Trade,Serbia,Beograd\n';

describe('a vendor of whom nothing but a number was on file', () => {
  it.each([
    ['in the words of a planning system', 'Lieferantennr;Name 1;Land\n100045;ATM Beijing;CN\n'],
    ['in those of the product', 'Vendor;Name;Country\n100045;ATM Beijing;CN\n'],
  ])('delivers from where a later list says, %s', async (_, vendors) => {
    const info = 'Material;Vendor;Net price;Currency\nMAG-1;100045;3;EUR\n';
    const { dataset: before } = await importText({ 'info.csv': info });
    if (before === null) throw new Error('The list is no dataset.');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset } = await importText({ 'vendors.csv': vendors }, { update });
    const places = new Map(dataset?.sites.map(({ siteId, country }) => [siteId, country]));
    expect(dataset?.sourcing.map(({ siteId }) => places.get(siteId))).toEqual(['CN']);
    expect(dataset?.suppliers.find(({ supplierId }) => supplierId === '100045')?.name).toBe('ATM Beijing');
  });
});

describe('a dealer of whom a later list says where he is', () => {
  it('goes on buying from the maker there, as where both lists come together', async () => {
    const { dataset: before } = await importText({ 'list.csv': LIST });
    if (before === null) throw new Error('The list is no dataset.');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset: after } = await importText({ 'dealers.csv': DEALERS }, { update });
    const { dataset: together } = await importText({ 'list.csv': LIST, 'dealers.csv': DEALERS });
    const lanes = [after, together].map((dataset) =>
      dataset?.sourcing.map(({ siteId, buyerSiteId }) => `${siteId} > ${buyerSiteId ?? ''}`).toSorted(),
    );
    expect(lanes[0]).toEqual(['Audio Trade@RS > ', 'Muster@CN > Audio Trade@RS']);
    expect(lanes[0]).toEqual(lanes[1]);
    expect(after?.sites.map(({ siteId }) => siteId).toSorted()).toEqual(['Audio Trade@RS', 'Muster@CN']);
  });
});
