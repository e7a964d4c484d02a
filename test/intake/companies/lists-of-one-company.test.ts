import { describe, expect, it } from 'vitest';
import { bearsLegalForm, spellFirm } from '../../../src/intake/dictionary/firm-names.ts';
import { importText } from '../import-text.ts';

/** Where each part comes from: part, firm, country. */
async function readSources(files: Readonly<Record<string, string>>): Promise<unknown> {
  const { dataset } = await importText(files, { today: '2026-12-02' });
  const sites = new Map(dataset?.sites.map(({ siteId, supplierId, country }) => [siteId, { supplierId, country }]));
  const names = new Map(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  return dataset?.sourcing.map(({ partNumber, siteId }) => {
    const site = sites.get(siteId);
    return [partNumber, names.get(site?.supplierId ?? ''), site?.country];
  });
}

describe('a list of firms by number and name', () => {
  it.each([
    ['Fournisseurs.csv', 'Code fournisseur;Nom;Pays', 'Code fournisseur', 'Référence', 'Délai (jours)'],
    ['供应商.csv', '供应商编号;名称;国家/地区', '供应商编码', '物料编码', '采购周期(天)'],
    ['取引先マスタ.csv', '仕入先コード;名称;国名', '仕入先コード', '品番', 'リードタイム(日)'],
  ])('names no part: %s', async (file, header, number, part, lead) => {
    const sources = await readSources({
      [file]: `${header}\nV0010;Hengci Magnetics;CN\nV0017;Müller Präzision GmbH;DE\nV0024;Takasago Kinzoku;JP\n`,
      'sources.csv': `${part};${number};${lead}\n400128;V0010;70\n400135;V0017;20\n`,
    });
    expect(sources).toEqual([
      ['400128', 'Hengci Magnetics', 'CN'],
      ['400135', 'Müller Präzision GmbH', 'DE'],
    ]);
  });
});

describe('a list of sources by name', () => {
  const firms = 'Kreditor;Name;Land\n700100;Ningbo Hengci Magnetics Co., Ltd.;CN\n700111;Müller & Söhne KG;DE\n';

  it.each([
    ['Orderbuch.csv', 'Material;Name 1;Quote %;Einkaufspreis;WBZ Tage', (name: string) => `${name};100;120;14`],
    ['Infosätze.csv', 'Artikelnummer;Bezeichnung;Name;EK-Preis', (name: string) => `Magnet;${name};1,2`],
    ['采购价格.csv', '物料编码;物料描述;名称;采购员', (name: string) => `磁铁;${name};王`],
    ['Sources.csv', "Code article;Nom;Part %;Prix d'achat;Usine", (name: string) => `${name};100;1,2;1000`],
  ])('takes the firms under a word for any name: %s', async (file, header, write) => {
    const rows = [
      ['4711', write('Ningbo Hengci Magnetics Co., Ltd.')],
      ['4712', write('Müller & Söhne KG')],
    ];
    const sources = await readSources({
      'Lieferanten.csv': firms,
      [file]: `${header}\n${rows.map((row) => row.join(';')).join('\n')}\n`,
    });
    expect(sources).toEqual([
      ['4711', 'Ningbo Hengci Magnetics Co., Ltd.', 'CN'],
      ['4712', 'Müller & Söhne KG', 'DE'],
    ]);
  });

  it.each(['Mueller und Soehne KG', 'MÜLLER + SÖHNE K.G.', 'Muller & Sohne KG'])(
    'knows a firm as another keyboard writes it: %s',
    async (name) => {
      const sources = await readSources({
        'Lieferanten.csv': firms,
        'Bezugsquellen.csv': `Material;Lieferant;Lieferzeit Tage\n4712;${name};14\n`,
      });
      expect(sources).toEqual([['4712', 'Müller & Söhne KG', 'DE']]);
    },
  );

  it.each([
    ['the list of firms first', true],
    ['the list of firms last', false],
  ])('knows it from one import to the next, %s', async (_, isFirst) => {
    const lists = { 'Lieferanten.csv': firms, 'Stückliste.csv': 'Oberteil;Teil;Menge\nP-1;4712;1\n' };
    const sources = {
      'Bezugsquellen.csv': 'Material;Lieferant;Lieferzeit Tage\n4712;MUELLER UND SOEHNE KG;14\n',
      'Bestand.csv': 'Material;Bestand\n4712;20\n',
    };
    const { dataset: before } = await importText(isFirst ? lists : sources);
    if (before === null) throw new Error('The first import is no dataset.');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset } = await importText(isFirst ? sources : lists, { update });
    const site = dataset?.sites.find(({ siteId }) => siteId === dataset.sourcing[0]?.siteId);
    expect([dataset?.sourcing.length, site?.supplierId, site?.country]).toEqual([1, '700111', 'DE']);
  });

  it('asks about names that differ in more, and of two firms of one spelling takes neither', async () => {
    const other = await readSources({
      'Lieferanten.csv': firms,
      'Bezugsquellen.csv': 'Material;Lieferant;Lieferzeit Tage\n4712;Müllner & Söhne KG;14\n',
    });
    expect(other).toEqual([['4712', 'Müllner & Söhne KG', null]]);
    const two = await readSources({
      'Lieferanten.csv': `${firms}700122;Mueller & Soehne KG;AT\n`,
      'Bezugsquellen.csv': 'Material;Lieferant;Lieferzeit Tage\n4712;MUELLER UND SOEHNE KG;14\n',
    });
    expect(two).toEqual([['4712', 'MUELLER UND SOEHNE KG', null]]);
  });
});

describe('a list of sources with remarks and plants', () => {
  const firms = 'Vendor Number;Name 1;Country\n700100;Hengci Magnetics;CN\n700166;Takasago Kinzoku;JP\n';

  it.each([
    ['Source list.csv', 'Material;Vendor Number;Split %;Net Price;Lead time days;Comment', '100;12.5;60;ok'],
    ['ASL.csv', 'Material;Vendor;Allocation %;Unit cost;Lead time days;Comment', '100;12.5;60;see drawing'],
    ['Sources.csv', "Article;Fournisseur;Quota %;Prix d'achat;Délai (jours);Usine", '100;12,5;60;1000'],
  ])('names parts and firms in the columns that name them: %s %s', async (file, header, rest) => {
    const sources = await readSources({
      'Vendors.csv': firms,
      [file]: `${header}\n400135;700100;${rest}\n400142;700166;${rest}\n`,
    });
    expect(sources).toEqual([
      ['400135', 'Hengci Magnetics', 'CN'],
      ['400142', 'Takasago Kinzoku', 'JP'],
    ]);
  });
});

describe('a list of what is on hand', () => {
  const bill = 'Parent;Component;Quantity\nP-1;400142;2\nP-1;400149;1\n';

  it.each([
    ['Inventory.csv', 'Item;Quantity;Category', '15000;A', '120;B'],
    ['Bestand.csv', 'Material;Menge;Warengruppe', '15000;ROH', '120;HALB'],
    ['Stany magazynowe.csv', 'Nr części;Ilość dostępna;Grupa', '15000;ROH', '120;HALB'],
    ['MB52.csv', 'Material;Unrestricted;Value', '15000;77520.5', '120;9.5'],
    ['재고.csv', '품번;가용수량;품목군', '15000;A', '120;B'],
    ['在庫.csv', '品番;利用可能数;分類', '15000;A', '120;B'],
  ])('is no bill and no list of components: %s %s', async (file, header, first, second) => {
    const { dataset } = await importText({ 'BOM.csv': bill, [file]: `${header}\n400142;${first}\n400149;${second}\n` });
    expect(dataset?.bom).toHaveLength(2);
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['400142', 15_000],
      ['400149', 120],
    ]);
  });
});

describe('spellFirm', () => {
  it.each([
    ['Takasago Kinzoku K.K.', 'Takasago Kinzoku KK'],
    ['Rossi S.p.A.', 'ROSSI SPA'],
    ['Great Lakes Stamping, Incorporated', 'Great Lakes Stamping Inc.'],
    ['Hengci Magnetics Company Limited', 'Hengci Magnetics Co., Ltd'],
    ['Jørgensen og Søn A/S', 'Joergensen & Soen AS'],
  ])('writes %s and %s alike', (one, other) => {
    expect(spellFirm(one)).toBe(spellFirm(other));
    expect(bearsLegalForm(one)).toBe(true);
  });

  it.each([
    ['Siemens AG', 'Siemens GmbH'],
    ['A B Metals Ltd', 'AC Metals Ltd'],
    ['TDK Corporation', 'TDK Electronics AG'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(spellFirm(one)).not.toBe(spellFirm(other));
  });
});
