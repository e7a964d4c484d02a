import type { Catalogue, Category, PropertyDefinition } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';

/** Records by their key, for whatever is written in words. */
export type RecordIndex = {
  readonly sites: ReadonlyMap<string, Dataset['sites'][number]>;
  readonly suppliers: ReadonlyMap<string, Dataset['suppliers'][number]>;
  readonly parts: ReadonlyMap<string, Dataset['parts'][number]>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  /** Chinese terms by id of the glossary. */
  readonly chinese: ReadonlyMap<string, string>;
};

/** Indexes the records of a dataset and the catalogue's terms once. */
export function indexRecords(dataset: Dataset, catalogue: Catalogue): RecordIndex {
  return {
    sites: new Map(dataset.sites.map((site) => [site.siteId, site])),
    suppliers: new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier])),
    parts: new Map(dataset.parts.map((part) => [part.partNumber, part])),
    categories: new Map(catalogue.categories.map((category) => [category.id, category])),
    properties: new Map(catalogue.properties.map((property) => [property.id, property])),
    chinese: new Map(catalogue.glossary.map((term) => [term.id, term.zh])),
  };
}
