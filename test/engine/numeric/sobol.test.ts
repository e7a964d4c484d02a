import { describe, expect, it } from 'vitest';
import { createPlainSobol, createScrambledSobol, MAX_SOBOL_DIMENSIONS } from '../../../src/engine/numeric/sobol.ts';

const PUBLISHED = [
  [0, 0, 0, 0],
  [0.5, 0.5, 0.5, 0.5],
  [0.75, 0.25, 0.25, 0.25],
  [0.25, 0.75, 0.75, 0.75],
  [0.375, 0.375, 0.625, 0.875],
  [0.875, 0.875, 0.125, 0.375],
  [0.625, 0.125, 0.875, 0.625],
  [0.125, 0.625, 0.375, 0.125],
];

function takeMean(count: number, read: (row: number) => number): number {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += read(row);
  return sum / count;
}

describe("Sobol' points", () => {
  const plain = createPlainSobol();

  it('are those of Joe and Kuo in Gray-code order', () => {
    const found = PUBLISHED.map((_, point) => [0, 1, 2, 3].map((dimension) => plain(point, dimension)));
    expect(found).toEqual(PUBLISHED);
    expect(takeMean(1024, (point) => plain(point, 0) * plain(point, 1))).toBeCloseTo(0.249516010284, 12);
  });

  it('fill every interval of every dimension once, scrambled or not', () => {
    for (const points of [plain, createScrambledSobol(3, 0), createScrambledSobol(2 ** 40, 5)]) {
      for (let dimension = 0; dimension < MAX_SOBOL_DIMENSIONS; dimension++) {
        const cells = new Set(Array.from({ length: 256 }, (_, point) => Math.floor(points(point, dimension) * 256)));
        expect(cells.size).toBe(256);
      }
    }
  });

  it('fill every box of the first two dimensions once, scrambled or not', () => {
    for (const points of [plain, createScrambledSobol(3, 0), createScrambledSobol(4, 1)]) {
      for (const across of [1, 4, 16, 64, 256]) {
        const boxes = Array.from(
          { length: 256 },
          (_, point) => Math.floor(points(point, 0) * across) * 256 + Math.floor((points(point, 1) * 256) / across),
        );
        expect(new Set(boxes).size).toBe(256);
      }
    }
  });

  it('are uniform and independent over scramblings, wherever they started', () => {
    const count = 4000;
    // Standard errors of the means of u and of u1 u2 for independent uniform numbers.
    const [single, double] = [Math.sqrt(1 / 12 / count), Math.sqrt(7 / 144 / count)];
    const first = Array.from({ length: count }, (_, scrambling) => createScrambledSobol(9, scrambling));
    for (const point of [0, 1, 777]) {
      for (const dimension of [0, 1, 40]) {
        expect(Math.abs(takeMean(count, (row) => first[row]!(point, dimension)) - 0.5)).toBeLessThan(4 * single);
      }
      const product = takeMean(count, (row) => first[row]!(point, 0) * first[row]!(point, 7));
      expect(Math.abs(product - 0.25)).toBeLessThan(4 * double);
    }
  });

  it('miss a mean by much less than pseudo-random numbers do, and never touch 0 or 1', () => {
    const means = Array.from({ length: 32 }, (_, scrambling) => {
      const points = createScrambledSobol(1, scrambling);
      for (let point = 0; point < 64; point++) {
        expect(points(point, 3)).toBeGreaterThan(0);
        expect(points(point, 3)).toBeLessThan(1);
      }
      return takeMean(1024, (point) => points(point, 0) * points(point, 1));
    });
    const worst = Math.max(...means.map((mean) => Math.abs(mean - 0.25)));
    expect(worst).toBeGreaterThan(0);
    // One standard error of 1024 pseudo-random numbers is 0.0069.
    expect(worst).toBeLessThan(0.001);
  });
});
