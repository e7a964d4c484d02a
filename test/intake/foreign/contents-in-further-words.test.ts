import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

async function readContents(text: string): Promise<string[]> {
  const { dataset } = await importText({ 'list.csv': text });
  return (dataset?.composition ?? []).map(({ partNumber, substance, massPctMin, massPctMax }) =>
    [partNumber, substance, massPctMin ?? '?', massPctMax ?? '?'].join(' '),
  );
}

describe('contents under headers of further languages', () => {
  it.each([
    ['Czech', 'Číslo dílu;Látka;Obsah (% hm.)'],
    ['Turkish', 'Parça numarası;Madde;İçerik (%)'],
    ['Portuguese', 'Número da peça;Substância;Teor (% em massa)'],
    ['Swedish', 'Artikelnummer;Ämne;Halt (vikt-%)'],
    ['Dutch', 'Artikelnummer;Stof;Gehalte (gew.%)'],
    ['Finnish', 'Osanumero;Aine;Pitoisuus (p-%)'],
  ])('are read in %s', async (_, header) => {
    expect(await readContents(`${header}\nM-1;Dysprosium;2,5\n`)).toEqual(['M-1 Dysprosium 2.5 2.5']);
  });

  it('have their least and most under two words of Polish', async () => {
    const rows = await readContents(
      'Numer części;Nazwa substancji;Numer CAS;Zawartość minimalna;Zawartość maksymalna;Jednostka miary\nM-1;Dysproz;7429-91-6;2,1;2,6;% wag.\n',
    );
    expect(rows).toEqual(['M-1 Dysproz 2.1 2.6']);
  });
});

it('takes the number that a supplier calls ours in a list of its own, and leaves its other goods out', async () => {
  const { dataset } = await importText({
    'list.csv': 'No.;Our item;Your item;Dy (wt%);Tb (wt%)\n1;XC-1;;1.2;0\n2;XC-2;M-1;2.6;0.1\n3;XC-3;;3.1;0\n',
  });
  expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['M-1']);
  expect(dataset?.composition).toMatchObject([
    { partNumber: 'M-1', substance: 'Dy', massPctMin: 2.6, massPctMax: 2.6 },
    { partNumber: 'M-1', substance: 'Tb', massPctMin: 0.1, massPctMax: 0.1 },
  ]);
});

describe('contents that say less than a share of mass', () => {
  it('of atoms state that some is there, and how much of the mass nobody says', async () => {
    expect(await readContents('Part number;Substance;Content (at.%)\nM-1;Dy;1.0\nM-1;Tb;0\n')).toEqual([
      'M-1 Dy 0.000001 100',
      'M-1 Tb 0 0',
    ]);
  });

  it('of two years span both, and both columns are read', async () => {
    const { dataset, unread } = await importText({
      'parts.csv': 'part_number\nM-1\n',
      'list.csv': 'Part number;Substance;2023 wt%;2026 wt%\nM-1;Dy;0;2.5\n',
    });
    expect(dataset?.composition).toMatchObject([{ substance: 'Dy', massPctMin: 0, massPctMax: 2.5 }]);
    expect(unread).toEqual([]);
  });

  it('have points between thousands where another cell has a comma before decimals', async () => {
    expect(await readContents('Teilenummer;Stoff;Gehalt\nM-1;Dy;1.250 ppm\nM-1;Nd;29,5 %\n')).toEqual([
      'M-1 Dy 0.125 0.125',
      'M-1 Nd 29.5 29.5',
    ]);
    expect(await readContents('Teilenummer;Stoff;Gehalt\nM-1;Dy;1.250 ppm\nM-1;Nd;29.5 %\n')).toEqual([
      'M-1 Dy 0.000125 0.000125',
      'M-1 Nd 29.5 29.5',
    ]);
  });
});
