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
