import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const COMPANY = {
  'parts.csv': 'part_number,description,kind\nMT-1000,Motor,product\nMG-4401,Magnet,component\n',
  'bom.csv': 'parent,child,quantity\nMT-1000,MG-4401,8\n',
};

async function listOwn(files: Record<string, string>) {
  const { dataset } = await importText({ ...COMPANY, ...files });
  const own = dataset?.suppliers.find(({ role }) => role === 'own')?.supplierId;
  return dataset?.sites
    .filter(({ supplierId }) => supplierId === own)
    .map(({ siteId, name, country }) => [siteId, name, country]);
}

describe('a list of the plants of the company', () => {
  it.each([
    ['Werk;Werksname;Ort;Land', 'Deutschland', 'Ungarn'],
    ['Usine;Nom;Ville;Pays', 'Allemagne', 'Hongrie'],
    ['Stabilimento;Nome;Città;Nazione', 'Germania', 'Ungheria'],
    ['Planta;Nombre;Ciudad;País', 'Alemania', 'Hungría'],
    ['Zakład;Nazwa;Miasto;Kraj', 'Niemcy', 'Węgry'],
    ['Závod;Název;Město;Země', 'Německo', 'Maďarsko'],
    ['Fabriek;Naam;Plaats;Land', 'Duitsland', 'Hongarije'],
    ['Fabrika;Ad;Şehir;Ülke', 'Almanya', 'Macaristan'],
    ['Завод;Название;Город;Страна', 'Германия', 'Венгрия'],
    ['工厂;工厂名称;城市;国家', '德国', '匈牙利'],
    ['工場;工場名;都市;国', 'ドイツ', 'ハンガリー'],
    ['공장;공장명;도시;국가', '독일', '헝가리'],
    // Elsewhere the second of these headings is a description of a part or any name.
    ['Site;Désignation;Ville;Pays', 'Allemagne', 'Hongrie'],
    ['Divisione;Descrizione;Località;Nazione', 'Germania', 'Ungheria'],
    ['Sede;Denominazione;Comune;Paese', 'Germania', 'Ungheria'],
    ['Filial;Nome da planta;Cidade;País', 'Alemanha', 'Hungria'],
    ['Üretim Yeri;Ad;Şehir;Ülke', 'Almanya', 'Macaristan'],
    ['Gyár;Üzem neve;Település;Ország', 'Németország', 'Magyarország'],
    ['Uzină;Denumire;Localitate;Țară', 'Germania', 'Ungaria'],
    ['Anlæg;Navn;By;Landekode', 'Tyskland', 'Ungarn'],
    ['Anläggning;Namn;Ort;Land', 'Tyskland', 'Ungern'],
    ['Tehdas;Nimi;Kaupunki;Maakoodi', 'Saksa', 'Unkari'],
    ['Fabriek;Naam vestiging;Plaats;Land', 'Duitsland', 'Hongarije'],
    ['工厂;名称;城市;国家', '德国', '匈牙利'],
    ['プラント;名称;都市;国名', 'ドイツ', 'ハンガリー'],
    ['플랜트;사업장명;도시;국가', '독일', '헝가리'],
  ])('is told by their codes: %s', async (headers, germany, hungary) => {
    const list = `${headers}\n1000;Neckar;Esslingen;${germany}\n2000;Duna;Győr;${hungary}\n`;
    expect(await listOwn({ 'export.csv': list })).toEqual([
      ['1000', 'Neckar', 'DE'],
      ['2000', 'Duna', 'HU'],
    ]);
  });

  it('is none where firms stand in it, or factories by their names alone', async () => {
    const firms = 'Factory;Factory Name;City;Country\nBaotou Magnet Works;Baotou;Baotou;China\n';
    expect((await listOwn({ 'factories.csv': firms }))?.map(([, , country]) => country)).not.toContain('CN');
    const owned = 'Usine;Nom;Fournisseur;Pays\nU1;Baotou;Aimants du Nord;Chine\n';
    expect((await listOwn({ 'usines.csv': owned }))?.map(([, , country]) => country)).not.toContain('CN');
  });

  it.each([
    'Usine;Magasin;Désignation;Code pays\n1000;0001;Brut;DE\n2000;0001;Fini;HU\n',
    'Gyár;Raktár;Megnevezés;Országkód\nDE01;0001;Alapanyag;DE\nHU01;0001;Késztermék;HU\n',
    'Fabriek;Magazijn;Omschrijving;Land\nW01;QS01;Keuring;Duitsland\nW02;QS01;Keuring;Hongarije\n',
  ])('are no firms where their stores are listed by codes: %#', async (stores) => {
    const files = {
      ...COMPANY,
      'suppliers.csv': 'supplier_id,name,country\nBM,Baotou Magnets,CN\n',
      'stores.csv': stores,
    };
    const { dataset, unread } = await importText(files);
    expect(dataset?.suppliers.map(({ name }) => name)).toEqual(['Baotou Magnets']);
    expect(unread.filter(({ file }) => file === 'stores.csv')).toHaveLength(4);
  });

  it('lists no suppliers, so that those that a list of sources names need no list of their own', async () => {
    const files = {
      'Own plants.csv': 'Plant;Plant name;City;Country\n1000;Neckar;Esslingen;Germany\n',
      'Sources.csv': 'Part number;Supplier;Country\nMG-4401;Baotou Magnetics;CN\n',
    };
    const { dataset, document } = await importText({ ...COMPANY, ...files });
    expect(document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataset?.suppliers.map(({ name }) => name)).toContain('Baotou Magnetics');
    // A table of suppliers that is there lists them all: another name is a slip of the pen.
    const listed = { ...files, 'suppliers.csv': 'supplier_id,name,country\nBM,Baotou Magnets,CN\n' };
    const codes = (await importText({ ...COMPANY, ...listed })).document.problems.map(({ code }) => code);
    expect(codes).toContain('unknown-reference');
  });
});
