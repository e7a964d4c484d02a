import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HEADROOM,
  fitLook,
  formatLook,
  panLook,
  parseLook,
  project,
  unproject,
  zoomLook,
} from '../../../../src/app/network/graph/look.ts';

const extent = fc.record({ width: fc.integer({ min: 0, max: 9000 }), tall: fc.integer({ min: 0, max: 90_000 }) });
const frame = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 300, max: 1400 }) });

describe(fitLook, () => {
  it('shows all of any picture, below the heads of the columns', () => {
    fc.assert(
      fc.property(extent, frame, (picture, size) => {
        const { kx, ky, dx, dy } = project(fitLook(picture, size), picture, size);
        expect(dx).toBeGreaterThanOrEqual(0);
        expect(picture.width * kx + dx).toBeLessThanOrEqual(size.width);
        expect((-picture.tall / 2) * ky + dy).toBeGreaterThanOrEqual(HEADROOM - 1e-6);
        expect((picture.tall / 2) * ky + dy).toBeLessThanOrEqual(size.height);
      }),
    );
  });
});

describe(zoomLook, () => {
  it('keeps the point under the pointer where it is, as long as the scale has room', () => {
    fc.assert(
      fc.property(extent, frame, fc.double({ min: 1.01, max: 1.4, noNaN: true }), (picture, size, factor) => {
        const from = fitLook(picture, size);
        const point = { x: size.width * 0.7, y: size.height * 0.3 };
        const before = unproject(project(from, picture, size), point.x, point.y);
        const after = unproject(project(zoomLook(from, factor, point, picture, size), picture, size), point.x, point.y);
        expect(after.x).toBeCloseTo(before.x, 4);
        expect(after.y).toBeCloseTo(before.y, 4);
      }),
    );
  });

  it('does not spread the columns of a tall picture while its rows are still near to one another', () => {
    const picture = { width: 1000, tall: 60_000 };
    const size = { width: 1000, height: 600 };
    const from = fitLook(picture, size);
    const closer = zoomLook(from, 20, { x: 500, y: 300 }, picture, size);
    expect(closer.k).toBeCloseTo(from.k * 20, 9);
    expect(project(closer, picture, size).kx).toBe(project(from, picture, size).kx);
  });
});

describe(panLook, () => {
  it('moves the picture by as many pixels as the pointer', () => {
    const picture = { width: 1000, tall: 400 };
    const size = { width: 1000, height: 600 };
    const from = fitLook(picture, size);
    const to = project(panLook(from, 30, -12, picture, size), picture, size);
    const at = project(from, picture, size);
    expect(to.dx - at.dx).toBeCloseTo(30, 9);
    expect(to.dy - at.dy).toBeCloseTo(-12, 9);
  });
});

describe(parseLook, () => {
  it('reads what formatLook writes', () => {
    expect(parseLook(formatLook({ x: 120, y: -44, k: 1.25 }))).toStrictEqual({ x: 120, y: -44, k: 1.25 });
  });

  it.each([undefined, '', '1,2', '1,2,3,4', 'a,b,c', '1,2,0', '1,2,-3', '1,2,Infinity'])('drops %s', (text) => {
    expect(parseLook(text)).toBeNull();
  });
});
