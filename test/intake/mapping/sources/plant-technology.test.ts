import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const read = async (csv: string, others: Readonly<Record<string, string>> = {}) => {
  const outcome = await importText({
    ...others,
    'parts.csv': 'part_number,description\nX-1,Thing\n',
    'plants.csv': csv,
  });
  return { outcome, dataset: outcome.dataset, sites: outcome.dataset?.sites ?? [] };
};

describe('a list of plants and whose technology they work with', () => {
  it.each([
    [
      'Plant;Operator;Country;Product;Stage;Origin of technology;Status\nDebrecen 1;Cell Hungary;Hungary;LFP powder;Cathode;China;under construction\n',
    ],
    [
      'Werk;Betreiber;Land;Produkt;Stufe;Herkunft der Technologie;Status\nDebrecen 1;Cell Hungary;Ungarn;LFP-Pulver;Kathode;China;in Bau\n',
    ],
    [
      'Usine;Société;Pays;Produit;Étape;Pays de la technologie;Statut\nDebrecen 1;Cell Hungary;Hongrie;poudre LFP;matériau de cathode;Chine;en construction\n',
    ],
    ['工厂;公司;国家;产品;环节;技术来源;状态\nDebrecen 1;Cell Hungary;匈牙利;磷酸铁锂;正极材料;中国;在建\n'],
  ])('gives plants, and no parts, bills or sources: %s', async (csv) => {
    const { sites, dataset } = await read(csv);
    expect(sites).toMatchObject([
      { name: 'Debrecen 1', country: 'HU', stage: 'CAM', technologyOrigin: 'CN', status: 'planned' },
    ]);
    expect([dataset?.parts.length, dataset?.bom.length, dataset?.sourcing.length]).toEqual([1, 0, 0]);
  });

  it('takes the country of a licensor from where the files say that he sits, and says where they do not', async () => {
    const csv =
      'Plant;Operator;Country;Licensor\nDebrecen 1;Cell Hungary;Hungary;Hunan CAM\nGyor 2;Cell Hungary;Hungary;Unknown Licensing\nEssen;Power SE;Germany;own\n';
    const { sites, outcome } = await read(csv, {
      'vendors.csv': 'Vendor;Name;Country\n7001;Hunan CAM;CN\n7002;Cell Hungary;HU\n7003;Power SE;DE\n',
    });
    expect(sites.map(({ name, technologyOrigin }) => [name, technologyOrigin])).toEqual([
      ['Debrecen 1', 'CN'],
      ['Gyor 2', null],
      ['Essen', null],
    ]);
    expect(findProblem(outcome, 'technology-not-known')).toMatchObject({ row: 3 });
  });
});

describe('a list of projects', () => {
  it.each([
    'Project;Site;Country;Technology;Partner;Partner country\nP-1;Marshall;United States;LFP cell line under licence;CATL;China\n',
    'Projekt;Standort;Land;Technologie;Chinesischer Partner;Land des Partners\nP-1;Marshall;USA;LFP-Zelllinie;CATL;China\n',
    '项目;工厂;国家;技术内容;合作方;合作方国家\nP-1;Marshall;美国;磷酸铁锂电芯;宁德时代;中国\n',
  ])('about a technology takes its partner for whose it is, and not for a firm of that place: %s', async (csv) => {
    const { sites, dataset } = await read(csv);
    expect(sites).toMatchObject([{ name: 'Marshall', country: 'US', technologyOrigin: 'CN' }]);
    expect(dataset?.suppliers.map(({ name }) => name)).not.toContain('CATL');
  });

  it.each([
    // A partner beside a plant is any firm where the list is about no technology.
    'Partner;Site;Country;City\nCATL;Marshall;United States;Marshall\n',
    // Whose technology it is stands in a column of its own.
    'Plant;Country;Technology;Licensor;Partner;Origin of technology\nMarshall;United States;LFP;BASF;CATL;Germany\n',
  ])('else says nothing of the technology of its partner: %s', async (csv) => {
    const { sites } = await read(csv);
    expect(sites.map(({ technologyOrigin }) => technologyOrigin)).not.toContain('CN');
  });
});

describe('a list of agreements on technology', () => {
  it.each([
    'Contract no;Licensor;Licensor country;Licensee;Plant;Subject\nL-1;CATL;CN;Us;Debrecen;know-how for LFP cathodes\n',
    'Vertragsnr;Lizenzgeber;Lizenznehmer;Gegenstand\nV-1;Hunan Yuneng;Wir;Know-how Kathode\n',
    'Joint venture;Our share;Chinese partner;Partner share;Product;Country\nCell Kft;49 %;Gotion;51 %;LFP cells;HU\n',
    'Transfer;Technology;From;To;Status\nT-1;NdFeB sintering;Ningbo Magnet (CN);Werk (DE);planned\n',
  ])('is set aside with what is not judged without it, and makes no plant, firm or part: %s', async (csv) => {
    const outcome = await importText({ 'parts.csv': 'part_number,description\nX-1,Thing\n', 'list.csv': csv });
    const { dataset } = outcome;
    expect(findProblem(outcome, 'file-set-aside')?.message).toContain('agreements on technology');
    expect([dataset?.parts.length, dataset?.suppliers.length, dataset?.sites.length]).toEqual([1, 0, 0]);
  });

  it('that says in which country each plant stands is one of plants', async () => {
    const { sites } = await read(
      '合同编号;许可方;许可方国家;被许可方;工厂;工厂国家\nC-1;湖南裕能;中国;Us;Debrecen;匈牙利\n',
    );
    expect(sites).toMatchObject([{ name: 'Debrecen', country: 'HU', technologyOrigin: 'CN' }]);
  });

  it.each([
    'Part number;Supplier;Country;Technology partner;Price;Currency\nX-1;Ningbo Magnets;CN;CATL;1;EUR\n',
    'Project;Partner;Country;City\nP-1;Ningbo Magnets;CN;Ningbo\n',
  ])('is none with prices or a partner alone: %s', async (csv) => {
    const { dataset } = await read(csv);
    expect(dataset?.suppliers.map(({ name }) => name)).toEqual(['Ningbo Magnets']);
  });
});

it('a firm sits in its own country, and not where its people are sent', async () => {
  const { dataset } = await read(
    'Company;Company country;Task;Site;Country\nWuxi Lead;CN;Commissioning of a cell line;Debrecen;HU\n',
  );
  expect(dataset?.suppliers).toMatchObject([{ name: 'Wuxi Lead', country: 'CN' }]);
});

it('a list of vendors with a column of technologies that are bought is none', async () => {
  const { dataset } = await read(
    'Part number;Description;Vendor;Country;Technology\nM-1;Magnet;Ningbo Magnets;CN;sintered\nS-1;Shaft;Stahl AG;DE;turned\n',
  );
  expect(dataset?.parts).toHaveLength(3);
});
