import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** Of each source: part, firm, where it is, days until it delivers, price. */
async function readMaster(file: string, text: string): Promise<unknown> {
  const { dataset } = await importText({
    'BOM.csv': 'Parent;Component;Quantity\nP-1;400142;2\nP-1;400149;1\n',
    [file]: text,
  });
  const sites = new Map(dataset?.sites.map((site) => [site.siteId, site]));
  const names = new Map(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  return dataset?.sourcing.map(({ partNumber, siteId, leadTimeDays, unitPrice }) => {
    const site = sites.get(siteId);
    return [partNumber, names.get(site?.supplierId ?? ''), site?.country, leadTimeDays, unitPrice];
  });
}

const SOURCES = [
  ['400142', 'Hengci Magnetics Co., Ltd.', 'CN', 60, 3.5],
  ['400149', 'Müller Präzision GmbH', 'DE', 14, 120],
];

describe('a list of parts that says much of each', () => {
  it.each([
    // `A` in a status says that the record counts, and not which stock may be used.
    [
      'Articles.csv',
      'Référence;Libellé;Nom fournisseur;Pays;Prix unitaire;Délai (jours);Stock;Statut',
      '400142;Aimant;Hengci Magnetics Co., Ltd.;CN;3,5;60;1200;A\n400149;Arbre;Müller Präzision GmbH;DE;120;14;20;A',
    ],
    [
      'Artikelstamm.csv',
      'Artikelnummer;Bezeichnung;Lieferantennummer;Name;Land;Lagerbestand;Lieferzeit Tage;EK-Preis;Status',
      '400142;Magnet;700100;Hengci Magnetics Co., Ltd.;CN;1200;60;3,5;A\n400149;Welle;700111;Müller Präzision GmbH;DE;20;14;120;A',
    ],
    // A field with its text, as systems export it.
    [
      'Kartoteka towarów.csv',
      'Indeks;Nazwa;Dostawca;Dostawca;Kraj dostawcy;Czas dostawy (dni);Cena zakupu',
      '400142;Magnes;V0010;Hengci Magnetics Co., Ltd.;CN;60;3,5\n400149;Wał;V0017;Müller Präzision GmbH;DE;14;120',
    ],
    [
      '품목마스터.csv',
      '자재코드;품명;주공급업체;국가;리드타임(일);구매단가',
      '400142;자석;Hengci Magnetics Co., Ltd.;CN;60;3.5\n400149;축;Müller Präzision GmbH;DE;14;120',
    ],
    // The number of a tariff is no price, whatever its letters stand for elsewhere.
    [
      'Articles2.csv',
      'Article;Désignation;Délai (jours);Prix unitaire;Pays fournisseur;Nom fournisseur;Acheté/Fabriqué;Code NC',
      '400142;Aimant;60;3,5;CN;Hengci Magnetics Co., Ltd.;F;85051110\n400149;Arbre;14;120;DE;Müller Präzision GmbH;F;84831025',
    ],
  ])('names who delivers each part, whatever else it says: %s', async (file, header, rows) => {
    expect(await readMaster(file, `${header}\n${rows}\n`)).toEqual(SOURCES);
  });

  it('names two suppliers where a column of names stands twice', async () => {
    const sources = await readMaster(
      'Teile.csv',
      'Teil;Lieferant;Lieferant;Lieferzeit Tage\n400142;Hengci Magnetics;Takasago Kinzoku;60\n400149;Bauer KG;Weiguang Electronics;14\n',
    );
    expect(sources).toHaveLength(4);
  });
});

describe('Material beside the number of the maker', () => {
  it.each([
    ['Stückliste.csv', 'Baugruppe;Material;Benennung;Anzahl;Hersteller;Typ', ['11-301-1', '14-304-1', '15-305-2']],
    ['BOM.csv', 'Assembly;Material;Name;Qty;Manufacturer;MPN', ['AB1013', 'AB1026', 'AB1039']],
    ['CS12.csv', 'Parent;Material;Item Description;Qty;Mfr;MPN', ['000051200301', '000051200302', '000051200303']],
  ])(
    'is the own number where it has one for each description: %s',
    async (file, header, [top = '', one = '', other = '']) => {
      const { dataset } = await importText({
        [file]: `${header}\n${top};${one};Magnet;2;Hengci Co., Ltd.;MX-1\n${top};${other};Welle;1;Bauer KG;MX-2\n`,
      });
      expect(dataset?.bom.map(({ child }) => child)).toEqual([one, other]);
    },
  );

  it('is what parts are made of where one grade stands beside many', async () => {
    const { dataset } = await importText({
      'BOM.csv':
        'Assembly;Material;Name;Qty;Manufacturer;MPN\nP-1;S235JR;Plate;2;Bauer KG;MX-1\nP-1;S235JR;Cover;1;Bauer KG;MX-2\nP-1;PA6;Clip;1;Bauer KG;MX-3\n',
    });
    expect(dataset?.bom.map(({ child }) => child)).toEqual(['MX-1', 'MX-2', 'MX-3']);
  });

  it.each(['단가 EUR', '단가(EUR)', '単価 EUR', '单价EUR'])('has a price under %s', async (price) => {
    const { dataset } = await importText({
      'BOM.csv': `모품번;품번;수량;공급업체;${price}\nP-1;400142;2;Hengci Co., Ltd.;3.5\n`,
    });
    expect(dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual([3.5]);
  });
});
