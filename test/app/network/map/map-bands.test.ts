import { describe, expect, it } from 'vitest';
import { getBand } from '../../../../src/app/network/map/map-bands.ts';
import { worlds } from '../../fixtures/exposure-report.ts';

describe(getBand, () => {
  it.each([
    [0.049, 0],
    [0.05, 1],
    [0.1, 2],
    [0.34, 3],
    [0.35, 4],
    [0.6, 5],
    [1, 5],
  ])('puts a share of %d into band %d', (share, band) => {
    expect(getBand({ share: worlds(0, share, share, share) })).toBe(band);
  });

  it('does not call clear what mostly cannot be judged', () => {
    expect(getBand({ share: worlds(0, 0, 0, 0.9) })).toBe('unknown');
    expect(getBand({ share: worlds(0, 0, 0.1, 0.5) })).toBe(0);
  });
});
