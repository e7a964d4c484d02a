import type { z } from 'zod';
import { addPropertyTerms } from './built-in-catalogue.ts';
import { type Catalogue, catalogue } from './schema.ts';
import { type CatalogueFiles, EDITION, FILE_OF, shippedFiles } from './shipped-files.ts';

let loaded: Catalogue | null = null;

/** The catalogue shipped with this version, validated once and shared by all callers; nobody may change it. */
export function loadCatalogue(): Catalogue {
  loaded ??= composeCatalogue(shippedFiles);
  return loaded;
}

/**
 * A catalogue from the content of its data files. The glossary is given one term per property, so a property has its Chinese term in one place.
 * Throws an error with the name of the file and the path of the first entry without a fit to the schema.
 */
export function composeCatalogue(files: CatalogueFiles): Catalogue {
  const parsed = catalogue.safeParse({ ...EDITION, ...files });
  if (!parsed.success) throw new Error(describeInvalidData(parsed.error));
  return addPropertyTerms(parsed.data);
}

function describeInvalidData(error: z.ZodError): string {
  const issue = error.issues[0];
  const [section, ...path] = issue?.path ?? [];
  const file = new Map<PropertyKey | undefined, string>(Object.entries(FILE_OF)).get(section) ?? 'edition';
  const place = path.length > 0 ? ` at ${path.map(String).join('.')}` : '';
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  return `The catalogue file ${file} is not valid${place}: ${issue?.message ?? 'unknown reason'}${more}`;
}
