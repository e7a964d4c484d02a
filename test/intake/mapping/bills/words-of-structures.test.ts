import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

/** Lines of the bills that a list gives, as `parent quantity child`, sorted. */
async function listLines(csv: string, name = 'export.csv'): Promise<readonly string[]> {
  const { dataset } = await importText({ [name]: csv });
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted();
}

const FLAT = ['MT-1000 12 MG-4401', 'MT-1000 8 SC-900', 'MT-2000 4 MG-4402', 'MT-2000 4 SC-900'];

describe('what is made beside what goes in, under headers of many languages', () => {
  const HEADERS = [
    ['FG code', 'RM code', 'RM name', 'Consumption'],
    ['NHA', 'PN', 'Nomenclature', 'UPA'],
    ['Manufactured part', 'Purchased part', 'Name', 'Number off'],
    ['Kopfmaterial', 'Positionsmaterial', 'Kurztext', 'Menge'],
    ['Article fabriqué', 'Article consommé', 'Libellé', 'Qté unitaire'],
    ['Assieme', 'Particolare', 'Denominazione', 'N. pezzi'],
    ['Producto terminado', 'Insumo', 'Descripción', 'Consumo'],
    ['Item pai', 'Item filho', 'Descrição', 'Quantidade'],
    ['Kod wyrobu', 'Kod surowca', 'Nazwa surowca', 'Zużycie'],
    ['Vyšší díl', 'Nižší díl', 'Název', 'Spotřeba'],
    ['Eindproduct', 'Grondstof', 'Omschrijving', 'Verbruik'],
    ['Färdigvara', 'Råvara', 'Beskrivning', 'Åtgång'],
    ['Päänimike', 'Osanimike', 'Kuvaus', 'Käyttömäärä'],
    ['Ana parça', 'Alt parça', 'Tanım', 'Adet'],
    ['Főcikk', 'Beépülő cikk', 'Megnevezés', 'Beépülés'],
    ['Ansamblu', 'Reper', 'Denumire', 'Consum specific'],
    ['Куда входит', 'Что входит', 'Наименование', 'Норма расхода'],
    ['成品料号', '材料料号', '品名', '单位用量'],
    ['組立品番', '構成品番', '品名', '構成数'],
    ['완제품', '원자재', '자재명', '투입량'],
  ].map((headers) => [headers.join(';')]);

  it.each(HEADERS)('is a bill: %s', async (headers) => {
    const rows = ['MG-4401;Magnet N42SH;12', 'SC-900;Screw M4;8', 'MG-4402;Magnet N35;4', 'SC-900;Screw M4;4'];
    const full = rows.map((row, at) => `${at < 2 ? 'MT-1000' : 'MT-2000'};${row}`);
    expect(await listLines([headers, ...full].join('\n'))).toEqual(FLAT);
    // What is made may stand in the first of its lines alone.
    const once = rows.map((row, at) => `${['MT-1000', '', 'MT-2000', ''][at]};${row}`);
    expect(await listLines([headers, ...once].join('\n'))).toEqual(FLAT);
  });

  it.each([
    ['stores and what lies in them', 'Lager;Teil;Bezeichnung;Menge\nWH-01;M-44;Magnet;9\nWH-02;M-44;Magnet;2\n'],
    [
      'a supplier below',
      'Oberlieferant;Unterlieferant;Name;Menge\nLF-10;LF-20;Magnetwerk;9\nLF-10;LF-30;Blechwerk;2\n',
    ],
    [
      'spare parts of machines',
      'Machine;Spare part;Description;Recommended qty\nM-100;MG-4401;Magnet;2\nM-100;SC-900;Screw;9\n',
    ],
    ['the number that a spare replaces', 'Finished part;Old part no;Name;Qty\nM-45;M-44;Magnet;9\nM-46;M-43;Ring;2\n'],
  ])('is none for %s', async (_what, csv) => {
    expect((await listLines(csv)).filter((line) => /^(?:WH|LF|M)-/.test(line))).toEqual([]);
  });

  it.each([
    ['Baugruppe;Komponente;Bezeichnung;Gewicht kg'],
    ['Baugruppe;Komponente;Bezeichnung;Ausschuss'],
    ['Baugruppe;Komponente;Bezeichnung;Preis'],
    ['Assembly;Component;Description;Defects'],
    ['Ensemble;Composant;Désignation;Longueur mm'],
    ['Product;Component;Description;Usage 2025'],
  ])('takes no weight, loss or price for how many go in: %s', async (headers) => {
    const lines = await listLines(`${headers}\nMT-1000;MG-4401;Magnet;5\nMT-1000;SC-900;Schraube;7\n`);
    expect(lines.filter((line) => / [57] /.test(line))).toEqual([]);
  });
});

describe('what goes in under a header that nobody knows', () => {
  const LEVELS = '0;MT-1000;Motor;1\n1;RT-310;Rotor;2\n2;MG-4401;Ímã;6\n1;SC-900;Parafuso;8\n';

  it('is the only column of codes of which each has one description', async () => {
    expect(await listLines(`Nível;Cod mat;Descrição;Quantidade\n${LEVELS}`)).toEqual([
      'MT-1000 2 RT-310',
      'MT-1000 8 SC-900',
      'RT-310 6 MG-4401',
    ]);
  });

  it('is no version of the part', async () => {
    const outline =
      '1,ZX-1,B.2,Compressor,1\n1.1,ZR-1,A.4,Rotor,1\n1.1.1,ZM-1,A.1,Magnet block,8\n1.2,ZH-1,C.1,Housing,2\n';
    expect(await listLines(`Structure,Number,Version,Name,Quantity\n${outline}`)).toEqual([
      'ZR-1 8 ZM-1',
      'ZX-1 1 ZR-1',
      'ZX-1 2 ZH-1',
    ]);
  });

  it('stays unread where codes and descriptions do not belong together', async () => {
    const places = LEVELS.replace('RT-310', 'BIN-7').replace('SC-900', 'BIN-7');
    expect(await listLines(`Nível;Vaga;Descrição;Quantidade\n${places}`)).toEqual([
      'Motor 2 Rotor',
      'Motor 8 Parafuso',
      'Rotor 6 Ímã',
    ]);
  });
});

describe('the name of a bill', () => {
  it.each([
    ['Nomenclature MT-1000.csv'],
    ['Distinta base MT-1000.csv'],
    ['Lista de materiales MT-1000.csv'],
    ['Struktura wyrobu MT-1000.csv'],
    ['Kusovník MT-1000.csv'],
    ['Stuklijst MT-1000.csv'],
    ['Ürün ağacı MT-1000.csv'],
    ['Darabjegyzék MT-1000.csv'],
    ['Спецификация MT-1000.csv'],
    ['자재명세서 MT-1000.csv'],
  ])('is left out of the number of what it makes: %s', async (name) => {
    expect(
      await listLines('Pos;Part number;Description;Quantity\n10;MG-4401;Magnet;12\n20;SC-900;Screw;8\n', name),
    ).toEqual(['MT-1000 12 MG-4401', 'MT-1000 8 SC-900']);
  });

  it('stands in a title above the lines of each', async () => {
    const block = (number: string, part: string) =>
      `Distinta base: ${number} Motore;;;\nPos;Codice;Descrizione;Quantità\n10;${part};Magnete;12\n;;;\n`;
    expect(await listLines(block('MT-1000', 'MG-4401') + block('MT-2000', 'MG-4402'))).toEqual([
      'MT-1000 12 MG-4401',
      'MT-2000 12 MG-4402',
    ]);
  });
});

describe('amounts of several orders or buyers', () => {
  it.each([
    ['Production order;Component;Description;Quantity'],
    ['Zlecenie;Indeks;Nazwa;Ilość'],
    ['Client;Produit;Désignation;Quantité'],
    ['Kunde;Artikel;Bezeichnung;Menge'],
  ])('make no bill of one product: %s', async (headers) => {
    const csv = `${headers}\nA-1001;MG-4401;Magnet;100\nA-1001;SC-900;Screw;50\nA-1002;MG-4401;Magnet;20\n`;
    expect(await listLines(csv)).toEqual([]);
    const outcome = await importText({ 'export.csv': csv });
    const unread = outcome.unread?.map(({ column }) => column) ?? [];
    expect(findProblem(outcome, 'file-refused') !== undefined || unread.length > 0).toBe(true);
  });

  it('are a bill where one order alone is there, or the name of the list says so', async () => {
    const lines = 'Kunde;Artikel;Bezeichnung;Menge\nACME;MG-4401;Magnet;12\nACME;SC-900;Screw;8\n';
    expect(await listLines(lines, 'Stückliste MT-1000.csv')).toEqual(['MT-1000 12 MG-4401', 'MT-1000 8 SC-900']);
    expect(await listLines(lines, 'MT-1000.csv')).toEqual(['MT-1000 12 MG-4401', 'MT-1000 8 SC-900']);
  });
});
