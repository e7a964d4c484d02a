import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexHits } from '../../../src/engine/layout/hit-index.ts';
import { placeLabels } from '../../../src/engine/layout/place-labels.ts';
import { placeTiers } from '../../../src/engine/layout/place-tiers.ts';

/** Items of some tiers with heights, and arcs from a higher tier to a lower one. */
const randomItems = fc
  .array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .chain((tiers) => {
    const heights = tiers.flat();
    const itemColumn = Int32Array.from(tiers.flatMap((tier, at) => tier.map(() => at)));
    const pair = fc.tuple(fc.nat(heights.length - 1), fc.nat(heights.length - 1));
    return fc.array(pair, { maxLength: 40 }).map((pairs) => ({
      itemColumn,
      height: Float64Array.from(heights),
      gap: 4,
      spread: 10,
      from: Int32Array.from(pairs, ([a, b]) => Math.max(a, b)),
      to: Int32Array.from(pairs, ([a, b]) => Math.min(a, b)),
    }));
  });

describe(placeTiers, () => {
  it('sets a single tied item level with what it is tied to, and stacks the fullest tier without spare room', () => {
    const { y, height } = placeTiers({
      itemColumn: Int32Array.of(0, 1, 1, 1),
      height: Float64Array.of(10, 10, 10, 10),
      gap: 5,
      spread: 0,
      from: Int32Array.of(3),
      to: Int32Array.of(0),
    });
    expect(height).toBe(40);
    expect([...y]).toStrictEqual([15, -15, 0, 15]);
  });

  it('keeps the order, the gaps and the height of the picture', () => {
    fc.assert(
      fc.property(randomItems, (input) => {
        const { y, height } = placeTiers(input);
        for (const [item, at] of y.entries()) {
          const half = (input.height[item] ?? 0) / 2;
          expect(at - half).toBeGreaterThanOrEqual(-height / 2 - 1e-9);
          expect(at + half).toBeLessThanOrEqual(height / 2 + 1e-9);
          if (item === 0 || input.itemColumn[item] !== input.itemColumn[item - 1]) continue;
          const above = (y[item - 1] ?? 0) + (input.height[item - 1] ?? 0) / 2;
          expect(at - half - above).toBeGreaterThanOrEqual(input.gap - 1e-9);
        }
      }),
    );
  });

  it('places nothing for nothing', () => {
    const none = new Int32Array();
    expect(
      placeTiers({ itemColumn: none, height: new Float64Array(), gap: 4, spread: 10, from: none, to: none }),
    ).toStrictEqual({
      y: new Float64Array(),
      height: 0,
    });
  });
});

describe(indexHits, () => {
  it('finds the item that a look at every item finds', () => {
    fc.assert(
      fc.property(
        randomItems,
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -50, max: 650 }),
        (input, at, x) => {
          const { y } = placeTiers(input);
          const columnX = [0, 100, 200, 300, 400, 500];
          const distance = (item: number) =>
            Math.abs(x - (columnX[input.itemColumn[item] ?? 0] ?? 0)) +
            Math.max(0, Math.abs(at - (y[item] ?? 0)) - (input.height[item] ?? 0) / 2);
          const inReach = [...y.keys()].filter(
            (item) =>
              Math.abs(x - (columnX[input.itemColumn[item] ?? 0] ?? 0)) <= 60 &&
              Math.abs(at - (y[item] ?? 0)) - (input.height[item] ?? 0) / 2 <= 20,
          );
          const found = indexHits(input.itemColumn, columnX, y, input.height).find(x, at, { x: 60, y: 20 });
          expect(found === -1).toBe(inReach.length === 0);
          expect(found === -1 ? Infinity : distance(found)).toBeCloseTo(Math.min(...inReach.map(distance)), 9);
        },
      ),
    );
  });
});

describe(placeLabels, () => {
  it('lets the more important of two near items have the label, and others that are free of it', () => {
    const shown = placeLabels(Int32Array.of(0, 0, 0, 1), [0, 8, 30, 8], [1, 0, 2, 3], 14, { top: -100, bottom: 100 });
    expect([...shown]).toStrictEqual([0, 1, 1, 1]);
  });

  it('never lets two labels of a tier overlap, and leaves no room that a label would fit into', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -300, max: 300 })), { maxLength: 60 }), (items) => {
        const tier = Int32Array.from(items, ([one]) => one);
        const y = items.map(([, at]) => at);
        const shown = placeLabels(tier, y, items.keys(), 14, { top: -250, bottom: 250 });
        const nearest = (item: number) =>
          Math.min(
            ...[...items.keys()]
              .filter((other) => other !== item && shown[other] === 1 && tier[other] === tier[item])
              .map((other) => Math.abs((y[other] ?? 0) - (y[item] ?? 0))),
          );
        for (const item of items.keys()) {
          const isInside = Math.abs(y[item] ?? 0) <= 250;
          expect(shown[item] === 1).toBe(isInside && nearest(item) >= 14);
        }
      }),
    );
  });
});
