import type { Site } from './dataset.ts';

/** The name of a stand-in site for a supplier without a named one; `owner`: the supplier's name. */
export function nameUnnamedSite(owner: string): string {
  return `${owner}, site not named`;
}

/** Returns a site implied by files or people and named by nobody. Unknown facts of it are null. */
export function createUnnamedSite({
  siteId,
  supplierId,
  name,
  country,
  rows,
}: Pick<Site, 'siteId' | 'supplierId' | 'name' | 'country' | 'rows'>): Site {
  return {
    siteId,
    supplierId,
    name,
    country,
    city: null,
    latitude: null,
    longitude: null,
    stage: null,
    timeToRecoverDays: null,
    technologyOrigin: null,
    status: null,
    unnamed: true,
    rows,
  };
}
