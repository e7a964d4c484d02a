import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const PARTS = { 'parts.csv': '\npart_number,kind,unit\nMG,component,pcs\nWI,material,kg\n' };

async function stocks(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { dataset, document } = await importText({ ...PARTS, ...files });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`);
}

describe('a list of stocks headed by nothing but a unit', () => {
  it.each([
    ['stock.csv', 't', 'WI;0.5', 'WI 500'],
    ['lager.csv', 'kg', 'WI;12', 'WI 12'],
    ['stock 2026-11.csv', 'kpcs', 'MG;0.5', 'MG 500'],
    ['inventory.csv', 'TStk', 'MG;2', 'MG 2000'],
  ])('says how much there is in it: %s, %s', async (name, header, row, stock) => {
    expect(await stocks({ [name]: `\nPart number;${header}\n${row}\n` })).toEqual([stock]);
  });

  it.each([
    // The weight of a part is no stock, and neither is one of two columns of numbers.
    ['items.csv', '\nPart number;kg\nMG;0.02\n'],
    ['stock.csv', '\nPart number;Description;t;kg\nWI;Wire;0.5;500\n'],
    ['lager.csv', '\nPart number;m\nWI;500\n'],
  ])('is none in %s: %s', async (name, text) => {
    expect(await stocks({ [name]: text })).toEqual([]);
  });
});
