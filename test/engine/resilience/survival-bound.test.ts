import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { askLeastLoss, askLongestTime, buildOutageProgram } from '../../../src/engine/resilience/outage-program.ts';
import { OutageSweep } from '../../../src/engine/resilience/outage-sweep.ts';
import type { SupplyModel } from '../../../src/engine/resilience/supply-model.ts';
import { SurvivalBound } from '../../../src/engine/resilience/survival-bound.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { A1, B1, oneSupplier, TWO_PRODUCTS, TWO_TIERS } from './example-models.ts';
import { drawSupplyModel } from '../../bench/outages/draw-supply-model.ts';
import { model, nodes } from './random-model.ts';

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

const HORIZON = 100_000;
const DAYS = 15;
const SLACK = 1e-6;

/** Both questions as they stand, each in a program of its own without a start: what every shortcut is checked against. */
function askPlainly(one: SupplyModel, down: readonly number[]): { time: number; loss: number } {
  const program = buildOutageProgram(one);
  const opened = open(program.program);
  try {
    const longest = opened.solve(askLongestTime(program, down, HORIZON));
    const least = opened.solve(askLeastLoss(program, down, DAYS));
    if (least.status !== 'optimal') throw new Error(least.reason);
    const days = longest.status === 'optimal' ? program.paceScale / longest.objective : 0;
    return {
      time: days > HORIZON * (1 - SLACK) ? Infinity : days,
      loss: one.products.reduce(
        (sum, { lossPerUnit }, row) => sum + lossPerUnit * DAYS * least.columns[program.firstLoss + row]!,
        0,
      ),
    };
  } finally {
    opened.dispose();
  }
}

function isSame(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= SLACK * Math.max(1, one);
}

/** Time to survive of every node alone, with or without preparing for them together; and how often the solver was asked. */
function askEach(one: SupplyModel, together: boolean): { times: (number | null)[]; solves: number } {
  let solves = 0;
  const sweep = new OutageSweep(one, (program) => {
    const { solve, dispose } = open(program);
    return {
      solve: (...asked) => {
        solves += 1;
        return solve(...asked);
      },
      dispose,
    };
  });
  const each = one.capacity.map((_, node) => [node]);
  try {
    if (together) Array.from(sweep.prepareFor(each));
    return { times: each.map((down) => sweep.computeTimeToSurvive(down).value), solves };
  } finally {
    sweep.dispose();
  }
}

describe('shortcuts of a sweep', () => {
  it.each([1, 2])(
    'change no answer where many outages are prepared for together, with fewer solves (company %i)',
    (seed) => {
      const one = drawSupplyModel(150, seed);
      const alone = askEach(one, false);
      const together = askEach(one, true);
      expect(together.times).toEqual(alone.times);
      expect(new Set(alone.times).size).toBeGreaterThan(10);
      expect(together.solves).toBeLessThan(alone.solves);
    },
  );

  it('change no answer: bounds, recorders, starts and proofs against a plain solve of each question', () => {
    fc.assert(
      fc.property(model, fc.array(nodes, { maxLength: 4 }), (one, outages) => {
        const sweep = new OutageSweep(one, open);
        try {
          return outages.every((down) => {
            const { time, loss } = askPlainly(one, down);
            return (
              isSame(time, sweep.computeTimeToSurvive(down).value ?? Number.NaN) &&
              isSame(loss, sweep.computeLeastLoss(down, DAYS).value?.loss ?? Number.NaN)
            );
          });
        } finally {
          sweep.dispose();
        }
      }),
    );
  });

  it('change no time of years, which the prices of a loss find', () => {
    const one = drawSupplyModel(150, 2);
    const { times } = askEach(one, false);
    const long = times.flatMap((time, node) => (time !== null && time > 1_000 && time < Infinity ? [node] : []));
    expect(long.length).toBeGreaterThan(1);
    for (const node of long) expect(isSame(askPlainly(one, [node]).time, times[node]!)).toBe(true);
  });

  it('change no answer where a need has one source and no stock: what is used is what is shipped', () => {
    fc.assert(
      fc.property(model, nodes, (drawn, down) => {
        const one = { ...drawn, groups: drawn.groups.map((group) => ({ ...group, inputStock: 0 })) };
        // A limit out of reach keeps the shipments apart.
        const apart = {
          ...one,
          lanes: one.lanes.map((lane) => ({ ...lane, mostPerDay: Math.min(1e6, lane.mostPerDay) })),
        };
        const [found, expected] = [askPlainly(one, down), askPlainly(apart, down)];
        return isSame(found.time, expected.time) && isSame(found.loss, expected.loss);
      }),
    );
  });

  it('never bound a time from below, cycles or not', () => {
    fc.assert(
      fc.property(
        model,
        nodes,
        (one, down) =>
          new SurvivalBound(one).compute(down, HORIZON) >= Math.min(HORIZON, askPlainly(one, down).time) * (1 - SLACK),
      ),
    );
  });
});

describe(SurvivalBound, () => {
  // By hand: 30 and 20 in stock against 10 a day; 15 P and 40 B against 10 a day.
  it.each([
    ['of one supplier', oneSupplier(), [0], 5],
    ['of one part of two', TWO_TIERS, [B1], 5.5],
  ])('is the time itself where nothing is shared: %s', (_name, one, down, days) => {
    const found = new SurvivalBound(one).compute(down, HORIZON);
    expect(found / days).toBeGreaterThan(1 - 1e-6);
    expect(found / days).toBeLessThan(1 + 1e-5);
  });

  it('is more where products share a source, each being bounded alone', () => {
    // Both products together use up S1 in 8 days; S2 alone can supply either.
    expect(new SurvivalBound(TWO_PRODUCTS).compute([0], HORIZON)).toBeGreaterThan(8);
    // A1 is one of two sources of A: 9 a day and 45 in stock against 20 a day.
    expect(new SurvivalBound(TWO_TIERS).compute([A1], HORIZON)).toBeGreaterThan(60 / 11 - 1e-6);
  });
});
