import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRendering } from '../../../../src/app/network/model/build-rendering.ts';
import { formNetworkGroups } from '../../../../src/app/network/model/network-groups.ts';
import { SvgPath, traceBundle } from '../../../../src/app/network/graph/trace-shapes.ts';
import { measureOf, modelOf, pictureFromText } from '../picture-from-text.ts';

const model = modelOf(pictureFromText('a -> car\nb -> car\nc -> car'));
const groups = formNetworkGroups(model.shape, undefined);
const isShown = new Uint8Array(4).fill(1);
const rendering = buildRendering(model, {
  groups,
  place: model.picture.nodePlace,
  isShown,
  open: [],
  measure: measureOf(model),
});

function trace(
  projection: { kx: number; ky: number; dx: number; dy: number },
  bundle: number,
  clip?: { width: number; height: number },
): number[] {
  const path = new SvgPath();
  traceBundle(path, rendering, projection, bundle, clip);
  return path.toString().split(/[MC ]/).filter(Boolean).map(Number);
}

/** Points of a cubic written as eight numbers. */
function sample([x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0]: number[]): {
  x: number;
  y: number;
}[] {
  return Array.from({ length: 201 }, (_none, step) => {
    const t = step / 200;
    const u = 1 - t;
    const at = (a: number, b: number, c: number, d: number) =>
      u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
    return { x: at(x1, x2, x3, x4), y: at(y1, y2, y3, y4) };
  });
}

describe(traceBundle, () => {
  it('clipped to a frame traces the same curve, as far as it lies inside', () => {
    const clip = { width: 300, height: 200 };
    fc.assert(
      fc.property(
        fc.record({
          kx: fc.double({ min: 0.5, max: 8, noNaN: true }),
          ky: fc.double({ min: 1, max: 40, noNaN: true }),
          dx: fc.integer({ min: -900, max: 250 }),
          dy: fc.integer({ min: -300, max: 500 }),
        }),
        fc.nat(2),
        (projection, bundle) => {
          const inside = sample(trace(projection, bundle)).filter(
            ({ x, y }) => x >= 0 && x <= clip.width && y >= 0 && y <= clip.height,
          );
          const clipped = trace(projection, bundle, clip);
          const traced = clipped.length === 0 ? [] : sample(clipped);
          for (const point of inside) {
            const nearest = Math.min(...traced.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));
            // As far apart as two samples of the longer curve can be.
            expect(nearest).toBeLessThan(8);
          }
        },
      ),
    );
  });

  it('traces nothing of a curve that passes by', () => {
    expect(trace({ kx: 1, ky: 1, dx: 900, dy: 0 }, 0, { width: 300, height: 200 })).toStrictEqual([]);
    expect(trace({ kx: 1, ky: 1, dx: 0, dy: -900 }, 0, { width: 300, height: 200 })).toStrictEqual([]);
  });
});
