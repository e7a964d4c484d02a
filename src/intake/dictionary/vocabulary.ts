import type { Catalogue, Category, PropertyDefinition } from '../../catalogue/schema.ts';
import { createPartSuggester, prepareSuggestingWords, tellsThing } from '../../catalogue/suggest-part-facts.ts';
import type { PartSuggester } from '../../catalogue/suggest-part-facts.ts';
import type { FindGrade } from '../../catalogue/words/find-grade.ts';
import type { TerritoryCode } from '../../domain/units.ts';
import { createCountryIndex } from './find-country.ts';
import { createItemFinder, type FindItems } from './find-item.ts';

/** The import's needs of the catalogue for reading a company's words. */
export type Vocabulary = {
  /** The territory named by a cell by code or by name in five languages; null: none, or more than one. */
  readonly findTerritory: (cell: string) => TerritoryCode | null;
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  readonly propertyNames: ReadonlySet<string>;
  /** Id of the category named by a cell by id, name or synonym; null: none. */
  readonly findCategory: (cell: string) => string | null;
  /** Closing effect of a category: on all of a part, on all but rare earths in a magnet, or none. */
  readonly getClosing: (categoryId: string) => 'part' | 'magnet' | null;
  /** Suggestion of a part's words and customs code. */
  readonly suggestFacts: PartSuggester;
  /** Whether the cell of a material group names a thing open to a suggestion. */
  readonly tellsThing: (cell: string) => boolean;
  /** The grade of magnets named by a text; null: none. */
  readonly findGrade: FindGrade;
  /** The controlled items named by a cell by id or code. */
  readonly findItems: FindItems;
  /** The controlled items, and what categories say of their goods. */
  readonly lists: { readonly items: Catalogue['items']; readonly categories: ReadonlyMap<string, Category> };
};

/** The words of each catalogue: ten thousand names of countries are put in order once, and not for every import. */
const prepared = new WeakMap<Catalogue, Vocabulary>();

/** The words of a catalogue, ready to be looked up. Groups and stand-ins (`EU`, `ZZ`) name no territory of a company's site. */
export function createVocabulary(catalogue: Catalogue): Vocabulary {
  const words = prepared.get(catalogue) ?? prepareWords(catalogue);
  prepared.set(catalogue, words);
  return words;
}

function prepareWords(catalogue: Catalogue): Vocabulary {
  const suggesting = prepareSuggestingWords(catalogue);
  const closing = new Map(
    catalogue.categories.map(({ id, closedReason, form }) => [
      id,
      closedReason === null ? null : form === 'magnet' ? ('magnet' as const) : ('part' as const),
    ]),
  );
  const properties = new Map(catalogue.properties.map((property) => [property.id, property]));
  return {
    findTerritory: createCountryIndex(catalogue.territories),
    properties,
    propertyNames: new Set(properties.keys()),
    findCategory: suggesting.findCategory,
    suggestFacts: createPartSuggester(suggesting),
    tellsThing: (cell) => tellsThing(cell, suggesting),
    findGrade: suggesting.findGrade,
    getClosing: (categoryId) => closing.get(categoryId) ?? null,
    findItems: createItemFinder(catalogue),
    lists: { items: catalogue.items, categories: new Map(catalogue.categories.map((one) => [one.id, one])) },
  };
}
