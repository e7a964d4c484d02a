import type { Dataset, Supplier } from './dataset.ts';

/**
 * Returns what names of virtual records begin with: `~`, and one more for as long as the company has a site or part whose own id
 * begins so. A result names virtual sources, the inferred plant and typical contents with it; whether something is virtual says a flag
 * beside the name and never its first letter.
 */
export function getVirtualPrefix(dataset: Pick<Dataset, 'sites' | 'parts'>): string {
  let longest = 0;
  for (const { siteId } of dataset.sites) longest = Math.max(longest, countTildes(siteId));
  for (const { partNumber } of dataset.parts) longest = Math.max(longest, countTildes(partNumber));
  return '~'.repeat(longest + 1);
}

/** Returns the id of the plant that stands for the company where no row names one of its own. */
export function getInferredOwnSite(dataset: Pick<Dataset, 'sites' | 'parts'>): string {
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
