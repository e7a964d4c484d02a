import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

async function countries(header: string, ...cells: readonly string[]): Promise<readonly (string | null)[]> {
  const rows = cells.map((cell, at) => `M-${at};Firm ${String.fromCodePoint(65 + at)};${cell};1;EUR`);
  const { dataset, document } = await importText({
    'sources.csv': `\nČíslo dílu;Dodavatel;${header};Cena;Měna\n${rows.join('\n')}\n`,
  });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset.sites.map(({ country }) => country);
}

describe('a word that is a country in one language and a status in another', () => {
  it('is a country by cells that name countries', async () => {
    expect(await countries('Stát', 'Čína', 'Česko')).toEqual(['CN', 'CZ']);
  });

  it.each([
    ['Stát', 'aktivní', 'neaktivní'],
    // Codes of countries, and short for a state of affairs as well.
    ['Stat', 'IN', 'NO'],
    ['Stat', 'Released', 'Blocked'],
  ])('is none over %s: %s, %s', async (header, ...cells) => {
    expect(await countries(header, ...cells)).toEqual([null, null]);
  });
});
