import type { TerritoryCode } from '../../domain/units.ts';
import type { SupplyNetwork } from './supply-network.ts';

/** No row of any column: -1 stands in them for a country that is not known. */
const NOWHERE = -2;

/** Row of a country in `countries`; one that no source and no buyer is in equals no entry, also none that is not known. */
export function findCountryRow({ countries }: Pick<SupplyNetwork, 'countries'>, country: TerritoryCode): number {
  const row = countries.indexOf(country);
  return row < 0 ? NOWHERE : row;
}
