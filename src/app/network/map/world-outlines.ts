import { geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { detachTerritories } from './detach-territories.ts';

/** Size of the projected world map. */
export const MAP_WIDTH = 620;
export const MAP_HEIGHT = 300;
/** The open Pacific on both sides is cut, so the land fills the width. */
const EXTENT: [[number, number], [number, number]] = [
  [-38, -6],
  [MAP_WIDTH + 22, MAP_HEIGHT + 6],
];

type World = Topology<{ countries: GeometryCollection }>;

function isWorld(value: unknown): value is World {
  return (
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology' && 'objects' in value
  );
}

/** The countries of the atlas without Antarctica, where nothing is made. */
function readCountries(): FeatureCollection {
  const world: unknown = atlas;
  if (!isWorld(world)) return { type: 'FeatureCollection', features: [] };
  const countries: FeatureCollection = feature(world, world.objects.countries);
  const inhabited = countries.features.filter((country) => country.id !== '010');
  return { ...countries, features: inhabited.flatMap(detachTerritories) };
}

const COUNTRIES = readCountries();
const PROJECTION = geoNaturalEarth1().fitExtent(EXTENT, COUNTRIES);
const DRAW = geoPath(PROJECTION).digits(1);

/** Middle of a country's outline: that of its largest piece, so islands far off do not count. */
function findMiddle(country: Feature): [number, number] {
  if (country.geometry.type !== 'MultiPolygon') return DRAW.centroid(country);
  const pieces = country.geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const largest = pieces.toSorted((a, b) => DRAW.area(b) - DRAW.area(a))[0];
  return largest === undefined ? DRAW.centroid(country) : DRAW.centroid(largest);
}

/** Outlines by ISO numeric code, projected once, each with its middle. */
export const OUTLINES = COUNTRIES.features.map((country) => ({
  numeric: String(country.id ?? ''),
  path: DRAW(country) ?? '',
  middle: findMiddle(country),
}));

/** A place on the map; null if the projection does not show it. */
export function projectPlace(latitude: number, longitude: number): [number, number] | null {
  return PROJECTION([longitude, latitude]);
}
