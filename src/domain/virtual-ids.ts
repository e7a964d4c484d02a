import type { Part, Site, Supplier } from './dataset.ts';

/** A company's ids on file. */
type Filed = {
  readonly sites: readonly Pick<Site, 'siteId'>[];
  readonly suppliers: readonly Pick<Supplier, 'supplierId'>[];
  readonly parts: readonly Pick<Part, 'partNumber'>[];
};

/**
 * Returns the beginning of the names of virtual records: `~`, and one more for as long as the company has a site, supplier or part with an id
 * beginning so. A result names virtual sources, the inferred plant and typical contents with it; a flag beside the name tells a virtual one,
 * never its first letter.
 */
export function getVirtualPrefix({ sites, suppliers, parts }: Filed): string {
  let longest = 0;
  for (const { siteId } of sites) longest = Math.max(longest, countTildes(siteId));
  for (const { supplierId } of suppliers) longest = Math.max(longest, countTildes(supplierId));
  for (const { partNumber } of parts) longest = Math.max(longest, countTildes(partNumber));
  return '~'.repeat(longest + 1);
}

const TYPICAL_MARK = ' (typical contents)';

/** Returns what a category's typical contents are called. */
export function nameTypicalContents({ name }: { readonly name: string }): string {
  return `${name}${TYPICAL_MARK}`;
}

/** Returns the name of typical contents without the words that mark them, for where something else does; other names as they are. */
export function dropTypicalMark(name: string): string {
  return name.endsWith(TYPICAL_MARK) ? name.slice(0, -TYPICAL_MARK.length) : name;
}

/** Returns the id of the company's stand-in plant where no row names one of its own. */
export function getInferredOwnSite(dataset: Filed): string {
  return `${getVirtualPrefix(dataset)}own`;
}

/** Name of that plant inside of a sentence. */
export const ASSUMED_OWN_PLANT = 'own plant (assumed)';

/** Import's name for the supplier of rows with a country (null: not even one) and nobody. */
export function nameUnnamedSupplier(country: string | null): string {
  return `Supplier not named (${country ?? 'country not known'})`;
}

/** Returns true for a supplier made by the import because rows name a country and nobody; a company's own id may begin with `@` too. */
export function isUnnamedSupplier({
  supplierId,
  name,
  country,
}: Pick<Supplier, 'supplierId' | 'name' | 'country'>): boolean {
  const [, code] = /^@+([A-Z]{2}|\?)$/.exec(supplierId) ?? [];
  return code !== undefined && country === null && name === nameUnnamedSupplier(code === '?' ? null : code);
}

function countTildes(id: string): number {
  let count = 0;
  while (id[count] === '~') count++;
  return count;
}
