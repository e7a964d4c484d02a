import { geoContains } from 'd3-geo';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { detachTerritories } from '../../../../src/app/network/map/detach-territories.ts';
import { OUTLINES, projectPlace } from '../../../../src/app/network/map/world-outlines.ts';

const countBy = (numeric: string): number => OUTLINES.filter((outline) => outline.numeric === numeric).length;

describe('world outlines', () => {
  it('draw French Guiana and Svalbard apart from the countries that the atlas draws them with', () => {
    expect(['250', '254', '578', '744'].map(countBy)).toEqual([1, 1, 1, 1]);
  });

  it('place a country in the middle of its largest piece', () => {
    const middleOf = (numeric: string) => OUTLINES.find((outline) => outline.numeric === numeric)!.middle;
    // Bourges lies near the middle of France, Saül near that of French Guiana; a degree is less than two units of the map.
    for (const [numeric, latitude, longitude] of [
      ['250', 47.1, 2.4],
      ['254', 3.6, -53.2],
    ] as const) {
      const [x, y] = projectPlace(latitude, longitude)!;
      expect(Math.hypot(middleOf(numeric)[0] - x, middleOf(numeric)[1] - y)).toBeLessThan(4);
    }
  });
});

describe('detachTerritories', () => {
  const square = (west: number, south: number) => [
    [
      [west, south],
      [west, south + 4],
      [west + 4, south + 4],
      [west + 4, south],
      [west, south],
    ],
  ];
  const draw = (id: string): Feature => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: [square(0, 45), square(-54, 2), square(8, 41)] },
  });

  it('keeps every piece, in the feature of its own code', () => {
    const found = detachTerritories(draw('250'));
    expect(found.map(({ id }) => id)).toEqual(['250', '254']);
    const holders = (place: [number, number]) => found.filter((each) => geoContains(each, place)).map(({ id }) => id);
    expect([holders([2, 47]), holders([9, 43]), holders([-52, 4])]).toEqual([['250'], ['250'], ['254']]);
  });

  it('leaves other countries as they are', () => {
    const other = draw('840');
    expect(detachTerritories(other)).toEqual([other]);
  });
});
