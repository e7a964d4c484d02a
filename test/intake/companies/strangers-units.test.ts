import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** What a company with these files buys, has and builds in. */
async function read(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files);
  return {
    paid: dataset?.sourcing.map(({ partNumber, unitPrice, currency }) => `${partNumber} ${unitPrice} ${currency}`),
    stocks: dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
    lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`),
    prices: dataset?.parts.flatMap(({ partNumber, unitPrice }) =>
      unitPrice === null ? [] : [`${partNumber} ${unitPrice}`],
    ),
  };
}

describe('a further unit of a part, with how many of its own it is', () => {
  const SAP = 'Material;Materialkurztext;BME\nMG-3;Magnet Sm2Co17;ST\nOB-1;Gehäuse;ST\n';

  it.each([
    [
      'stands in the list of parts, whose own price is for a piece',
      {
        'kartoteka.csv':
          'Indeks;Nazwa;J.m.;J.m. pom.;Przelicznik;Cena sprz.;Waluta\nMG-3;Magnes SmCo;szt.;op.;1000;;\nAS-1;Aparat;szt.;karton;20;2400;PLN\n',
        'struktura.csv': 'Wyrób;Składnik;Ilość;J.m.\nAS-1;MG-3;0,002;op.\n',
        'zakupy.csv': 'Kontrahent;Indeks;Ilość;J.m.;Cena;Waluta\nWzór Magnet;MG-3;120;op.;900;USD\n',
        'stany.csv': 'Magazyn;Indeks;Stan;J.m.\nM1;MG-3;42;op.\n',
      },
      { paid: ['MG-3 0.9 USD'], stocks: ['MG-3 42000'], lines: ['AS-1 2 MG-3'], prices: ['MG-3 0.9', 'AS-1 2400'] },
    ],
    [
      'has a row of its own, so many for so many',
      {
        'MARA.csv': SAP,
        'MARM.csv': 'Material;AME;UMREZ;UMREN\nMG-3;PAL;192;2\nMG-3;ST;1;1\nOB-1;PAL;50;1\n',
        'MARD.csv': 'Lagerort;Material;Bestand;ME\n0001;MG-3;2;PAL\n0001;OB-1;3;PAL\n',
      },
      // 192 pieces are two pallets.
      { stocks: ['MG-3 192', 'OB-1 150'] },
    ],
    [
      'is named by the header of its size',
      {
        'parts.csv': 'Artikel-Nr.;Bezeichnung;ME;Stück je VPE\nMG-3;Magnet;ST;10\n',
        'lager.csv': 'Lagerort;Artikel-Nr.;Bestand;ME\n1;MG-3;7;VPE\n',
      },
      { stocks: ['MG-3 70'] },
    ],
    // Of two sizes nobody says which counts, and the size of another part is none of this one: how many are there is not known.
    [
      'is none where lists differ, or of another part',
      {
        'MARA.csv': SAP,
        'MARM.csv': 'Material;AME;UMREZ;UMREN\nMG-3;PAL;96;1\nMG-3;PAL;48;1\n',
        'MARD.csv': 'Lagerort;Material;Bestand;ME\n0001;MG-3;2;PAL\n0001;OB-1;3;PAL\n',
      },
      { stocks: [] },
    ],
    // A factor without a further unit, as of a price, is no size of a pack.
    [
      'is none without a unit',
      {
        'parts.csv': 'Artikel-Nr.;Bezeichnung;ME;Faktor\nMG-3;Magnet;ST;10\n',
        'lager.csv': 'Lagerort;Artikel-Nr.;Bestand;ME\n1;MG-3;7;VPE\n',
      },
      { stocks: [] },
    ],
    [
      'is what the unit of purchase holds, in Dutch, for prices and stocks',
      {
        'Artikelen.csv':
          'Artikelcode;Omschrijving;Eenheid;Inkoopeenheid;Inhoud\nGA-6;Gallium 6N;kg;fles;0,5\nIN-4;Indium;kg;;\n',
        'Inkoop.csv': 'Artikel;Leverancier;Land;Inkoopprijs;Inkoopeenheid;Valuta\nGA-6;Proef BV;NL;310,00;fles;EUR\n',
        'Voorraad.csv': 'Artikel;Voorraad;Eenheid\nGA-6;12;fles\nIN-4;3;doos\n',
      },
      // 310 for half a kilogram, and nobody says how much indium a box holds.
      { paid: ['GA-6 620 EUR'], stocks: ['GA-6 6'] },
    ],
    // How much is in a bottle that is itself the unit says nothing of another one.
    [
      'is none in a column of contents alone',
      {
        'Artikel.csv': 'Artikel-Nr.;Bezeichnung;ME;Inhalt\nOL-1;Öl;ST;400\nOL-2;Fett;ST;50\n',
        'lager.csv': 'Artikel-Nr.;Bestand;ME\nOL-1;7;ST\n',
      },
      { stocks: ['OL-1 7'] },
    ],
    // Nobody knows these words, and neither is a pack nor a measure: they may be two for one thing.
    [
      'is none of a word that may be another one for the same',
      {
        'Artikel.csv': 'Artikel-Nr.;Bezeichnung;ME\nKT-1;Kettensatz;Satz\n',
        'lager.csv': 'Artikel-Nr.;Bestand;ME\nKT-1;7;SET\n',
      },
      { stocks: ['KT-1 7'] },
    ],
  ])('%s', async (_, files, expected) => {
    expect(await read(files)).toMatchObject(expected);
  });
});

describe('a recipe', () => {
  const KG = 'items.csv';
  const ITEMS = 'Item,Description,UOM\nPH-1,Phosphor,kg\nRM-Y,Yttrium oxide,kg\nRM-A,Alumina,kg\nRM-C,Cerium oxide,g\n';

  it.each([
    [
      'in kilograms for a tonne',
      {
        [KG]: ITEMS,
        'recipes.csv': 'Product,Raw material,Charge (kg per tonne)\nPH-1,RM-Y,565\nPH-1,RM-A,425\nPH-1,RM-C,10\n',
      },
      // 10 kg in a tonne are 10 g in a kilogram.
      ['PH-1 0.565 RM-Y', 'PH-1 0.425 RM-A', 'PH-1 10 RM-C'],
    ],
    [
      'in hundredths by weight, of which the last is the rest',
      {
        [KG]: ITEMS,
        'Rezepturen.csv':
          'Rezeptur;Rohstoff;Bezeichnung;Anteil Gew.-%\nPH-1;RM-Y;Yttriumoxid;56,5\nPH-1;RM-A;Tonerde;Rest\n',
      },
      ['PH-1 0.565 RM-Y', 'PH-1 0.435 RM-A'],
    ],
    [
      'in parts of their own sum',
      { [KG]: ITEMS, 'cards.csv': 'Glass type,Raw material,Parts by weight\nPH-1,RM-Y,60\nPH-1,RM-A,20\n' },
      ['PH-1 0.75 RM-Y', 'PH-1 0.25 RM-A'],
    ],
    [
      'below the name of what it makes, whatever the batch of the title weighs',
      {
        [KG]: ITEMS,
        'recettes.csv':
          'Recette PH-1,,\nTaille de lot,1000 kg,\nCode article,Matière,% du lot\nRM-Y,Oxyde,56.5\nRM-A,Alumine,43.5\n',
      },
      ['PH-1 0.565 RM-Y', 'PH-1 0.435 RM-A'],
    ],
    [
      'of a piece that weighs what a list says',
      {
        'items.csv': 'Item,Description,UOM,Weight (g)\nTG-1,Target,ea,2600\n',
        'Formulas.csv': 'SKU,Ingredient,Ingredient name,wt%\nTG-1,R-SC,Scandium,20\nTG-1,R-AL,Aluminium,80\n',
      },
      ['TG-1 0.52 R-SC', 'TG-1 2.08 R-AL'],
    ],
    [
      'in a list that is called after what it makes',
      {
        [KG]: ITEMS,
        'PH-1.csv': 'PH-1 recipe,,\nMaterial,Description,kg per t powder\nRM-Y,Oxide,565\nRM-A,Alumina,435\n',
      },
      ['PH-1 0.565 RM-Y', 'PH-1 0.435 RM-A'],
    ],
    [
      'in grams for a piece',
      {
        'artikelen.csv': 'Artikelcode;Omschrijving;Eenheid\nDK-1;Schijf;stuk\nCO;Kobalt;kg\nMO;Molybdeen;kg\n',
        'Recepten.csv': 'Artikel;Component;Omschrijving;g per stuk\nDK-1;CO;Kobalt;61,0\nDK-1;MO;Molybdeen;5,5\n',
      },
      ['DK-1 0.061 CO', 'DK-1 0.0055 MO'],
    ],
    // Beside their names, words in capitals are codes of parts.
    [
      'of raw materials whose codes are words',
      {
        'Formule.csv':
          'Prodotto;Componente;Descrizione;%\nMB-80;SB2O3;Triossido;80\nMB-80;CERA;Cera;15\nMB-80;PE-LD;Polietilene;5\n',
      },
      ['MB-80 0.8 SB2O3', 'MB-80 0.15 CERA', 'MB-80 0.05 PE-LD'],
    ],
    [
      'is none of elements as chemists write them',
      { 'data.csv': 'Prodotto;Componente;Descrizione;%\nMG-80;Nd;Neodimio;30\nMG-80;Fe;Ferro;69\nMG-80;B;Boro;1\n' },
      [],
    ],
    // What a piece weighs is none of what goes into it.
    [
      'is none of what pieces weigh',
      { 'parts.csv': 'Part number,Description,UOM,g per piece\nMG-1,Magnet,pcs,12\nMG-2,Magnet,pcs,14\n' },
      [],
    ],
    // What a tonne of a material gives off goes into nothing.
    [
      'is none of what materials emit',
      { [KG]: ITEMS, 'PH-1.csv': 'Material,Description,CO2 (kg/t)\nRM-Y,Oxide,565\nRM-A,Alumina,435\n' },
      [],
    ],
    // What a part is declared to hold is no bill, whatever its words for percent are.
    [
      'is none of substances',
      { [KG]: ITEMS, 'contents.csv': 'Product,Ingredient,wt%\nPH-1,Yttrium,56.5\nPH-1,Aluminium,20\n' },
      [],
    ],
    // Shares of suppliers are none of a batch.
    [
      'is none of suppliers',
      {
        [KG]: ITEMS,
        'shares.csv': 'Product,Raw material,Supplier,Share %\nPH-1,RM-Y,Muster,60\nPH-1,RM-Y,Beispiel,40\n',
      },
      [],
    ],
  ])('%s', async (_, files, expected) => {
    expect((await read(files)).lines).toEqual(expected);
  });
});

describe('what one list says for the rows of another', () => {
  const VENDORS = 'Vendor ID,Vendor name,Country,Currency\nV1,Sample Magnet,China,CNY\nV2,Muster,Germany,EUR\n';

  async function readTerms(files: Readonly<Record<string, string>>) {
    const { dataset, ledger } = await importText(files);
    return {
      terms: dataset?.sourcing.map(({ partNumber, unitPrice, currency, leadTimeDays }) =>
        [partNumber, unitPrice, currency, leadTimeDays].join(' '),
      ),
      balances: ledger.reading.every(({ filled, read: taken, unread }) => filled === taken + unread),
    };
  }

  it.each([
    [
      'is the currency of a supplier',
      {
        'vendors.csv': VENDORS,
        'items.csv': 'Item,Description,UOM,Lead Time (days)\nMG-1,Magnet,ea,75\nBX-1,Box,ea,0\n',
        'purchase orders.csv':
          'PO,Status,Vendor ID,Item,Qty,Unit Price,Order Date\n1,Closed,V1,MG-1,20,61,2025-02-03\n2,Closed,V2,BX-1,20,9,2025-02-04\n3,Cancelled,V2,MG-1,900,1,2025-02-05\n',
      },
      ['MG-1 61 CNY 75', 'BX-1 9 EUR '],
    ],
    // What the header of the price and the row of the source say goes before it.
    [
      'gives way to what is said nearer',
      {
        'vendors.csv': VENDORS,
        'items.csv': 'Item,Description,UOM,Lead Time (days)\nMG-1,Magnet,ea,75\n',
        'price list.csv': 'Vendor ID,Item,Price USD,Lead time (days)\nV1,MG-1,61,20\n',
      },
      ['MG-1 61 USD 20'],
    ],
    // What a part costs in its own list is in the company's own money.
    [
      'is no currency of a list of parts',
      {
        'vendors.csv': VENDORS,
        'items.csv': 'Item,Description,UOM,Standard cost,Vendor ID\nMG-1,Magnet,ea,61,V1\n',
      },
      ['MG-1 61  '],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await readTerms(files)).toEqual({ terms: expected, balances: true });
  });

  it('are orders that came to nothing, in the words of their language', async () => {
    const orders =
      'Objednávka;Dodavatel;Číslo dílu;Množství;Datum;Stav\n1;Vzor Magnet;MG-1;500;3.2.2025;Uzavřeno\n2;Kabely Příklad;MG-1;600;6.2.2025;Storno\n';
    const { dataset } = await importText({
      'objednávky.csv': orders,
      'ceník.csv': 'Dodavatel;Číslo dílu;Cena;Cena za MJ\nVzor Magnet;MG-1;120,50;1000\nVzor Magnet;BX-1;3,40;1\n',
    });
    // Of the two who were asked one delivered; its price is for a thousand.
    expect(dataset?.sourcing.map(({ partNumber, share, unitPrice }) => [partNumber, share, unitPrice])).toEqual([
      ['MG-1', 1, 0.1205],
      ['BX-1', 1, 3.4],
    ]);
  });
});

it('is no stock what orders say to be shipped or cancelled, and is one on a shelf', async () => {
  const parts = 'Item,Description,UOM\nNV-7,Scope,ea\n';
  const orders =
    'Order date,Item,Qty,Unit price USD,Status\n2025-01-05,NV-7,120,9000,Shipped\n2025-03-15,NV-7,100,9000,Cancelled\n';
  expect((await read({ 'parts.csv': parts, 'orders.csv': orders })).stocks).toEqual([]);
  const shelf = 'Item,Qty,Status\nNV-7,120,Available\nNV-7,100,Blocked\n';
  expect((await read({ 'parts.csv': parts, 'shelf.csv': shelf })).stocks).toEqual(['NV-7 120']);
});
