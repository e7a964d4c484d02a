import { describe, expect, it } from 'vitest';
import { type StatedLicence, findLicenceFaults, putLicence } from '../../../src/domain/decisions/put-licence.ts';
import { importText } from '../../intake/import-text.ts';

const stated: StatedLicence = {
  exporterSiteId: 'A',
  itemId: '18-Dy-magnet',
  endUser: null,
  destination: 'DE',
  filed: '2026-10-27',
  status: 'filed',
  decided: null,
  validTo: null,
  quantity: null,
  used: null,
};

describe(putLicence, () => {
  it('adds a licence, or puts it in the place of the one at the row, whose rows in files it keeps', async () => {
    const { dataset } = await importText({
      'parts.csv': '\npart_number\nP',
      'suppliers.csv': '\nsupplier_id,name,role\nME,Kloos,own\nF,Fuyu,',
      'sites.csv': '\nsite_id,supplier_id,country\nA,F,CN',
      'licences.csv': '\nexporter_site_id,item_id\nA,18-Tb-magnet',
    });
    if (dataset === null) throw new Error('The company was refused');
    const added = putLicence(dataset, null, stated);
    expect(added.licences).toEqual([dataset.licences[0], { ...stated, rows: [] }]);
    const replaced = putLicence(added, 0, { ...stated, status: 'returned' });
    expect(replaced.licences[0]).toEqual({ ...stated, status: 'returned', rows: dataset.licences[0]?.rows });
    // The parts that a register names are those of the licence, whatever a person states of it.
    const named = { ...added, licences: added.licences.map((licence) => ({ ...licence, parts: 'P' })) };
    expect(putLicence(named, 0, stated).licences[0]?.parts).toBe('P');
    expect(() => putLicence(dataset, 1, stated)).toThrow('not on file any more');
    expect(() => putLicence(dataset, null, { ...stated, filed: null })).toThrow('on which day');
  });
});

it.each([
  [{ decided: '2026-10-26' }, 'before it was filed'],
  [{ decided: '2026-12-01', validTo: '2026-11-30' }, 'before it was decided'],
  [{ validTo: '2026-10-26' }, 'before it was filed'],
  [{ quantity: -1 }, 'less than 0'],
  [{ used: -1 }, 'less than 0'],
])('findLicenceFaults finds what cannot be in %o', (part, said) => {
  expect(findLicenceFaults(stated)).toEqual([]);
  expect(findLicenceFaults({ ...stated, ...part }).join(' ')).toContain(said);
});
