import type { Feature, Position } from 'geojson';

/** A territory with a code of its own, shown by the atlas as a piece of a country, told by any of its points. */
type Detached = { readonly country: string; readonly territory: string; readonly holds: (place: Position) => boolean };

/** By ISO 3166 numeric codes: French Guiana, drawn with France; Svalbard, drawn with Norway. */
const DETACHED: readonly Detached[] = [
  { country: '250', territory: '254', holds: ([longitude = 0]) => longitude < -45 },
  { country: '578', territory: '744', holds: ([, latitude = 0]) => latitude > 75 },
];

/**
 * A country of the atlas as one feature each for itself and its territories with a code of their own, so none takes the colour of a state with
 * other customs.
 */
export function detachTerritories(country: Feature): Feature[] {
  const detached = DETACHED.filter((one) => one.country === country.id);
  if (detached.length === 0 || country.geometry.type !== 'MultiPolygon') return [country];
  const pieces = Map.groupBy(country.geometry.coordinates, ([ring = []]) => {
    const territory = detached.find(({ holds }) => ring.some((place) => holds(place)));
    return territory?.territory ?? country.id;
  });
  return [...pieces].map(([id, coordinates]) => ({
    ...country,
    ...(id === undefined ? {} : { id }),
    geometry: { type: 'MultiPolygon', coordinates },
  }));
}
