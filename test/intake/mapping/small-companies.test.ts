import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importText } from '../import-text.ts';

const ARTICLES = `Code article;Désignation;Catégorie;Unité stock;Prix de revient;Mode appro.;Pays d'origine
MOT250;Moteur pédalier 250W;PF;UN;182,40;Fabriqué;FR
ROT-P;Rotor équipé pédalier;SE;UN;31,00;Fabriqué;
AIM-N45;Aimant NdFeB N45SH 20x6x3 Ni;MP;UN;0,41;Acheté;CN
ARB-12;Arbre acier 12mm;MP;UN;2,85;Acheté;IT
`;
const BILL = `Article parent;Séq.;Composant;Qté lien;Unité;% perte
MOT250;10;ROT-P;1;UN;0
ROT-P;10;AIM-N45;16;UN;3
ROT-P;20;ARB-12;1;UN;0
`;
const SOURCES = `Article;Fournisseur;Prix d'achat;Devise;Délai (jours);Répartition %
AIM-N45;Zhenhai Magnet Industry;0,41;EUR;84;65
AIM-N45;Aimants Service SARL;0,52;EUR;30;35
ARB-12;Torneria Bassi SpA;2,85;EUR;28;100
`;
/** Invoices of a year, one a week: 24 motors each, and 40 that come back in September. */
const INVOICES = [
  'N° facture;Client;Article;Date;Qté facturée;CA HT',
  ...Array.from({ length: 52 }, (_, week) => {
    const day = new Date(Date.UTC(2025, 0, 6 + 7 * week)).toISOString().slice(0, 10).split('-').toReversed();
    return `FA25${String(week).padStart(4, '0')};Cycles A;MOT250;${day.join('/')};24;6432,00`;
  }),
  'AV250001;Cycles A;MOT250;15/09/2025;-40;-10720,00',
].join('\n');

describe('a company of France by its articles, bill, sources and invoices', () => {
  it('is read whole: invoices are no bill, the price is what customers pay, a column of kinds says kinds', async () => {
    const { dataset } = await importText(
      {
        'Articles.csv': ARTICLES,
        'Nomenclatures.csv': BILL,
        'Article-fournisseur.csv': SOURCES,
        'Ventes 2025.csv': INVOICES,
      },
      { inferOwnSupplier: true },
    );
    const kinds = new Map(dataset?.parts.map((part) => [part.partNumber, [part.kind, part.procurement]]));
    expect([...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['AIM-N45', ['material', 'bought']],
      ['ARB-12', ['material', 'bought']],
      ['MOT250', ['product', 'made']],
      ['ROT-P', ['assembly', 'made']],
    ]);
    const motor = dataset?.parts.find(({ partNumber }) => partNumber === 'MOT250');
    // 6432 for 24 motors; 52 times 24 without the 40 that came back.
    expect([motor?.unitPrice, motor?.annualDemand]).toEqual([268, 52 * 24 - 40]);
    expect(dataset?.bom.map(({ parent, child, quantity, yield: rest }) => [parent, child, quantity / rest])).toEqual([
      ['MOT250', 'ROT-P', 1],
      ['ROT-P', 'AIM-N45', 16 * 1.03],
      ['ROT-P', 'ARB-12', 1],
    ]);
    // What the company makes comes from where it is.
    expect(dataset?.settings.homeCountry).toBe('FR');
  });
});

describe('where a company is that says neither its country nor a currency', () => {
  it.each([
    ['ドローン用モータ', 'JP', 'JPY'],
    ['드론용 모터', 'KR', 'KRW'],
    ['无人机电机', 'CN', 'CNY'],
    ['Drone motor', 'DE', 'EUR'],
  ])('is assumed by the script of “%s”: %s, %s', async (description, country, currency) => {
    const { dataset, notes } = await importText({
      'items.csv': `Item Number,Description,Std Cost\nDM-1,${description},8400\n`,
    });
    expect(dataset?.settings).toMatchObject({ homeCountry: country, reportingCurrency: currency });
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['home-country-assumed', 'reporting-currency-assumed']),
    );
  });
});

describe('a column whose cells say what kind of item each row is', () => {
  it('is read as kinds, whatever it is called, and a column of groups is not', async () => {
    const read = async (headers: string, cells: readonly [string, string, string]) => {
      const [a, b, c] = cells;
      const { dataset } = await importText({
        'items.csv': `${headers}\nA-1,Pump,${a},90,M\nA-2,Rotor,${b},12,M\nA-3,Magnet NdFeB,${c},1,B\nA-4,Shaft,${c},2,B\n`,
      });
      return dataset?.parts.slice(0, 3).map(({ kind }) => kind);
    };
    expect(
      await read('Item Number,Item Description,Item Class,Std Cost,Make/Buy', [
        'Finished Goods',
        'Sub Assembly',
        'Purchased',
      ]),
    ).toEqual(['product', 'assembly', 'component']);
    expect(await read('品目コード,品目名称,品目区分,標準単価,手配区分', ['製品', '半製品', '材料'])).toEqual([
      'product',
      'assembly',
      'material',
    ]);
    expect(
      await read('Item Number,Item Description,Item Class,Std Cost,Make/Buy', ['Pumps', 'Rotors', 'Bought']),
    ).toEqual(['component', 'component', 'component']);
  });
});

describe("a buyer's own list of magnets", () => {
  const LIST = `Rare earth magnets, purchasing
Part no.,Description,Material,Grade,Dy [%],Supplier,Country,Price (USD/1000 pcs),Used in
8E0-111,Magnet ring 18x7x3,NdFeB sintered,N45SH,1.8,Ningbo Aimei,China,182,EPS-3
8E0-112,Magnet arc,,N38UH,3.1,Ningbo Aimei,China,640,BOOST-2
8E0-113,Bracket,Steel,S355,,Falk KG,Germany,90,EPS-3
`;

  it('states contents in a column of one element beside what the parts go into, and the grade in a column of grades', async () => {
    const { dataset, unread } = await importText(
      { 'magnets.csv': LIST },
      { decisions: { ...NO_DECISIONS, acceptProposals: 'confident' } },
    );
    expect(
      dataset?.composition.map((row) => [row.partNumber, row.substance, row.massPctMin, row.massPctMax, row.evidence]),
    ).toEqual([
      ['8E0-111', 'Dy', 1.8, 1.8, 'declared'],
      ['8E0-112', 'Dy', 3.1, 3.1, 'declared'],
    ]);
    const families = dataset?.properties.map((row) => [row.partNumber, row.property, row.text, row.evidence]);
    expect(families?.filter(([, property]) => property === 'magnet_family')).toEqual([
      ['8E0-111', 'magnet_family', 'NdFeB', 'declared'],
      ['8E0-112', 'magnet_family', 'NdFeB', 'inferred'],
    ]);
    expect(dataset?.bom.map(({ parent, child }) => [parent, child])).toEqual([
      ['EPS-3', '8E0-111'],
      ['BOOST-2', '8E0-112'],
      ['EPS-3', '8E0-113'],
    ]);
    // What says nothing that is kept is listed, cell by cell.
    expect(unread.map(({ column, cells }) => [column, cells])).toEqual([
      ['Material', 1],
      ['Grade', 1],
    ]);
  });
});
