import type { Catalogue } from './schema.ts';
import { EDITION, shippedFiles } from './shipped-files.ts';

let builtIn: Catalogue | null = null;

/**
 * The catalogue shipped with this version, taken as it is: for programs in the browser, with a copy out of the build validated by the tests;
 * they would else bring the validator along and spend the first tenth of a second on it. All others call `loadCatalogue`, with the same result.
 * Shared by all callers; nobody may change it.
 */
export function getBuiltInCatalogue(): Catalogue {
  builtIn ??= addPropertyTerms({ ...EDITION, ...shippedFiles } as Catalogue);
  return builtIn;
}

/** A catalogue with a term of the glossary for each property, so the Chinese term of a property is written in one place. */
export function addPropertyTerms(catalogue: Catalogue): Catalogue {
  const terms = catalogue.properties.map(({ id, label, zh }) => ({ id: `property:${id}`, en: label, zh }));
  return { ...catalogue, glossary: [...catalogue.glossary, ...terms] };
}
