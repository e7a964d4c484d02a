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

describe('a list of plants beside the list of their firms', () => {
  const VENDORS =
    'Vendor No.,Vendor Name,Country,City\nV10,Nippon Jishaku K.K.,JP,Tokyo\nV20,Baotou Ruixin Co. Ltd.,CN,Baotou\n';
  const SOURCES = 'Part Number,Vendor No.,Share %\nP-1,V10,60\nP-1,V20,40\n';

  async function read(plants: string, names: readonly string[]) {
    const files: Record<string, string> = { 'parts.csv': 'part_number\nP-1', 'sources.csv': SOURCES };
    for (const name of names) files[name] = name === 'vendors.csv' ? VENDORS : plants;
    const { dataset, document } = await importText(files);
    const sites = new Map(dataset?.sites.map((site) => [site.siteId, site]));
    return {
      errors: document.problems.filter(({ severity }) => severity === 'error'),
      firms: dataset?.suppliers
        .filter(({ role }) => role !== 'own')
        .map(({ name }) => name)
        .toSorted(),
      osaka: dataset?.sites.find(({ siteId }) => siteId === 'V10@JP'),
      countries: dataset?.sourcing.map(({ siteId }) => sites.get(siteId)?.country),
    };
  }

  const PLANTS = [
    'Supplier ID;Site;City;Country;Latitude;Longitude\nV10;Osaka Works;Osaka;JP;34.69;135.5\nV20;Plant 1;Baotou;CN;40.65;109.84\nV20;Plant 2;Ganzhou;CN;25.83;114.93\n',
    'Lief.-Nr.;Standort;Ort;LKZ;Breitengrad;Längengrad\nV10;Osaka Works;Osaka;JP;34,69;135,5\nV20;Plant 1;Baotou;CN;40,65;109,84\nV20;Plant 2;Ganzhou;CN;25,83;114,93\n',
    '供应商代码;生产基地;城市;国家;纬度;经度\nV10;Osaka Works;Osaka;日本;34.69;135.5\nV20;Plant 1;Baotou;中国;40.65;109.84\nV20;Plant 2;Ganzhou;中国;25.83;114.93\n',
  ];
  it.each(
    PLANTS.flatMap(
      (plants) =>
        [
          [plants, ['vendors.csv', 'z.csv']],
          [plants, ['a.csv', 'vendors.csv']],
        ] as const,
    ),
  )('says where goods leave, and not where the firm has its seat: %#', async (plants, names) => {
    const { errors, firms, osaka, countries } = await read(plants, names);
    expect(errors).toEqual([]);
    expect(firms).toEqual(['Baotou Ruixin Co. Ltd.', 'Nippon Jishaku K.K.']);
    expect(osaka).toMatchObject({ name: 'Osaka Works', city: 'Osaka', latitude: 34.69 });
    // All plants of the second firm are in one country, whichever of them delivers.
    expect(countries).toEqual(['JP', 'CN']);
  });

  it('leaves the country open where the plants of a firm are in two', async () => {
    const plants = 'Supplier ID;Site;City;Country\nV20;Plant 1;Baotou;CN\nV20;Plant 2;Hanoi;VN\n';
    expect((await read(plants, ['vendors.csv', 'z.csv'])).countries).toEqual(['JP', null]);
  });
});
