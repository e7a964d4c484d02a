import type { PaletteEntry } from './build-entries.ts';

/** Lower case without accents and without the marks people leave out of codes. */
function simplify(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Codes are found with or without their dots, dashes and spaces. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s.\-_/]/g, '');
}

/** How well one entry matches: 0 is best, null not at all. Every word of the query has to be found somewhere. */
function rank(entry: PaletteEntry, query: string, words: readonly string[]): number | null {
  const code = simplify(entry.code);
  const name = simplify(entry.name);
  if (code === query || name === query) return 0;
  const squeezed = squeeze(query);
  if (squeezed !== '' && squeeze(code).startsWith(squeezed)) return 1;
  const hay = `${code} ${name} ${simplify(entry.detail)} ${entry.kind.toLowerCase()}`;
  if (!words.every((word) => hay.includes(word)))
    return squeezed.length > 2 && squeeze(code).includes(squeezed) ? 5 : null;
  if (name.startsWith(query)) return 2;
  return words.every((word) => ` ${hay}`.includes(` ${word}`)) ? 3 : 4;
}

/** The entries for a query, best first, at most `limit`, in the order of the list among equals. An empty query gives the pages. */
export function findEntries(entries: readonly PaletteEntry[], query: string, limit: number): PaletteEntry[] {
  const simple = simplify(query).trim();
  if (simple === '') return entries.filter((entry) => entry.kind === 'Page').slice(0, limit);
  const words = simple.split(/\s+/);
  return entries
    .flatMap((entry) => {
      const score = rank(entry, simple, words);
      return score === null ? [] : [{ entry, score }];
    })
    .toSorted((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
