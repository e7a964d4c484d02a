import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** What is on hand of each part, and that nothing is built into anything. */
async function readStocks(file: string, text: string): Promise<unknown> {
  const { dataset } = await importText({ [file]: text });
  expect(dataset?.bom).toEqual([]);
  const held = new Map<string, number>();
  for (const { partNumber, quantity } of dataset?.inventory ?? [])
    held.set(partNumber, (held.get(partNumber) ?? 0) + (quantity ?? 0));
  return Object.fromEntries(held);
}

describe('a list of stocks', () => {
  it.each([
    // Words for states say it under any header.
    [
      'stock report.csv',
      `
      Part no.,Description,Type,On hand
      M-1,Housing,OK,5679
      M-2,Rotor,Quarantine,3588
      M-2,Rotor,OK,12
      M-3,Shaft,In transit,40
      M-3,Shaft,OK,7`,
      { 'M-1': 5679, 'M-2': 12, 'M-3': 7 },
    ],
    [
      'Bestände.csv',
      `
      Teile-Nr.;Kurztext;BestArt;Bestand
      9-1;Kondensator;Transit;4173
      9-1;Kondensator;Frei verwendbar;5517
      9-2;Dichtung;Sperrbestand;2889
      9-2;Dichtung;Frei verwendbar;3`,
      { '9-1': 5517, '9-2': 3 },
    ],
    [
      'Estoque.csv',
      `
      Código;Descrição;Situação;Qtd
      9-1;Capa;Livre;3531
      9-1;Capa;Em trânsito;219
      9-2;Anel;Livre;10
      9-2;Anel;Em inspeção;8`,
      { '9-1': 3531, '9-2': 10 },
    ],
    // What is blocked beside what is free is no stock of its own.
    [
      'Inventura.csv',
      `
      Kód zboží;Název položky;Blokovaná zásoba;Volná zásoba
      9-1;Štítek;3;4604
      9-2;Pružina;0;806`,
      { '9-1': 4604, '9-2': 806 },
    ],
    [
      'Magazijnvoorraad.csv',
      `
      Onderdeel;Magazijn;Aantal;Geblokkeerde voorraad
      6-1;Extern;5931;0
      6-1;Hal 2;7659;10`,
      { '6-1': 13_580 },
    ],
    // A count of what is there is no bill of materials.
    [
      'Inventário 2026.csv',
      `
      Código;Descrição;Quantidade;Unidade
      9-1;Capa;7941;UN
      9-2;Anel;20;UN`,
      { '9-1': 7941, '9-2': 20 },
    ],
  ])('counts what may be used: %s', async (file, text, expected) => {
    expect(await readStocks(file, text)).toEqual(expected);
  });
});

describe('a forecast', () => {
  it('is no bill of materials', async () => {
    const { dataset } = await importText({
      'Prognose 2027.csv': `
      Artikel;Omschrijving;Aantal
      9-1;Pomp;1200
      9-2;Motor;300`,
    });
    expect(dataset?.bom).toEqual([]);
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['9-1', '9-2']);
  });

  it('may be in thousands', async () => {
    const { dataset } = await importText({
      'Producten.csv': `
      Artikel;Omschrijving;Prognose 2027 (x 1000)
      9-1;Pomp;12
      9-2;Motor;3`,
    });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([12_000, 3000]);
  });
});
