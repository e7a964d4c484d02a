import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeEffectiveSources,
  computeHhi,
  computeHhiInterval,
  computeNormalisedHhi,
} from '../../../src/engine/concentration/hhi.ts';

const interval = (known: number[], { open = 0, isOpen = known.map(() => false), unknown = 0 } = {}) =>
  computeHhiInterval({ known, open, isOpen, unknown });

describe('computeHhi', () => {
  it('gives the published figures for shares of 50, 30 and 20 %', () => {
    const hhi = computeHhi([0.5, 0.3, 0.2]);
    expect(hhi).toBeCloseTo(0.38, 12);
    expect(computeNormalisedHhi(hhi, 3)).toBeCloseTo(0.07, 12);
    expect(computeEffectiveSources({ low: hhi, high: hhi }).low).toBeCloseTo(2.631578947368, 12);
  });

  it('is 1 for a single source, normalised too', () => {
    expect(computeHhi([1])).toBe(1);
    expect(computeNormalisedHhi(1, 1)).toBe(1);
  });
});

describe('computeHhiInterval', () => {
  it('is a point where every source is known', () => {
    expect(interval([0.5, 0.5])).toEqual({ low: 0.5, high: 0.5 });
  });

  it('runs from unknown mass split infinitely fine to all of it in the largest source', () => {
    const { low, high } = interval([0.4, 0.2], { unknown: 0.4 });
    expect(low).toBeCloseTo(0.2, 12);
    expect(high).toBeCloseTo(0.68, 12);
  });

  it('says nothing where nothing is known', () => {
    expect(interval([], { unknown: 1 })).toEqual({ low: 0, high: 1 });
    expect(computeEffectiveSources({ low: 0, high: 1 })).toEqual({ low: 1, high: Infinity });
  });

  it('levels an open split for the low end and fills its largest source for the high end', () => {
    const { low, high } = interval([0.3, 0.1, 0, 0.2], { open: 0.4, isOpen: [false, true, true, false] });
    expect(low).toBeCloseTo(0.09 + 0.25 ** 2 * 2 + 0.04, 12);
    expect(high).toBeCloseTo(0.09 + 0.5 ** 2 + 0.04, 12);
  });

  it('does not lift a split source above the level it already has', () => {
    const { low } = interval([0.7, 0], { open: 0.3, isOpen: [true, true] });
    expect(low).toBeCloseTo(0.49 + 0.09, 12);
  });

  it('contains the index of every division of the unknown and the open mass', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ mass: fc.integer({ min: 0, max: 20 }), isOpen: fc.boolean(), of: fc.nat(10), extra: fc.nat(10) }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.nat(20),
        fc.nat(20),
        fc.array(fc.nat(10), { maxLength: 3 }),
        (sources, open, unknown, others) => {
          const split = sources.some(({ isOpen }) => isOpen) ? open : 0;
          const total = sources.reduce((sum, { mass }) => sum + mass, split + unknown);
          fc.pre(total > 0);
          const { low, high } = interval(
            sources.map(({ mass }) => mass / total),
            { open: split / total, isOpen: sources.map(({ isOpen }) => isOpen), unknown: unknown / total },
          );
          const openParts = sources.reduce((sum, { isOpen, of }) => sum + (isOpen ? of : 0), 0);
          const unknownParts =
            sources.reduce((sum, { extra }) => sum + extra, 0) + others.reduce((sum, part) => sum + part, 0);
          fc.pre((split === 0 || openParts > 0) && (unknown === 0 || unknownParts > 0));
          const shares = sources.map(({ mass, isOpen, of, extra }) => {
            const fromOpen = isOpen && split > 0 ? (split * of) / openParts : 0;
            return (mass + fromOpen + (unknown > 0 ? (unknown * extra) / unknownParts : 0)) / total;
          });
          if (unknown > 0) shares.push(...others.map((part) => (unknown * part) / unknownParts / total));
          const hhi = shares.reduce((sum, share) => sum + share ** 2, 0);
          expect(hhi).toBeGreaterThanOrEqual(low - 1e-12);
          expect(hhi).toBeLessThanOrEqual(high + 1e-12);
        },
      ),
    );
  });
});
