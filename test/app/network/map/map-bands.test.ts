import { describe, expect, it } from 'vitest';
import type { MapColour } from '../../../../src/app/network/map/colour-by.ts';
import { getBand } from '../../../../src/app/network/map/map-bands.ts';
import { worlds } from '../../fixtures/exposure-report.ts';

/** The band of a country whose money by world is the same as its shares of a whole of 1. */
const bandOf = (by: MapColour, [sure, possible, paused, unknown]: [number, number, number, number], unvalued = 0) => {
  const money = worlds(sure, possible, paused, unknown);
  return getBand({ share: money, exposed: money, openUnvalued: unvalued }, by);
};

describe(getBand, () => {
  it.each([
    [0.049, 0],
    [0.05, 1],
    [0.1, 2],
    [0.34, 3],
    [0.35, 4],
    [0.6, 5],
    [1, 5],
  ])('puts a share of value of %d into band %d', (share, band) => {
    expect(bandOf('value', [0, share, share, share], 0)).toBe(band);
  });

  it('does not call clear what mostly cannot be judged, or whose value is not known', () => {
    expect(bandOf('value', [0, 0, 0, 0.9], 0)).toBe('unknown');
    expect(bandOf('value', [0, 0, 0.1, 0.5], 0)).toBe(0);
    expect(bandOf('value', [0, 0, 0, 0], 1)).toBe('unknown');
    expect(bandOf('leaves', [0, 0, 0, 0], 1)).toBe('unknown');
  });

  it('colours every country that controlled goods leave, however few', () => {
    expect(bandOf('leaves', [0, 1e-6, 1e-6, 1e-6], 0)).toBe(1);
    expect(bandOf('leaves', [0, 0, 0.01, 0.01], 0)).toBe('suspended');
    expect(bandOf('leaves', [0, 0, 0.01, 0.02], 0)).toBe('unknown');
    expect(bandOf('leaves', [0, 0, 0, 0], 0)).toBe(0);
  });
});
