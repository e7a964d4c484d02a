import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** Lines of the bills of a company with these files, and its parts. */
async function read(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files, { dataDate: '2026-03-01' });
  return {
    lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted(),
    parts: dataset?.parts.map(({ partNumber }) => partNumber).toSorted(),
  };
}

describe('a column of products before the parts that they take', () => {
  it.each([
    'Produit;Référence;Désignation;Coefficient',
    'Produto acabado;Referência;Descrição;Quantidade',
    'Prodotto finito;Codice;Denominazione;Q.tà',
    'Eindproduct;Artikelnummer;Omschrijving;Aantal',
    'Slutprodukt;Artikelnr;Benämning;Antal',
    '产品;料号;子件名称;基本用量',
    '製品;部品番号;部品名;員数',
    'Mamul;Malzeme Kodu;Malzeme Adı;Adet',
  ])('names what is made: %s', async (header) => {
    const rows = ['14001;14031;Shaft;1', '14001;14032;Housing;2', '14002;14031;Shaft;3', '14002;14033;Cover;4'];
    const { lines, parts } = await read({ 'Nomenclature.csv': `${header}\n${rows.join('\n')}\n` });
    expect(lines).toEqual(['14001 1 14031', '14001 2 14032', '14002 3 14031', '14002 4 14033']);
    expect(parts).toEqual(['14001', '14002', '14031', '14032', '14033']);
  });
});

describe('words of the parts themselves', () => {
  it('are nothing that these go into', async () => {
    const rows = ['1;C-100;Shaft;1', '2;C-200;Housing;2', '2;C-300;Cover;3', '2;C-200;Housing;1'];
    const { parts } = await read({
      'BOM C-900.csv': `Level;Component Number;Item Description;Qty\n${rows.join('\n')}\n`,
    });
    expect(parts).toEqual(['C-100', 'C-200', 'C-300', 'C-900']);
    const flat = await read({
      'BOM C-900.csv': 'Component Number;Item Description;Qty\nC-100;Shaft;1\nC-200;Housing;2\n',
    });
    expect(flat.lines).toEqual(['C-900 1 C-100', 'C-900 2 C-200']);
  });

  it('are described where an Italian bill denominates them, and deliver nothing', async () => {
    const { dataset } = await importText({
      'Distinta base 4001.csv': 'Codice;Denominazione;Impiego\n4031;Albero;8\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      '4001 8 4031',
    ]);
    expect(dataset?.suppliers).toEqual([]);
  });
});

describe('a column of materials behind the parts', () => {
  const MATTER = ['Steel', 'NdFeB', 'PA66', 'Steel'];
  const rows = ['AB-101;Shaft;1;pcs', 'AB-102;Magnet;8;pcs', 'AB-103;Cover;2;pcs', 'AB-104;Screw;6;pcs'];
  const lines = ['AB-900 1 AB-101', 'AB-900 2 AB-103', 'AB-900 6 AB-104', 'AB-900 8 AB-102'];

  it.each([
    'Componente;Denominación;Cant.;Unidad;Material',
    'Código artículo;Denominación;Cantidad;UM;Material',
    'Comp. No.;Description;QPA;Unit;Material',
    'Bileşen;Açıklama;Miktar;Birim;Malzeme',
    'Komponente;Bezeichnung;Menge;ME;Material',
    'Składnik;Nazwa;Ilość;JM;Materiał',
    'Référence;Désignation;Qté;Unité;Matière',
  ])('is no assembly and no part: %s', async (header) => {
    const list = rows.map((row, at) => `${row};${MATTER[at]}`).join('\n');
    expect((await read({ 'BOM AB-900.csv': `${header}\n${list}\n` })).lines).toEqual(lines);
  });

  it('is none beside levels either', async () => {
    const list = [
      '0;AB-900;Motor;1;Steel',
      '1;AB-101;Shaft;1;Steel',
      '1;AB-102;Rotor;8;PA66',
      '2;AB-103;Magnet;2;NdFeB',
    ];
    const files = { 'list.csv': `Nivå;Komponent;Benämning;Mängd;Material\n${list.join('\n')}\n` };
    expect((await read(files)).lines).toEqual(['AB-102 2 AB-103', 'AB-900 1 AB-101', 'AB-900 8 AB-102']);
  });
});

describe('lines of a bill with a status', () => {
  it.each([
    ['Stückliste AB-900.csv', 'Position;Ident-Nr.;Bezeichnung;Menge;Status'],
    ['Zestawienie materiałowe AB-900.csv', 'Poz.;Indeks;Nazwa;Norma zużycia;Status'],
    ['BOM AB-900.csv', 'Find No;Part Number;Description;Qty;Status'],
  ])('are no stocks: %s', async (name, header) => {
    const rows = ['10;AB-101;Shaft;1;Released', '20;AB-102;Cover;2;Released'];
    const { dataset } = await importText({ [name]: `${header}\n${rows.join('\n')}\n` });
    expect(dataset?.inventory).toEqual([]);
    expect(dataset?.bom.map(({ child, quantity }) => `${quantity} ${child}`)).toEqual(['1 AB-101', '2 AB-102']);
  });
});

describe('what numbers the parts', () => {
  it('is the item number over their numbers, beside positions and numbers of makers', async () => {
    const rows = [
      'AB-900;10;AB-101;Shaft;1;;',
      'AB-900;20;AB-102;Magnet;8;TDK;N-42',
      'AB-102;10;AB-103;Coat;1;SKF;N-43',
    ];
    const header = 'Parent Part Number;Pos.;Item Number;Description;Quantity;Manufacturer;Mfr Part No';
    expect((await read({ 'export.csv': `${header}\n${rows.join('\n')}\n` })).lines).toEqual([
      'AB-102 1 AB-103',
      'AB-900 1 AB-101',
      'AB-900 8 AB-102',
    ]);
  });

  it('is what the description of components describes, beside a finished product', async () => {
    const rows = ['AB-900;AB-101;Shaft;1', 'AB-900;AB-102;Cover;2', 'AB-901;AB-101;Shaft;6'];
    const header = 'Finished Product;Part Number;Component Description;Quantity Per Assembly';
    expect((await read({ 'export.csv': `${header}\n${rows.join('\n')}\n` })).lines).toEqual([
      'AB-900 1 AB-101',
      'AB-900 2 AB-102',
      'AB-901 6 AB-101',
    ]);
  });

  it('is a reference in Spanish, beside materials in words', async () => {
    const rows = ['0;AB-900;Motor;1;Acero', '1;AB-101;Eje;1;Acero', '1;AB-102;Tapa;2;PA66'];
    const files = { 'Despiece.csv': `Nivel;Referencia;Denominación;Consumo;Material\n${rows.join('\n')}\n` };
    expect((await read(files)).lines).toEqual(['AB-900 1 AB-101', 'AB-900 2 AB-102']);
  });

  it('is a reference that looks like places on a board, where it is one for each description', async () => {
    const files = {
      'Despiece AB1156.csv': 'Referencia;Denominación;Proveedor;Cantidad\nAB1013;Eje;SKF;2\nAB1026;Tapa;TDK;3\n',
    };
    expect((await read(files)).lines).toEqual(['AB1156 2 AB1013', 'AB1156 3 AB1026']);
  });

  it('is not the description of components beside materials', async () => {
    const rows = ['10;AB-101;Shaft;1', '20;AB-102;Cover;2', '30;AB-103;Screw;6'];
    const files = { 'BOM AB-900.csv': `Line;Material;Component Description;Quantity\n${rows.join('\n')}\n` };
    expect((await read(files)).lines).toEqual(['AB-900 1 AB-101', 'AB-900 2 AB-102', 'AB-900 6 AB-103']);
  });

  it('is what goes into a product, not the drawing', async () => {
    const rows = ['AB-900,AB-101,轴,1,D-AB-101', 'AB-900,AB-102,磁钢,8,D-AB-102', 'AB-901,AB-101,轴,2,D-AB-101'];
    const files = { 'BOM清单.csv': `产品,子项物料编码,名称,用量,图号\n${rows.join('\n')}\n` };
    expect((await read(files)).lines).toEqual(['AB-900 1 AB-101', 'AB-900 8 AB-102', 'AB-901 2 AB-101']);
  });
});

it('keeps products before parts apart where a bill names who delivers these, too', async () => {
  const rows = ['AB-900;AB-101;Shaft;1;SKF', 'AB-900;AB-102;Cover;2;TDK', 'AB-901;AB-101;Shaft;3;SKF'];
  const files = { 'Nomenclature.csv': `Produit;Référence;Désignation;Coefficient;Fournisseur\n${rows.join('\n')}\n` };
  expect((await read(files)).lines).toEqual(['AB-900 1 AB-101', 'AB-900 2 AB-102', 'AB-901 3 AB-101']);
});

describe('what goes in under a word for ingredients', () => {
  it('is a part where numbers stand below it', async () => {
    const { lines } = await read({
      'BOM 4001.csv': 'Poziom;Składnik;Nazwa;Ilość\n1;4010;Wirnik;2\n2;4031;Magnes;4\n1;4032;Wał;1\n',
    });
    expect(lines).toEqual(['4001 1 4032', '4001 2 4010', '4010 4 4031']);
  });
});

describe('sizes of lots in a bill', () => {
  const rows = ['4001;4031;100;100', '4001;4032;2400;100', '4001;4033;600;100'];

  it.each(['Losgröße', 'Batch Size', 'Per', 'Base', 'Baz Miktar', 'Základní množství'])(
    'divide quantities that are all multiples of them: %s',
    async (size) => {
      const { lines } = await read({ 'BOM.csv': `Parent;Component;Quantity;${size}\n${rows.join('\n')}\n` });
      expect(lines).toEqual(['4001 1 4031', '4001 24 4032', '4001 6 4033']);
    },
  );

  it('divide none where quantities of one piece stand beside them', async () => {
    const single = ['4001;4031;1;100', '4001;4032;24;100', '4001;4033;6;100'];
    const { lines } = await read({ 'BOM.csv': `Parent;Component;Quantity;Lot Size\n${single.join('\n')}\n` });
    expect(lines).toEqual(['4001 1 4031', '4001 24 4032', '4001 6 4033']);
  });
});

describe('headings of levels and quantities in further words', () => {
  it.each([
    'Niv.;Référence;Coefficient',
    'Liv.;Componente;Impiego',
    'Indent;Material;QPA',
    '단계;부품번호;소요량',
    'Nivel;Nº de pieza;Consumo',
    'Nivå;Detaljnr;Antal',
    'Seviye;Parça No;Adet',
    'BOM层次;子件编码;定额',
  ])('are read: %s', async (header) => {
    const { lines } = await read({ 'list.csv': `${header}\n0;4001;1\n.1;4010;1\n..2;4031;4\n.1;4030;2\n` });
    expect(lines).toEqual(['4001 1 4010', '4001 2 4030', '4010 4 4031']);
  });
});

it('counts what is planned of a year as demand, and no line of a bill', async () => {
  const { dataset } = await importText({
    'products.csv': 'Part No.;Description;Planned qty 2026\n4001;Motor;1000\n4002;Pump;20\n',
  });
  expect(dataset?.parts.map(({ partNumber, annualDemand }) => `${partNumber} ${annualDemand}`)).toEqual([
    '4001 1000',
    '4002 20',
  ]);
  expect(dataset?.bom).toEqual([]);
});
