import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { OutageSweep } from '../../../src/engine/resilience/outage-sweep.ts';
import { createSobolDesign } from '../../../src/engine/uncertainty/sobol-design.ts';
import { computeSobolIndices } from '../../../src/engine/uncertainty/sobol-indices.ts';
import { computeTornado } from '../../../src/engine/uncertainty/tornado.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { TWO_PRODUCTS } from '../resilience/example-models.ts';

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

function analyse(inputs: number, evaluate: (point: Float64Array) => number, rowsLog2 = 12, resamples = 200) {
  const design = createSobolDesign(inputs, rowsLog2, 7);
  const point = new Float64Array(inputs);
  const results = Float64Array.from({ length: design.runs }, (_, run) => {
    design.writeRun(run, point);
    return evaluate(point);
  });
  return computeSobolIndices(design, results, { confidence: 0.95, resamples, seed: 7 });
}

function expectIndices(
  { indices }: ReturnType<typeof analyse>,
  first: readonly number[],
  total: readonly number[],
  slack: number,
): void {
  expect(indices).toHaveLength(first.length);
  for (const [input, index] of (indices ?? []).entries()) {
    expect(Math.abs(index.first.value - first[input]!)).toBeLessThan(slack);
    expect(Math.abs(index.total.value - total[input]!)).toBeLessThan(slack);
    for (const { value, low, high } of [index.first, index.total]) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  }
}

const gFunction = (point: Float64Array): number =>
  [0, 1, 4.5, 9].reduce((product, a, input) => (product * (Math.abs(4 * point[input]! - 2) + a)) / (1 + a), 1);

describe("Sobol' indices", () => {
  it("of Ishigami's function, whose third input acts through the first alone", () => {
    const found = analyse(3, (point) => {
      const [one, two, three] = Array.from(point, (share) => Math.PI * (2 * share - 1));
      return Math.sin(one!) + 7 * Math.sin(two!) ** 2 + 0.1 * three! ** 4 * Math.sin(one!);
    });
    expect(found.variance / 13.844587940719).toBeCloseTo(1, 2);
    expectIndices(found, [0.313905191148, 0.44241114479, 0], [0.55758885521, 0.44241114479, 0.243683664062], 0.01);
  });

  it('of a sum, where alone and in total are the same', () => {
    const found = analyse(3, (point) => 4 * point[0]! + 2 * point[1]! + point[2]!);
    const shares = [0.761904761905, 0.190476190476, 0.047619047619];
    expectIndices(found, shares, shares, 0.002);
    expect(found.variance).toBeCloseTo(21 / 12, 3);
  });

  it('of the g-function', () => {
    const first = [0.716492934858, 0.179123233714, 0.023685716855, 0.007164929349];
    const total = [0.787369701143, 0.242267600352, 0.034326744464, 0.010463384733];
    expectIndices(analyse(4, gFunction), first, total, 0.01);
  });

  it('hold the truth in their intervals, which narrow with more rows', () => {
    const [few, many] = [6, 12].map((rowsLog2) => analyse(4, gFunction, rowsLog2).indices![0]!.total);
    expect(few!.high! - few!.low!).toBeGreaterThan(2 * (many!.high! - many!.low!));
    for (const { low, high } of [few!, many!]) {
      expect(low).toBeLessThan(0.787369701143);
      expect(high).toBeGreaterThan(0.787369701143);
    }
  });

  it('are not defined where nothing varies, and open without resamples', () => {
    expect(analyse(2, () => 3, 4)).toEqual({ variance: 0, indices: null });
    expect(analyse(1, (point) => point[0]!, 4, 0).indices?.[0]?.first).toMatchObject({ low: null, high: null });
  });

  it('are refused for more inputs than two halves of a sequence hold', () => {
    expect(() => createSobolDesign(33, 4, 1)).toThrow('1 to 32 inputs, not 33');
    expect(() => createSobolDesign(0, 4, 1)).toThrow(RangeError);
  });
});

describe('a tornado', () => {
  it('moves one factor of an outage at a time and puts the widest first', () => {
    const evaluate = ([stock, capacity, days]: readonly number[]): number => {
      const model = { ...TWO_PRODUCTS, stock: [stock!, 0, 0, 0], capacity: [20, capacity!, 4, 6] };
      const sweep = new OutageSweep(model, open);
      try {
        return sweep.computeLeastLoss([0], days!).value!.loss;
      } finally {
        sweep.dispose();
      }
    };
    const { base, bars } = computeTornado(
      [
        { id: 'stock', base: 40, low: 20, high: 60 },
        { id: 'capacity', base: 5, low: 2, high: 8 },
        { id: 'duration', base: 20, low: 10, high: 30 },
      ],
      evaluate,
    );
    expect(base).toBeCloseTo(180, 6);
    expect(bars.map(({ id }) => id)).toEqual(['capacity', 'duration', 'stock']);
    const ends = [360, 0, 30, 330, 240, 120];
    for (const [row, value] of bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh]).entries()) {
      expect(value).toBeCloseTo(ends[row]!, 6);
    }
  });

  it('keeps factors of the same width in the order given', () => {
    const factors = ['one', 'two'].map((id) => ({ id, base: 1, low: 0, high: 2 }));
    const { bars } = computeTornado(factors, ([one, two]) => one! - two!);
    expect(bars).toEqual([
      { id: 'one', atLow: -1, atHigh: 1 },
      { id: 'two', atLow: 1, atHigh: -1 },
    ]);
  });
});
