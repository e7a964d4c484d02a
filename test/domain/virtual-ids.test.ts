import { describe, expect, it } from 'vitest';
import { nameThings } from '../../src/app/words/name-things.ts';
import { formNetworkGroups } from '../../src/app/network/model/network-groups.ts';
import { createNetworkModel, frameNetwork } from '../../src/app/network/model/network-model.ts';
import { nameGroup } from '../../src/app/network/model/node-text.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { getInferredOwnSite, getVirtualPrefix } from '../../src/domain/virtual-ids.ts';
import { pictureFromText } from '../app/network/picture-from-text.ts';
import { importText } from '../intake/import-text.ts';

/** What the import makes of files with these ids. */
async function readCompany({ part = 'P', site = 'S', supplier = 'F' }): Promise<Dataset> {
  const { dataset, document } = await importText({
    'parts.csv': `part_number,description\n${part},Magnet\n`,
    'suppliers.csv': `supplier_id,name\n${supplier},Filed\n`,
    'sites.csv': `site_id,supplier_id,name,country\n${site},${supplier},Filed plant,CN\n`,
    'sourcing.csv': `part_number,site_id\n${part},${site}\n`,
  });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset;
}

describe('ids on file that look like those of virtual records', () => {
  it.each([
    [{}, '~'],
    [{ site: '~S' }, '~~'],
    [{ supplier: '~CN' }, '~~'],
    [{ part: '~~x' }, '~~~'],
    [{ site: '@P', part: '#1' }, '~'],
  ])('leave what names virtual ones to nobody else: %j', async (ids, prefix) => {
    const dataset = await readCompany(ids);
    expect(getVirtualPrefix(dataset)).toBe(prefix);
    expect(getInferredOwnSite(dataset)).toBe(`${prefix}own`);
  });

  it.each(['~own', '~S', '@P', '#1', '~~x'])('keep the name of a site that is called %s', async (site) => {
    const dataset = await readCompany({ site });
    const names = nameThings(dataset, []);
    expect(names.site(site)).toBe('Filed plant, CN');
    expect(names.site(getInferredOwnSite(dataset))).toBe('Own plant (assumed)');
  });

  it.each(['~CN', '~S', '@P', '#1', '~~x'])(
    'keep a supplier %s apart from sources that nobody has seen',
    (supplier) => {
      const picture = {
        ...pictureFromText('filed -> car\nunseen -> car', {
          filed: { supplier, country: 'CN' },
          unseen: { country: 'CN' },
        }),
        virtualPrefix: getVirtualPrefix({ sites: [], parts: [], suppliers: [{ supplierId: supplier }] }),
      };
      const filed = picture.parts.findIndex(({ description }) => description === 'filed');
      const unseen = picture.parts.findIndex(({ description }) => description === 'unseen');
      picture.nodeSite[unseen] = -1;
      const groups = formNetworkGroups(picture, 'supplier');
      const model = createNetworkModel(frameNetwork(picture, { dataVersion: 'test', inference: false }), picture);
      const nameOf = (node: number) => nameGroup(model, groups, groups.groupOf[node] ?? -1, 'supplier', undefined);
      expect(nameOf(filed)).toBe(model.supplierNames.get(supplier));
      expect(nameOf(unseen)).toBe('Not named, CN');
    },
  );

  it('never hang a row without a site on the site of somebody else', async () => {
    const { dataset } = await importText({
      'parts.csv': 'part_number\np\nq\n',
      'suppliers.csv': 'supplier_id\nA\nB\n',
      'sites.csv': 'site_id,supplier_id,country\nA@CN,B,DE\n@JP,B,DE\n',
      'sourcing.csv': 'part_number,supplier_id,country\np,A,CN\nq,,JP\n',
    });
    expect(dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['@A@CN', '@@JP']);
    expect(dataset?.sites.map(({ siteId, supplierId, country }) => [siteId, supplierId, country])).toEqual([
      ['A@CN', 'B', 'DE'],
      ['@JP', 'B', 'DE'],
      ['@A@CN', 'A', 'CN'],
      ['@@JP', '@JP', 'JP'],
    ]);
  });
});
