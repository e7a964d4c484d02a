import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** Whose plants a list holds, their names, countries and towns, by the ids that they are kept under. */
async function readPlants(file: string, text: string): Promise<unknown> {
  const { dataset } = await importText({ [file]: text, 'parts.csv': 'part_number\nP-1' });
  const names = new Map(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  return dataset?.sites
    .filter(({ city }) => city !== null)
    .map(({ siteId, supplierId, name, country, city }) => [siteId, names.get(supplierId), name, country, city]);
}

describe('a list of plants', () => {
  it.each([
    // Two plants of one firm in one town are two, also where nothing numbers them.
    [
      'plant list.csv',
      `
      Supplier;City;Site;Country/Region
      Ganzhou Rare Earth;Ganzhou;Ganzhou Factory;China
      Ganzhou Rare Earth;Ganzhou;Ganzhou Factory 2;China
      Penang Electronics;Penang;Penang Factory;Malaysia`,
      [
        ['Ganzhou Rare Earth@CN, Ganzhou Factory', 'Ganzhou Rare Earth', 'Ganzhou Factory', 'CN', 'Ganzhou'],
        ['Ganzhou Rare Earth@CN, Ganzhou Factory 2', 'Ganzhou Rare Earth', 'Ganzhou Factory 2', 'CN', 'Ganzhou'],
        ['Penang Electronics@MY', 'Penang Electronics', 'Penang Factory', 'MY', 'Penang'],
      ],
    ],
    // Of two columns headed by a plant the one of codes numbers it, and the owner is the firm.
    [
      'Sites.csv',
      `
      Site;Nom du site;Propriétaire;Ville;Pays
      P100;Usine de Stuttgart;Hartmann Metallbau GmbH;Stuttgart;DE
      P110;Usine de Ningbo;Ningbo Magnet Co., Ltd.;Ningbo;CN`,
      [
        ['P100', 'Hartmann Metallbau GmbH', 'Usine de Stuttgart', 'DE', 'Stuttgart'],
        ['P110', 'Ningbo Magnet Co., Ltd.', 'Usine de Ningbo', 'CN', 'Ningbo'],
      ],
    ],
    [
      'Factories.csv',
      `
      Factory,Supplier,City,Country
      Busan Works,Daehan Wire Co.,Busan,KR
      Nagoya Works,Tokai Bearings K.K.,Nagoya,JP`,
      [
        ['Daehan Wire Co.@KR', 'Daehan Wire Co.', 'Busan Works', 'KR', 'Busan'],
        ['Tokai Bearings K.K.@JP', 'Tokai Bearings K.K.', 'Nagoya Works', 'JP', 'Nagoya'],
      ],
    ],
  ])('says whose each plant is: %s', async (file, text, expected) => {
    expect(await readPlants(file, text)).toEqual(expected);
  });

  it('takes the persons who answer for plants for no firms', async () => {
    const { dataset } = await importText({
      'plants.csv': `
      Plant,Plant name,Owner,City,Country
      1000,Bonn,Jane Miller,Bonn,DE
      2000,Graz,John Huber,Graz,AT`,
      'parts.csv': 'part_number\nP-1',
    });
    expect(dataset?.suppliers.filter(({ name }) => /Jane|John/.test(name))).toEqual([]);
  });
});
