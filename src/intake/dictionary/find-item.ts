import type { Catalogue } from '../../catalogue/schema.ts';

/** Ids of the controlled items possibly meant by a cell: one where it is clear, several where a code stands for more than one, none where it is unknown. */
export type FindItems = (cell: string) => readonly string[];

/**
 * Returns a finder of controlled items by id, by full code (`1C902.a.4`), by a code above several (`1C902.a`), or by name. Case, spaces and a
 * dot at the end do not matter.
 */
export function createItemFinder({ items }: Pick<Catalogue, 'items'>): FindItems {
  const ids = new Map(items.map(({ id }) => [fold(id), id]));
  const byWord = new Map<string, string[]>();
  for (const { id, code, subItem, name } of items) {
    const full = [code, subItem].filter((piece) => piece !== null).join('.');
    for (const word of new Set([full, code ?? '', name].map(fold))) {
      if (word !== '') byWord.set(word, [...(byWord.get(word) ?? []), id]);
    }
  }
  return (cell) => {
    const word = fold(cell);
    const id = ids.get(word);
    return id === undefined ? (byWord.get(word) ?? []) : [id];
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '').replace(/\.$/, '');
}
