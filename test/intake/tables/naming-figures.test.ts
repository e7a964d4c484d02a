import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

async function readBill(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files);
  return {
    lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`).toSorted(),
    parts: dataset?.parts.map(({ partNumber }) => partNumber).toSorted(),
  };
}

const PARTS = ['400240', '400247', '400303', '400310'];

describe('figures that name columns', () => {
  it.each([
    [
      'below a title',
      'Estructura;;;\n;;;\nReferencia;Descripción;400240;400247\n400303;Imán;8;1\n400310;Tornillo;;4\n',
    ],
    ['in the first row', 'Referencia;Descripción;400240;400247\n400303;Imán;8;1\n400310;Tornillo;;4\n'],
    ['without descriptions', 'Estructura;;\n;;\nReferencia;400240;400247\n400303;8;1\n400310;;4\n'],
  ])('are products of a bill with a column for each of them, %s', async (_, bill) => {
    const products = 'Referencia;Descripción;Unidad\n400240;Motor;uds\n400247;Bomba;uds\n';
    expect(await readBill({ 'Artículos.csv': products, 'Estructura.csv': bill })).toEqual({
      lines: ['400240 400303 8', '400247 400303 1', '400247 400310 4'],
      parts: PARTS,
    });
  });

  it('are products also where dashes part their figures', async () => {
    const bill = 'Lista de materiales;;\n;;\nArtículo;12-316-1;13-317-2\n14-311-2;8;1\n15-312-0;;1000\n';
    const products = 'Artículo;Descripción;Unidad\n12-316-1;Motor;uds\n13-317-2;Bomba;uds\n';
    const { lines, parts } = await readBill({ 'Artículos.csv': products, 'Lista de materiales.csv': bill });
    expect(lines).toEqual(['12-316-1 14-311-2 8', '13-317-2 14-311-2 1', '13-317-2 15-312-0 1000']);
    expect(parts).toHaveLength(4);
  });

  it('are years of a list that is named after what is spent, of which the last counts', async () => {
    const list =
      'Wartość zakupów;;;;\nNr części;Dostawca;Waluta;2024;2025\nMG-1;Nordmagnet;PLN;900;1000\nSH-1;Rossi;PLN;300;250,5\n';
    const { dataset } = await importText({ 'Wartość zakupów.csv': list });
    expect(dataset?.sourcing.map(({ partNumber, yearlySpend }) => [partNumber, yearlySpend])).toEqual([
      ['MG-1', 1000],
      ['SH-1', 250.5],
    ]);
  });

  it('are none in a row of numbers of parts', async () => {
    const bill = 'Model,Component,Qty\n400240,400303,8\n400247,400303,1\n400247,400310,4\n';
    const { lines } = await readBill({ 'bom.csv': bill });
    expect(lines).toEqual(['400240 400303 8', '400247 400303 1', '400247 400310 4']);
  });
});

describe('a list that is named after a bill, of parts and products alone', () => {
  it.each([
    ['Distinta base.csv', 'Codice articolo;F1195;F1208\nP1;8;1\nP2;;4\n'],
    ['Stückliste.csv', 'Art.-Nr.;Bezeichnung;F1195;F1208\nP1;Magnet;8;1\nP2;Schraube;;4\n'],
  ])('says how many go into each in %s', async (name, bill) => {
    const { lines } = await readBill({ [name]: bill });
    expect(lines).toEqual(['F1195 P1 8', 'F1208 P1 1', 'F1208 P2 4']);
  });

  it('has no products in columns of revisions', async () => {
    const { lines } = await readBill({
      'Stückliste.csv': 'Art.-Nr.;Bezeichnung;Rev1;Rev2\nP1;Magnet;8;1\nP2;Schraube;;4\n',
    });
    expect(lines).toEqual([]);
  });
});
