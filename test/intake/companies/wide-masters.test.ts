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
