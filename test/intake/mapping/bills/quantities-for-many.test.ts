import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const readBill = async (header: string, ...rows: string[]) => {
  const { dataset, notes } = await importText({ 'Nomenclature.csv': [header, ...rows].join('\n') });
  return {
    lines: dataset?.bom.map(({ child, quantity }) => [child, quantity]),
    codes: notes.map(({ code }) => code),
  };
};

describe('quantities whose header says for how many they are', () => {
  it.each([
    ['Article composé;Composant;Libellé;Qté pour 100;Unité', 100],
    ['Parent part;Component;Description;Qty per 1000;UOM', 1000],
    ['Baugruppe;Komponente;Bezeichnung;Menge je 100;ME', 100],
    ['Výrobek;Komponenta;Název;Množství na 1000 ks;MJ', 1000],
    ['Conjunto;Componente;Descripción;Cantidad por 100;Unidad', 100],
  ])('are divided by it: %s', async (header, units) => {
    const { lines, codes } = await readBill(header, `TC-14;RT-713;Rad;${units};pcs`, 'TC-14;VS-M6;Vis;1200;pcs');
    expect(lines).toEqual([
      ['RT-713', 1],
      ['VS-M6', 1200 / units],
    ]);
    expect(codes).toContain('base-quantity-divides');
  });

  it('are for one where the header says a piece, a day or nothing', async () => {
    for (const header of ['Qty per 1', 'Qty per unit', 'Menge je Stück', 'Qty per 10.2026']) {
      const { lines } = await readBill(`Parent part;Component;Description;${header};UOM`, 'TC-14;RT-713;Rad;100;pcs');
      expect(lines).toEqual([['RT-713', 100]]);
    }
  });

  it('leave a column of base quantities the last word', async () => {
    const { lines } = await readBill(
      'Baugruppe;Komponente;Basismenge;Menge je 100;ME',
      'TC-14;RT-713;10;20;ST',
      'TC-14;VS-M6;10;120;ST',
    );
    expect(lines).toEqual([
      ['RT-713', 2],
      ['VS-M6', 12],
    ]);
  });
});

describe('prices for a hundred', () => {
  it.each(['Prix au cent', 'Prix pour 100'])('are in the money of the row: %s', async (header) => {
    const { dataset } = await importText({
      'Fournisseurs.csv': `Code article;Fournisseur;Pays;${header};Devise\nRT-713;Fonderies SA;France;4850,00;EUR\n`,
    });
    expect(dataset?.sourcing[0]).toMatchObject({ unitPrice: 48.5, currency: 'EUR' });
  });

  it('are in cents where the header says so', async () => {
    const { dataset } = await importText({
      'Prices.csv': 'Part Number;Supplier;Country;Unit price (cents);Currency\nRT-713;Foundry Inc;USA;4850;USD\n',
    });
    expect(dataset?.sourcing[0]).toMatchObject({ unitPrice: 48.5, currency: 'USD' });
  });
});

describe('quantities beside those of what comes out', () => {
  it.each(['-1', '- 1', '-1,000', '1,000-'])('are pieces, though one is written as %s', async (out) => {
    const { lines, codes } = await readBill(
      'Kopfmaterial;Komponente;Bezeichnung;Menge;ME',
      'TC-14;RT-713;Rad;8,000;ST',
      'TC-14;VS-M6;Schraube;2,000;ST',
      `TC-14;SP-1;Späne;${out};ST`,
    );
    expect(lines).toEqual([
      ['RT-713', 8],
      ['VS-M6', 2],
    ]);
    expect(codes).toContain('line-produced');
  });

  it.each([
    ['総数量', '員数'],
    ['員数', '総数量'],
  ])('are those of one piece beside those of all: %s, %s', async (first, second) => {
    const write = (each: number): string =>
      [first, second].map((one) => (one === '員数' ? each : each * 100)).join(';');
    const { lines } = await readBill(
      `Parent;Component;Description;${first};${second}`,
      `TC-14;RT-713;Rad;${write(8)}`,
      `TC-14;VS-M6;Vis;${write(2)}`,
    );
    expect(lines).toEqual([
      ['RT-713', 8],
      ['VS-M6', 2],
    ]);
  });
});

describe('quantities of which each unit is printed with decimals of its own', () => {
  const HEADER = 'Parent;Component;Description;Qty;UOM';
  const read = (...rows: string[]) => readBill(HEADER, ...rows);

  it('are kilograms with three, beside pieces with none', async () => {
    const { lines } = await read('TC-14;CE-1;Ceria;2.400;KG', 'TC-14;BR-2;Brick;6;EA', 'TC-14;LA-3;Lanthana;1.750;KG');
    expect(lines).toEqual([
      ['CE-1', 2.4],
      ['BR-2', 6],
      ['LA-3', 1.75],
    ]);
  });

  it('are pieces with three, beside grams with none', async () => {
    const { lines } = await read('TC-14;RT-1;Rotor;1,000;ST', 'TC-14;VS-2;Schraube;6,000;ST', 'TC-14;FT-3;Fett;80;G');
    expect(lines?.map(([, quantity]) => quantity).slice(0, 2)).toEqual([1, 6]);
  });

  it('are asked about where one line alone may be either', async () => {
    const { codes } = await read('TC-14;CE-1;Ceria;2.400;KG', 'TC-14;BR-2;Brick;6;EA', 'TC-14;MT-3;Mat;2;EA');
    expect(codes).toContain('number-style-open');
  });

  it('are thousands where other pieces bear no mark', async () => {
    const { lines } = await read('TC-14;VS-1;Screw;1,200;EA', 'TC-14;BR-2;Brick;6;EA', 'TC-14;PN-3;Pin;1,500;EA');
    expect(lines?.map(([, quantity]) => quantity)).toEqual([1200, 6, 1500]);
  });
});
