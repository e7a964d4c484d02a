import { expect, it } from 'vitest';
import { readContents } from './read-contents.ts';

const dyOf = async (cell: string, header = 'Content %;Remark'): Promise<string | undefined> => {
  const { rows } = await readContents({ 'list.csv': `Part number;Substance;${header}\nM-1;Dysprosium;${cell}\n` });
  return rows.find((row) => row.startsWith('M-1 Dy'));
};

it.each([
  ['zwischen 2 und 3', '2 3'],
  ['entre 2 et 3 %', '2 3'],
  ['de 0,1 à 0,3', '0.1 0.3'],
  ['od 2 do 3', '2 3'],
  ['2,4 (+0,3/-0,2)', '2.2 2.7'],
  ['2.4 +0.3/-0.2 %', '2.2 2.7'],
  ['2.4E-1', '0.24 0.24'],
  ['> 0', '0.000001 100'],
  ['>= 0', '0 100'],
  ['no detectado (LD 0,01 %)', '0 0.01'],
  ['nie wykryto (granica wykrywalności 50 ppm)', '0 0.005'],
])('an amount written as “%s” is read', async (cell, span) => {
  expect(await dyOf(cell)).toBe(`M-1 Dy ${span}`);
});

it('a word that opens no span of two figures leaves its amount open', async () => {
  for (const cell of ['from supplier', 'de 2', 'between 2', 'von 2 und', '2 (+x/-y)'])
    expect(await dyOf(cell)).toBe('M-1 Dy 0 100');
});

it('a plain list without a remark reads the same words', async () => {
  expect(await dyOf('zwischen 2 und 3', 'Content %')).toBe('M-1 Dysprosium 2 3');
  expect(await dyOf('> 0', 'Content %')).toBe('M-1 Dysprosium 0.000001 100');
});
