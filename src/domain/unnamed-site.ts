import type { Site } from './dataset.ts';

/** The name of the site that stands for a supplier of whom none is named; `owner`: the supplier's name. */
export function nameUnnamedSite(owner: string): string {
  return `${owner}, site not named`;
}

/** Returns a site that files or people imply and nobody named. All that is not known of it is null. */
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
