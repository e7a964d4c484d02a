import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { OutageSweep } from '../../../src/engine/resilience/outage-sweep.ts';
import { applyOutages, type NodeOutage, type SupplyModel } from '../../../src/engine/resilience/supply-model.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { A1, A2, B1, M1, M2, oneSupplier, P, TWO_PRODUCTS, TWO_TIERS } from './example-models.ts';

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

/** Time to survive, and the least loss over each of some lengths. */
function ask(
  model: SupplyModel,
  nodes: readonly number[],
  days: readonly number[] = [],
): (number | undefined | null)[] {
  const sweep = new OutageSweep(model, open);
  try {
    const losses = days.map((length) => sweep.computeLeastLoss(nodes, length).value?.loss);
    return [sweep.computeTimeToSurvive(nodes).value, ...losses];
  } finally {
    sweep.dispose();
  }
}

function expectNear(found: readonly (number | undefined | null)[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [row, value] of expected.entries()) {
    const slack = Number.isFinite(value) ? 1e-6 * Math.max(1, value) : 0;
    const difference = found[row] === value ? 0 : Math.abs((found[row] ?? Number.NaN) - value);
    expect(difference).toBeLessThanOrEqual(slack);
  }
}

// Expected values were computed with independent programs (scipy with HiGHS, GLPK).
describe('time to survive and least loss', () => {
  const half: NodeOutage = { node: 0, down: 0.5, losesStock: false };
  it('of one supplier and its assembler, whole and in part, with and without its stock', () => {
    expectNear(ask(oneSupplier(), [0], [0, 4, 5, 8, 12]), [5, 0, 0, 0, 150, 350]);
    expectNear(ask(oneSupplier(), [1], [8]), [2, 300]);
    expectNear(ask(applyOutages(oneSupplier(), [half]), [], [20]), [12.5, 150]);
    expectNear(ask(applyOutages(oneSupplier(), [{ node: 0, down: 1, losesStock: true }]), []), [2]);
  });

  it('of an assembler that loses its input stock too, unless others draw on it', () => {
    // Eight parts a day come, ten are needed: 20 ready and 15 on the shelf last 17.5 days, and no day without them.
    const slow = { ...oneSupplier(15), capacity: [8, 30], stock: [0, 20] };
    const down = (losesStock: boolean): NodeOutage => ({ node: 1, down: 0.5, losesStock });
    expectNear(ask(applyOutages(slow, [down(false)]), [], [20]), [17.5, 25]);
    expectNear(ask(applyOutages(slow, [down(true)]), [], [20]), [0, 200]);
    const shared = {
      ...slow,
      capacity: [8, 30, 30],
      stock: [0, 0, 0],
      groups: [{ inputStock: 15, users: [1, 2].map((node) => ({ node, quantity: 1 })) }],
      products: [1, 2].map((node) => ({ demand: 5, lossPerUnit: 5, sources: [node], finished: 0 })),
    };
    expectNear(ask(applyOutages(shared, [down(true)]), [], [20]), [7.5, 125]);
  });

  it('with input stock at the assembler, its own or from a pool', () => {
    const pooled = { ...oneSupplier(), pools: [{ quantity: 15, groups: [0] }] };
    for (const model of [oneSupplier(15), pooled]) {
      expectNear(ask(model, [0], [8]), [6.5, 75]);
      expectNear(ask(model, [1]), [2]);
    }
  });

  it('shares what is left by margin, and lets one source stand in for the other', () => {
    expectNear(ask(TWO_PRODUCTS, [0], [8, 20, 40]), [8, 0, 180, 480]);
    expectNear(ask(TWO_PRODUCTS, [1]), [Infinity]);
    expectNear(ask(TWO_PRODUCTS, [0, 1], [20]).slice(1), [760]);
  });

  it('tells how many units of each product are lost', () => {
    const sweep = new OutageSweep(TWO_PRODUCTS, open);
    const lost = sweep.computeLeastLoss([0], 40).value?.lostUnits;
    sweep.dispose();
    expectNear(lost ?? [], [0, 160]);
  });

  it.each([
    ['P', [P], [1.5, 1700, 5700]],
    ['A1', [A1], [5.454545454545, 500, 2700]],
    ['A2', [A2], [12, 0, 900]],
    ['B1', [B1], [5.5, 900, 4900]],
    ['M1', [M1], [6.969696969697, 333.333333333333, 2533.333333333333]],
    ['M2', [M2], [5.5, 900, 4900]],
  ])('through two tiers: %s', (_name, nodes, expected) => {
    expectNear(ask(TWO_TIERS, nodes, [10, 30]), expected);
  });

  it('of all that one country holds is not that of its worst node alone', () => {
    expectNear(ask(TWO_TIERS, [A1, M1], [30]), [5.454545454545, 2700]);
  });

  it('counts finished goods of no plant, and what plants share of one line', () => {
    const model = oneSupplier();
    const [product] = model.products;
    expectNear(ask({ ...model, products: [{ ...product!, finished: 10 }] }, [1]), [3]);
    // The line makes 5 a day of the 10 that are sold: 20 finished last 4 days.
    expectNear(ask({ ...model, lines: [{ name: 'L', makes: [{ node: 1, perDay: 5 }] }] }, []), [4]);
  });

  it('lets a source that nobody knows by name deliver no more than its share', () => {
    const model = oneSupplier();
    const lanes = [...model.lanes, { group: 0, source: -1, mostPerDay: 4 }];
    // 30 + 20 in stock against 10 - 4 a day.
    expectNear(ask({ ...model, lanes }, [0]), [50 / 6]);
  });

  it('is for ever without an outage, finite where capacity is short of demand, and asked of the same model again and again', () => {
    expectNear(ask(TWO_TIERS, []), [Infinity]);
    expectNear(ask({ ...oneSupplier(), capacity: [12, 8] }, []), [10]);
    const sweep = new OutageSweep(TWO_TIERS, open);
    const times = [[], [A1], [], [M2], [A1]].map((nodes) => sweep.computeTimeToSurvive(nodes).value);
    sweep.dispose();
    expectNear(times, [Infinity, 5.454545454545, Infinity, 5.5, 5.454545454545]);
  });

  it('settles what known ways to meet demand do without, and says the same in any order', () => {
    let solved = 0;
    const counting: OpenLinearProgram = (program) => {
      const opened = open(program);
      return {
        ...opened,
        solve: (changes) => {
          solved += 1;
          return opened.solve(changes);
        },
      };
    };
    // The second source is not needed; 8 a day of the 10 that are sold is all that the assembler makes.
    const model = {
      ...oneSupplier(),
      capacity: [12, 8, 12],
      stock: [30, 20, 0],
      lanes: [...oneSupplier().lanes, { group: 0, source: 2, mostPerDay: 0 }],
    };
    const sweep = new OutageSweep(model, counting);
    expectNear([sweep.computeTimeToSurvive([]).value, sweep.computeLeastLoss([], 20).value?.loss], [10, 100]);
    const before = solved;
    expectNear([sweep.computeTimeToSurvive([2]).value, sweep.computeLeastLoss([2], 20).value?.loss], [10, 100]);
    expect(solved).toBe(before);
    sweep.dispose();
    const askInOrder = (order: readonly number[]) => {
      const inOrder = new OutageSweep(TWO_TIERS, open);
      const answers = new Map(order.map((node) => [node, inOrder.computeLeastLoss([node], 30).value?.loss]));
      inOrder.dispose();
      return [P, A1, A2, B1, M1, M2].map((node) => answers.get(node));
    };
    expect(askInOrder([M2, B1, P, A2, M1, A1])).toEqual(askInOrder([P, A1, A2, B1, M1, M2]));
  });

  it('names the limits that bind', () => {
    const sweep = new OutageSweep({ ...oneSupplier(), capacity: [12, 8] }, open);
    expect(sweep.computeLeastLoss([], 365).value?.binding).toEqual([{ kind: 'capacity', node: 1 }]);
    sweep.dispose();
    const unsupplied = new OutageSweep({ ...oneSupplier(), lanes: [] }, open);
    expect(unsupplied.computeLeastLoss([], 365).value?.binding).toEqual([{ kind: 'input', group: 0 }]);
    unsupplied.dispose();
  });

  it('says why where the solver has no answer', () => {
    const fails: OpenLinearProgram = () => ({
      solve: () => ({ status: 'none', reason: 'out of time' }),
      dispose: () => {},
    });
    const sweep = new OutageSweep(TWO_TIERS, fails);
    expect(sweep.computeTimeToSurvive([A1])).toEqual({ value: null, reason: 'out of time' });
    expect(sweep.computeLeastLoss([A1], 3)).toEqual({ value: null, reason: 'out of time' });
  });
});
