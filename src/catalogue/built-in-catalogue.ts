import type { Catalogue } from './schema.ts';
import { EDITION, shippedFiles } from './shipped-files.ts';

let builtIn: Catalogue | null = null;

/**
 * The catalogue that ships with this version, taken as it is: for programs in the browser, whose copy came out of the build and was
 * validated by the tests, and which would else bring the validator along and spend the first tenth of a second on it. All others
 * call `loadCatalogue`, which gives the same. Shared by all callers; nobody may change it.
 */
export function getBuiltInCatalogue(): Catalogue {
  builtIn ??= addPropertyTerms({ ...EDITION, ...shippedFiles } as Catalogue);
  return builtIn;
}

/** A catalogue whose glossary has a term for each property, so that the Chinese term of a property is written in one place. */
export function addPropertyTerms(catalogue: Catalogue): Catalogue {
  const terms = catalogue.properties.map(({ id, label, zh }) => ({ id: `property:${id}`, en: label, zh }));
  return { ...catalogue, glossary: [...catalogue.glossary, ...terms] };
}
