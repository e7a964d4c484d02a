import { listMarkedOwn } from '../../domain/product-makers.ts';
import type { Update } from '../base/import-outcome.ts';

/** What data in use say that files read into them must know. */
export type KnownInUse = {
  /** The unit in which each part is counted. */
  readonly units: ReadonlyMap<string, string>;
  /** What is sold of each part in a year. */
  readonly demands: ReadonlyMap<string, number>;
  /** The company's own plants, by id, with their names. */
  readonly ownPlants: ReadonlyMap<string, string>;
};

/** What the data in use say where files go into them; nothing where the files replace them, or there are none. */
export function readInUse(update: Update | undefined): KnownInUse {
  if (update === undefined || update.mode === 'everything')
    return { units: new Map(), demands: new Map(), ownPlants: new Map() };
  const { parts, sites, suppliers } = update.before;
  const own = listMarkedOwn(suppliers);
  return {
    units: new Map(parts.flatMap(({ partNumber, unit }) => (unit === null ? [] : [[partNumber, unit] as const]))),
    demands: new Map(
      parts.flatMap(({ partNumber, annualDemand }) =>
        annualDemand === null ? [] : [[partNumber, annualDemand] as const],
      ),
    ),
    ownPlants: new Map(
      sites.flatMap(({ siteId, name, supplierId, unnamed }) =>
        own.has(supplierId) && !unnamed ? [[siteId, name] as const] : [],
      ),
    ),
  };
}
