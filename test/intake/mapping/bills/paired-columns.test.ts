import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readBill(text: string, name = 'list.csv') {
  const outcome = await importText({ [name]: text });
  return {
    lines: outcome.dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`) ?? [],
    words: Object.fromEntries(outcome.dataset?.parts.map((part) => [part.partNumber, part.description]) ?? []),
  };
}

describe('what a line goes into, told by the cells of two columns', () => {
  it('is the column of codes that repeats and of which some go in, whatever heads it', async () => {
    const { lines, words } = await readBill(`
      Tuotekoodi;Nimike;Rivi;Osanumero;Osan nimi;Menge
      M-100;Electric motor;10;R-100;Rotor assembly;1
      M-100;Electric motor;20;S-100;Housing;1
      R-100;Rotor assembly;10;MG-100;Magnet NdFeB N42SH;8
      R-100;Rotor assembly;20;H-100;Shaft;1`);
    expect(lines).toEqual(['M-100 R-100 1', 'M-100 S-100 1', 'R-100 MG-100 8', 'R-100 H-100 1']);
    expect(words['MG-100'] ?? null).not.toMatch(/Rotor/);
  });

  it.each([
    ['Italian', 'Articolo prodotto;Descrizione;Componente;Descrizione;Quantità netta'],
    ['Turkish', 'Ana Malzeme Kodu;Ana Malzeme Açıklaması;Malzeme Kodu;Malzeme Açıklaması;Miktar'],
    ['Czech', 'Vyšší dílec;Název vyššího;Nižší dílec;Název nižšího;Množství'],
    ['Dutch', 'Artikelcode;Omschrijving;Onderdeel;Omschrijving onderdeel;Aantal'],
  ])('gives no part the words of its assembly in %s', async (_, header) => {
    const { lines, words } = await readBill(`
      ${header}
      M-100;Motor;R-100;Rotor;1
      M-100;Motor;S-100;Housing;1
      R-100;Rotor;MG-100;Magnet NdFeB N42SH;8
      R-100;Rotor;H-100;Shaft;1`);
    expect(lines).toEqual(['M-100 R-100 1', 'M-100 S-100 1', 'R-100 MG-100 8', 'R-100 H-100 1']);
    expect(words['MG-100']).toBe('Magnet NdFeB N42SH');
  });

  it('is none where several columns would do, or the codes are of something else', async () => {
    const stores = await readBill(
      `
      Part number;Description;Quantity;From bin;To bin
      MG-100;Magnet;8;BIN-A1;BIN-B1
      S-100;Housing;1;BIN-A1;BIN-B2
      H-100;Shaft;1;BIN-B1;BIN-C1`,
      'Motor bom.csv',
    );
    expect(stores.lines.every((line) => !line.startsWith('BIN'))).toBe(true);
    expect(stores.lines.map((line) => line.split(' ').at(-2))).toEqual(['MG-100', 'S-100', 'H-100']);
  });
});

describe('for how many a bill is written', () => {
  it.each(['Stücklistenmenge', 'Ilość wyrobu', '主件底數', 'Quantità distinta'])('divides by %s', async (base) => {
    const { lines } = await readBill(`
      Parent;${base};Component;Quantity
      P-1;10;G-1;10
      P-1;10;S-1;40`);
    expect(lines).toEqual(['P-1 G-1 1', 'P-1 S-1 4']);
  });

  it('goes by what a list was exploded for, before what its bill is for, with the unit between', async () => {
    const { lines } = await readBill(
      `
      Material         P4711
      Basismenge     (ST)              100,000
      Einsatzmenge   (ST)               10,000

      Stufe;Pos.;Komponentennummer;Objektkurztext;Komp.-Menge;KME
      .1;0010;R4711;Rotor;10,000;ST
      .1;0020;K4711;Draht;2,550;KG`,
      'CS12.csv',
    );
    expect(lines).toEqual(['P4711 R4711 1', 'P4711 K4711 0.255']);
  });

  it('is left out with a revision that nobody approved', async () => {
    const { lines } = await readBill(
      `
      PartMtl_PartNum,PartMtl_RevisionNum,PartRev_Approved,PartMtl_MtlSeq,PartMtl_MtlPartNum,PartMtl_QtyPer,PartMtl_UOMCode
      EM-500,A,False,10,MG-38,8,EA
      EM-500,B,True,10,MG-42,8,EA
      EM-500,B,True,20,HS-1,1,EA`,
      'BAQ-BOM.csv',
    );
    expect(lines).toEqual(['EM-500 MG-42 8', 'EM-500 HS-1 1']);
  });
});

describe('what goes in, under a header that nobody knows', () => {
  it.each([
    ['Thai', 'รหัสสินค้า;รหัสของในนั้น;ชื่อชิ้นส่วน;จำนวน'],
    ['Swedish', 'Artikelnr;Består av;Benämning;Antal'],
    ['Czech', 'Výrobek;Co se montuje;Název;Množství'],
    ['two words for a part', 'Artikelnr;Ingående artikel;Benämning;Antal'],
  ])('is the column of codes with one description each: %s', async (_, header) => {
    const { lines, words } = await readBill(`
      ${header}
      MGT-900;SMC-R;Magnet SmCo;2
      MGT-900;CATH-W;Cathode;1
      MGT-950;SMC-R;Magnet SmCo;4
      MGT-950;CER-1;Ceramic;2`);
    expect(lines).toEqual(['MGT-900 SMC-R 2', 'MGT-900 CATH-W 1', 'MGT-950 SMC-R 4', 'MGT-950 CER-1 2']);
    expect(words['SMC-R']).toBe('Magnet SmCo');
  });

  it('is none where the description is that of what repeats, as in sales to customers', async () => {
    const { lines } = await readBill(`
      Artikelnr;Köparens kod;Benämning;Antal
      MGT-900;KU-1001;Magnetron;20
      MGT-900;KU-1002;Magnetron;10
      MGT-950;KU-1001;Magnetron XL;40`);
    expect(lines.filter((line) => line.includes('KU-'))).toEqual([]);
  });
});
