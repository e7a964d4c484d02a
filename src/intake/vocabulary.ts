import type { Catalogue, PropertyDefinition } from '../catalogue/schema.ts';
import type { TerritoryCode } from '../domain/units.ts';
import { foldWord } from './closed-words.ts';
import { createCountryIndex } from './dictionary/find-country.ts';

/** What the import must know of the catalogue to read a company's words. */
export type Vocabulary = {
  /** The territory that a cell names by code or by name in five languages; null: none, or more than one. */
  readonly findTerritory: (cell: string) => TerritoryCode | null;
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  readonly propertyNames: ReadonlySet<string>;
  /** Id of the category that a cell names by id, name or synonym; null: none. */
  readonly findCategory: (cell: string) => string | null;
  readonly itemIds: ReadonlySet<string>;
};

/** The words of a catalogue, ready to be looked up. Groups and stand-ins (`EU`, `ZZ`) name no territory of a company's site. */
export function createVocabulary(catalogue: Catalogue): Vocabulary {
  const categories = new Map<string, string>();
  for (const category of catalogue.categories) {
    for (const synonym of category.synonyms) categories.set(foldWord(synonym), category.id);
  }
  for (const category of catalogue.categories) categories.set(foldWord(category.name), category.id);
  for (const category of catalogue.categories) categories.set(foldWord(category.id), category.id);
  const properties = new Map(catalogue.properties.map((property) => [property.id, property]));
  return {
    findTerritory: createCountryIndex(catalogue.territories),
    properties,
    propertyNames: new Set(properties.keys()),
    findCategory: (cell) => categories.get(foldWord(cell)) ?? null,
    itemIds: new Set(catalogue.items.map((item) => item.id)),
  };
}
