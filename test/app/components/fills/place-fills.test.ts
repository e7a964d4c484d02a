import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FillAmounts } from '../../../../src/app/words/fill-words.ts';
import { FILL_NAMES, computeFillsOfWorlds } from '../../../../src/app/words/fill-words.ts';
import { placeFills } from '../../../../src/app/components/fills/place-fills.ts';

const none: FillAmounts = { surely: 0, possibly: 0, ifPausedBack: 0, cannotBeJudged: 0, notExposed: 0 };

describe(placeFills, () => {
  it('places the fills in order, in proportion, without room for what is nothing', () => {
    const placed = placeFills({ ...none, surely: 20, ifPausedBack: 30, notExposed: 50 }, { width: 100 });
    expect(placed).toStrictEqual([
      { name: 'surely', x: 0, width: 20 },
      { name: 'ifPausedBack', x: 20, width: 30 },
      { name: 'notExposed', x: 50, width: 50 },
    ]);
  });

  it('takes gaps out of the whole width', () => {
    const placed = placeFills({ ...none, surely: 1, notExposed: 1 }, { width: 102, gap: 2 });
    expect(placed.map(({ x, width }) => [x, width])).toStrictEqual([
      [0, 50],
      [52, 50],
    ]);
  });

  it('gives a sliver the least width and takes it from the others', () => {
    const placed = placeFills({ ...none, surely: 1, notExposed: 999 }, { width: 100, least: 3 });
    expect(placed.map(({ width }) => width)).toStrictEqual([3, 97]);
  });

  it('draws nothing of nothing', () => {
    expect(placeFills(none, { width: 100, gap: 2, least: 3 })).toStrictEqual([]);
  });

  it('fills the width exactly, never negative, never below the least that there is room for', () => {
    const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount, amount, amount),
        fc.integer({ min: 40, max: 2000 }),
        (all, width) => {
          const amounts = Object.fromEntries(FILL_NAMES.map((name, index) => [name, all[index] ?? 0]));
          const placed = placeFills({ ...none, ...amounts }, { width, gap: 2, least: 3 });
          fc.pre(placed.length > 0);
          const end = (placed.at(-1)?.x ?? 0) + (placed.at(-1)?.width ?? 0);
          expect(end).toBeCloseTo(width, 6);
          for (const fill of placed) expect(fill.width).toBeGreaterThanOrEqual(3 - 1e-9);
        },
      ),
    );
  });
});

describe(computeFillsOfWorlds, () => {
  it('takes the steps between the worlds and what is left', () => {
    const fills = computeFillsOfWorlds({ sure: 0.25, possible: 0.5, ifPausedBack: 0.5, ifUnknown: 0.75 });
    expect(fills).toStrictEqual({
      surely: 0.25,
      possibly: 0.25,
      ifPausedBack: 0,
      cannotBeJudged: 0.25,
      notExposed: 0.25,
    });
  });
});
