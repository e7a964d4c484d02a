import type { Part, Site, Supplier } from './dataset.ts';

/** The ids that a company has on file. */
type Filed = {
  readonly sites: readonly Pick<Site, 'siteId'>[];
  readonly suppliers: readonly Pick<Supplier, 'supplierId'>[];
  readonly parts: readonly Pick<Part, 'partNumber'>[];
};

/**
 * Returns what names of virtual records begin with: `~`, and one more for as long as the company has a site, supplier or part whose own id
 * begins so. A result names virtual sources, the inferred plant and typical contents with it; whether something is virtual says a flag
 * beside the name and never its first letter.
 */
export function getVirtualPrefix({ sites, suppliers, parts }: Filed): string {
  let longest = 0;
  for (const { siteId } of sites) longest = Math.max(longest, countTildes(siteId));
  for (const { supplierId } of suppliers) longest = Math.max(longest, countTildes(supplierId));
  for (const { partNumber } of parts) longest = Math.max(longest, countTildes(partNumber));
  return '~'.repeat(longest + 1);
}

/** Returns the id of the plant that stands for the company where no row names one of its own. */
export function getInferredOwnSite(dataset: Filed): string {
  return `${getVirtualPrefix(dataset)}own`;
}

/** Name that the import gives to the supplier of rows that state a country (null: not even that) and nobody. */
export function nameUnnamedSupplier(country: string | null): string {
  return `Supplier not named (${country ?? 'country not known'})`;
}

/** Returns true for a supplier that the import made because rows name a country and nobody; a company's own id may begin with `@` too. */
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
