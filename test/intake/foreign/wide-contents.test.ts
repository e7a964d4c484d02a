import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

async function readContents(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { dataset, document } = await importText(files);
  const errors = document.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  expect(errors).toEqual([]);
  return (dataset?.composition ?? []).map(({ partNumber, substance, massPctMin, massPctMax }) =>
    [partNumber, substance, massPctMin ?? '?', massPctMax ?? '?'].join(' '),
  );
}

describe('contents with a column for each substance', () => {
  it('are read where the headers name elements, blank cells staying open', async () => {
    const rows = await readContents({
      'analysis.csv': 'Part,Nd %,Pr %,Dy %,Tb %,Fe %\nM1,29,1,2.5,0.3,66\nM2,30,,<0.1,,67\n',
    });
    expect(rows).toEqual([
      'M1 Nd 29 29',
      'M1 Pr 1 1',
      'M1 Dy 2.5 2.5',
      'M1 Tb 0.3 0.3',
      'M1 Fe 66 66',
      'M2 Nd 30 30',
      'M2 Dy 0 0.1',
      'M2 Fe 67 67',
    ]);
  });

  it('are read in German, with names, and with a column for each end', async () => {
    const rows = await readContents({
      'Analyse.csv':
        'Material;Bezeichnung;Neodym min [%];Neodym max [%];Dysprosium [Ma.-%];Terbium [ppm]\nM1;Magnet;28,0;30,0;2,5-3,1;500\n',
    });
    expect(rows).toEqual(['M1 Neodym 28 30', 'M1 Dysprosium 2.5 3.1', 'M1 Terbium 0.05 0.05']);
  });

  it('are read beside the facts of a list of parts, which keeps its own', async () => {
    const { dataset } = await importText({
      'items.csv': 'Item,Description,Standard Cost,Currency,Nd %,Dy %\nM1,Magnet,2.5,EUR,29,3\nS1,Shaft,4,EUR,,\n',
    });
    expect(dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['M1', 2.5],
      ['S1', 4],
    ]);
    expect(dataset?.composition.map(({ substance, massPctMin }) => [substance, massPctMin])).toEqual([
      ['Nd', 29],
      ['Dy', 3],
    ]);
  });

  it.each([
    'Part,Description,Co,No,In\nP1,Screw,ACME,1,2\nP2,Nut,Beta,2,3\n',
    'Part,Description,A,B,C\nP1,Screw,1,2,3\nP2,Nut,2,3,4\n',
    'Part,Description,Al\nP1,Screw,1\nP2,Nut,2\n',
  ])('are none where headers are words or letters', async (text) => {
    expect(await readContents({ 'list.csv': text })).toEqual([]);
  });
});

describe('numbers of substances', () => {
  it('stand in for a name that is missing or not understood, and open what contradicts itself', async () => {
    const rows = await readContents({
      'contents.csv':
        'Item,Substance,CAS No.,Content\nM1,,7440-00-8,29\nM1,Zusatz X,7429-91-6,3\nM1,Iron,7439-89-6,balance\nM1,Iron,7440-27-9,1\nM1,Resin Y,123-45-6,2\n',
    });
    expect(rows).toEqual([
      'M1 7440-00-8 29 29',
      'M1 7429-91-6 3 3',
      'M1 Iron ? ?',
      'M1 Iron (CAS 7440-27-9) 1 1',
      'M1 Resin Y 2 2',
    ]);
  });

  it('are shares of mass, never grams', async () => {
    const { dataset } = await importText({
      'contents.csv': 'Item,Substance,Content [g],Gehalt [ppm]\nM1,Dysprosium,12,50\n',
    });
    expect(dataset?.composition.map(({ massPctMin }) => massPctMin)).toEqual([0.005]);
  });
});
