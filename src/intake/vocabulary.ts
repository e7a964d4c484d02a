import type { Catalogue, PropertyDefinition } from '../catalogue/schema.ts';
import type { TerritoryCode } from '../domain/units.ts';
import { foldWord } from './closed-words.ts';

/** What the import must know of the catalogue to read a company's words. */
export type Vocabulary = {
  /** The territory that a cell names by code, three-letter code or English name; null: none. */
  readonly findTerritory: (cell: string) => TerritoryCode | null;
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  readonly propertyNames: ReadonlySet<string>;
  /** Id of the category that a cell names by id, name or synonym; null: none. */
  readonly findCategory: (cell: string) => string | null;
  readonly itemIds: ReadonlySet<string>;
};

/** Codes in daily use that ISO 3166-1 writes otherwise. */
const EVERYDAY_CODES: readonly (readonly [string, TerritoryCode])[] = [
  ['uk', 'GB'],
  ['usa', 'US'],
  ['great britain', 'GB'],
  ['south korea', 'KR'],
  ['deutschland', 'DE'],
];

/** The words of a catalogue, ready to be looked up. Groups and stand-ins (`EU`, `ZZ`) name no territory of a company's site. */
export function createVocabulary(catalogue: Catalogue): Vocabulary {
  const territories = new Map<string, TerritoryCode>();
  for (const territory of catalogue.territories) {
    if (territory.code === 'EU' || territory.code === 'ZZ') continue;
    territories.set(foldWord(territory.code), territory.code);
    territories.set(foldWord(territory.name), territory.code);
    if (territory.alpha3 !== null) territories.set(foldWord(territory.alpha3), territory.code);
  }
  const known = new Set(territories.values());
  for (const [word, code] of EVERYDAY_CODES) {
    if (known.has(code) && !territories.has(word)) territories.set(word, code);
  }
  const categories = new Map<string, string>();
  for (const category of catalogue.categories) {
    for (const synonym of category.synonyms) categories.set(foldWord(synonym), category.id);
  }
  for (const category of catalogue.categories) categories.set(foldWord(category.name), category.id);
  for (const category of catalogue.categories) categories.set(foldWord(category.id), category.id);
  const properties = new Map(catalogue.properties.map((property) => [property.id, property]));
  return {
    findTerritory: (cell) => territories.get(foldWord(cell)) ?? null,
    properties,
    propertyNames: new Set(properties.keys()),
    findCategory: (cell) => categories.get(foldWord(cell)) ?? null,
    itemIds: new Set(catalogue.items.map((item) => item.id)),
  };
}
