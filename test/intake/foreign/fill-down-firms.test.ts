import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('a list that names a firm once over all its places', () => {
  it('gives each place to the firm above it, and says so', async () => {
    const { dataset, document } = await importText({
      'locations.csv': `
        Supplier,Manufacturing Location Address,Country or Region
        Alpha Circuits,"1 Some Road, Suzhou",China mainland
        ,"88 Lane, Taoyuan City",Taiwan
        Beta Magnetics,"4-1 Ichiban, Osaka",Japan`,
      'parts.csv': `
        part_number,description
        P-1,Board`,
    });
    expect(dataset?.suppliers.map(({ supplierId }) => supplierId)).toEqual(['Alpha Circuits', 'Beta Magnetics']);
    expect(dataset?.sites.map(({ supplierId, country }) => [supplierId, country])).toEqual([
      ['Alpha Circuits', 'CN'],
      ['Alpha Circuits', 'TW'],
      ['Beta Magnetics', 'JP'],
    ]);
    expect(document.problems.find(({ code }) => code === 'firm-filled-down')).toMatchObject({
      severity: 'note',
      row: 3,
    });
  });

  it('leaves a list alone that does not begin with a name', async () => {
    const { dataset } = await importText({
      'locations.csv': `
        Supplier,Plant,Country
        ,Plant One,DE
        Alpha,Plant Two,FR
        Beta,Plant Three,IT`,
      'parts.csv': `
        part_number,description
        P-1,Board`,
    });
    expect(dataset?.suppliers.map(({ supplierId }) => supplierId)).toEqual(['Plant One', 'Alpha', 'Beta']);
  });
});
