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
