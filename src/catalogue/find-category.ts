import { foldWord } from './fold-word.ts';
import type { Category } from './schema.ts';

/** Finds the id of the category named by a text by id, name or synonym; null: none. */
export type FindCategory = (text: string) => string | null;

/** Ids by every word for a category, folded. Where two claim a word, an id goes before a name and a name before a synonym. */
export function indexCategoryWords(categories: readonly Category[]): ReadonlyMap<string, string> {
  const byWord = new Map<string, string>();
  for (const { id, synonyms } of categories) for (const synonym of synonyms) byWord.set(foldWord(synonym), id);
  for (const { id, name } of categories) byWord.set(foldWord(name), id);
  for (const { id } of categories) byWord.set(foldWord(id), id);
  return byWord;
}
