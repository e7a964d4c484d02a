import { describe, expect, it } from 'vitest';
import { Cascade, type FirmShock } from '../../../src/engine/cascade/cascade.ts';
import { buildCascadeNetwork } from '../../../src/engine/cascade/cascade-network.ts';
import type { ProductionFunction } from '../../../src/engine/cascade/ranking-report.ts';
import { computeSystemicIndices } from '../../../src/engine/cascade/systemic-index.ts';
import type { Essentiality } from '../../../src/engine/requirements/firm-network.ts';

// Five firms in four sectors. Values at eps 0.01 agree with the program of Diem et al. (Sci. Rep. 12 (2022) 7719).
const SECTORS = [0, 0, 1, 2, 3];
const SALES = [
  { seller: 0, buyer: 2, value: 60 },
  { seller: 1, buyer: 2, value: 40 },
  { seller: 2, buyer: 3, value: 100 },
  { seller: 4, buyer: 3, value: 20 },
  { seller: 3, buyer: 4, value: 30 },
  { seller: 2, buyer: 4, value: 10 },
];
const MIXED: Essentiality[][] = [
  [1, 2, 1, 1],
  [1, 1, 2, 1],
  [1, 1, 1, 0],
  [1, 1, 1, 1],
];
const SINGLE: Record<ProductionFunction, [esri: number, down: number, up: number, steps: number][]> = {
  linear: [
    [0.599278846154, 0.599278846154, 0.230769230769, 6],
    [0.317628205128, 0.317628205128, 0.153846153846, 6],
    [0.999624399038, 0.615009014423, 0.807692307692, 6],
    [1, 0.173076923077, 1, 4],
    [1, 0.096153846154, 1, 4],
  ],
  leontief: [
    [0.6, 0.6, 0.230769230769, 3],
    [0.317948717949, 0.317948717949, 0.153846153846, 3],
    [1, 0.615384615385, 0.807692307692, 2],
    [1, 0.192307692308, 1, 4],
    [1, 0.192307692308, 1, 4],
  ],
  gl: [
    [0.565384615385, 0.565384615385, 0.230769230769, 3],
    [0.302564102564, 0.302564102564, 0.153846153846, 3],
    [0.942307692308, 0.557692307692, 0.807692307692, 2],
    [1, 0.115384615385, 1, 4],
    [1, 0.096153846154, 1, 4],
  ],
};
const PRODUCTIONS = Object.keys(SINGLE) as ProductionFunction[];
const DIGITS = 9;
const OPTIONS = { epsilon: 0.01, replaceability: true };
const HALF: FirmShock[] = [{ firm: 0, down: 0.5, up: 0.5 }];

function build(production: ProductionFunction, scale = 1, weights: number[] | null = null) {
  const sales = SALES.map((sale) => ({ ...sale, value: sale.value * scale }));
  return buildCascadeNetwork({ sectors: SECTORS, sales, weights }, production, MIXED);
}

function run(production: ProductionFunction, shocks: FirmShock[], epsilon: number, replaceability: boolean) {
  const cascade = new Cascade(build(production), { epsilon, replaceability });
  const loss = cascade.run(shocks);
  const left = SECTORS.map((_, firm) => cascade.getRemaining(firm));
  return { ...loss, down: left.map((one) => one.down), up: left.map((one) => one.up) };
}

function expectAll(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [row, value] of expected.entries()) expect(found[row]).toBeCloseTo(value, DIGITS);
}

describe('the systemic index of five firms', () => {
  it.each(PRODUCTIONS)('is the published one for every firm, steps included: %s', (production) => {
    for (const [firm, found] of computeSystemicIndices(build(production), OPTIONS).entries()) {
      const { esri, esriDown, esriUp, steps } = found;
      expectAll([esri, esriDown, esriUp, steps], SINGLE[production][firm]!);
    }
  });

  it.each(PRODUCTIONS)('does not depend on the unit of money: %s', (production) => {
    for (const scale of [1e-3, 1e9]) {
      for (const [firm, found] of computeSystemicIndices(build(production, scale), OPTIONS).entries()) {
        expectAll([found.esri, found.esriDown, found.esriUp, found.steps], SINGLE[production][firm]!);
      }
    }
  });

  it('leaves what the hand calculation leaves when firm 1 stops', () => {
    const { down, up } = run('gl', [{ firm: 1, down: 0, up: 0 }], 0.01, true);
    expectAll(down, [1, 0, 0.733333333333, 0.733333333333, 0.933333333333]);
    expectAll(up, [1, 0, 1, 1, 1]);
  });

  it.each([
    ['leontief', 0.4],
    ['linear', 0.399519230769],
    ['gl', 0.376923076923],
  ] as const)('is higher where nobody can step in: %s', (production, esri) => {
    const found = run(production, [{ firm: 1, down: 0, up: 0 }], 0.01, false);
    expectAll([found.esri, found.down[2]!], [esri, 0.6]);
  });

  it.each([
    ['linear', true, 0.273626373608],
    ['leontief', true, 0.273626373626],
    ['gl', true, 0.258791208791],
    ['linear', false, 0.299999999979],
    ['leontief', false, 0.3],
    ['gl', false, 0.282692307692],
  ] as const)('of a firm that keeps half: %s, replaceability %s', (production, replaceability, esri) => {
    expect(run(production, HALF, 1e-9, replaceability).esri).toBeCloseTo(esri, 11);
  });

  it('takes the published number of steps to a firm that keeps half, and leaves what is published', () => {
    expect(PRODUCTIONS.map((production) => run(production, HALF, 1e-9, true).steps)).toEqual([22, 3, 3]);
    expectAll(run('gl', HALF, 1e-9, true).down, [0.5, 1, 0.742857142857, 0.742857142857, 0.935714285714]);
  });

  it.each([0, Infinity])(
    'ends with a step that falls by no more than epsilon, by exactly so much too: %s',
    (gatherFrom) => {
      // Firm 0 sells half of what firm 1 buys, firm 1 all of what firm 2 buys.
      const chain = {
        sectors: [0, 1, 2, 3],
        sales: [
          { seller: 0, buyer: 1, value: 1 },
          { seller: 3, buyer: 1, value: 1 },
          { seller: 1, buyer: 2, value: 1 },
        ],
        weights: [0, 0, 1, 0],
      };
      const network = buildCascadeNetwork(chain, 'linear', null);
      const strike = (epsilon: number) =>
        new Cascade(network, { epsilon, replaceability: true }, gatherFrom).run([{ firm: 0, down: 0, up: 1 }]);
      expect(strike(0.5)).toEqual({ esri: 0, esriDown: 0, esriUp: 0, steps: 1 });
      expect(strike(0.499)).toEqual({ esri: 0.5, esriDown: 0.5, esriUp: 0, steps: 3 });
    },
  );

  it('counts a sector that is down as irreplaceable', () => {
    const both = run(
      'gl',
      [0, 1].map((firm) => ({ firm, down: 0, up: 0 })),
      0.01,
      true,
    );
    // Firm 2 lacks all of an essential sector, firm 3 lacks firm 2; firm 4 loses the 10 of its 40 that firm 2 sold.
    expectAll(both.down, [0, 0, 0, 0, 0.75]);
    expect(both.up[2]).toBe(1);
  });

  it('takes different shocks in the two directions, and weights that are given', () => {
    const onlyUp = run('gl', [{ firm: 3, down: 1, up: 0 }], 0.01, true);
    expect(onlyUp.esriDown).toBe(0);
    expect(onlyUp.esriUp).toBeCloseTo(1, DIGITS);
    const weighed = new Cascade(build('gl', 1, [0, 0, 0, 3, 1]), OPTIONS).run([{ firm: 1, down: 0, up: 0 }]);
    expect(weighed.esri).toBeCloseTo(0.75 * (1 - 0.733333333333) + 0.25 * (1 - 0.933333333333), DIGITS);
  });

  it('adds rows of one pair, and is 0 where nobody sells', () => {
    const halves = SALES.flatMap((sale) => [
      { ...sale, value: sale.value / 4 },
      { ...sale, value: (sale.value * 3) / 4 },
    ]).toReversed();
    const network = buildCascadeNetwork({ sectors: SECTORS, sales: halves, weights: null }, 'gl', MIXED);
    expectAll(
      computeSystemicIndices(network, OPTIONS).map(({ esri }) => esri),
      SINGLE.gl.map(([esri]) => esri),
    );
    const silent = buildCascadeNetwork({ sectors: [0, 0], sales: [], weights: null }, 'leontief', null);
    expect(computeSystemicIndices(silent, OPTIONS)[0]).toEqual({ esri: 0, esriDown: 0, esriUp: 0, steps: 1 });
  });

  it('refuses a mixed production function without a matrix', () => {
    const firms = { sectors: SECTORS, sales: SALES, weights: null };
    expect(() => buildCascadeNetwork(firms, 'gl', null)).toThrow('essentiality of sector 0 for sector 1');
  });

  it('tells how far it has come', () => {
    const heard: number[] = [];
    computeSystemicIndices(build('gl'), OPTIONS, (fraction) => heard.push(fraction));
    expect(heard).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });
});
