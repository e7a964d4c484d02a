import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { type Aim, type Choice, writeChoiceProgram, writeProgram } from '../../../src/engine/moves/choice-program.ts';
import { minimiseMixed } from '../../../src/engine/moves/mixed-program.ts';

const open = await loadHighsSolver();

const LOSSES = { A: 10, B: 15, C: 8 };
const OPTIONS: readonly Choice[] = [
  { id: 'o1', cost: 5, saves: { A: 8 }, group: null },
  { id: 'o2', cost: 8, saves: { B: 9 }, group: null },
  { id: 'o3', cost: 6, saves: { C: 8 }, group: null },
  { id: 'o4', cost: 3, saves: { B: 4.5 }, group: null },
];

function choose(choices: readonly Choice[], losses: Readonly<Record<string, number>>, aim: Aim) {
  const solved = minimiseMixed(writeChoiceProgram(choices, losses, aim), open);
  if (solved.status !== 'solved') return solved.status;
  const chosen = choices.filter((_, column) => solved.columns[column]! > 0.5).map(({ id }) => id);
  return { chosen, objective: solved.objective, gap: solved.gap };
}

describe('choices of independent savings', () => {
  it.each([
    [8, ['o1', 'o4'], 20.5],
    [11, ['o1', 'o3'], 17],
    [14, ['o1', 'o3', 'o4'], 12.5],
  ])('spend at most %d on %j', (budget, chosen, left) => {
    const found = choose(OPTIONS, LOSSES, { kind: 'budget', budget });
    expect(found).toMatchObject({ chosen, gap: 0 });
    expect(found).toHaveProperty('objective', expect.closeTo(left, 6));
  });

  it('save 15 1/6 in the relaxation at a budget of 10', () => {
    const { program } = writeChoiceProgram(OPTIONS, LOSSES, { kind: 'budget', budget: 10 });
    const { solve, dispose } = open(program);
    const relaxed = solve([]);
    dispose();
    if (relaxed.status !== 'optimal') throw new Error(relaxed.reason);
    expect(relaxed.objective).toBeCloseTo(33 - 15.166666667, 6);
  });

  it('reach a target at least cost, and say where none does', () => {
    expect(choose(OPTIONS, LOSSES, { kind: 'target', most: 20.5 })).toMatchObject({
      chosen: ['o1', 'o4'],
      objective: 8,
    });
    // All four save 8 + 13.5 + 8 of 33.
    expect(choose(OPTIONS, LOSSES, { kind: 'target', most: 3.4 })).toBe('infeasible');
  });

  it('take one of those that exclude each other', () => {
    const pair = OPTIONS.map((one) => ({ ...one, group: one.id === 'o1' || one.id === 'o4' ? 'either' : null }));
    // o1 with nothing else leaves 25, o4 alone 28.5, o2 alone 24, o3 alone 25.
    expect(choose(pair, LOSSES, { kind: 'budget', budget: 8 })).toMatchObject({ chosen: ['o2'] });
  });

  it('are as good as the best of all subsets', () => {
    let seed = 7;
    const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
    for (let round = 0; round < 40; round++) {
      const choices = Array.from({ length: 8 }, (_, row) => ({
        id: String(row),
        cost: 1 + next(20),
        saves: { [['A', 'B', 'C'][next(3)]!]: 1 + next(12) },
        group: next(4) === 0 ? 'either' : null,
      }));
      const budget = 10 + next(40);
      let best = Infinity;
      for (let bits = 0; bits < 256; bits++) {
        const some = choices.filter((_, row) => (bits >> row) & 1);
        if (some.reduce((sum, { cost }) => sum + cost, 0) > budget) continue;
        if (some.filter(({ group }) => group !== null).length > 1) continue;
        const left = Object.entries(LOSSES).map(([name, loss]) =>
          Math.max(0, loss - some.reduce((sum, { saves }) => sum + (saves[name] ?? 0), 0)),
        );
        best = Math.min(
          best,
          left.reduce((sum, one) => sum + one, 0),
        );
      }
      expect(choose(choices, LOSSES, { kind: 'budget', budget })).toHaveProperty('objective', expect.closeTo(best, 6));
    }
  });
});

// Ten a day are sold at a margin of 100 from a stock of 50; the source is down for 20 days in 5 of 100 years and for 60 in 1 of 100.
// A buffer costs 3 a unit and year, a second source of 6 a day 550. Columns: second source, buffer, made and lost in both scenarios.
describe('a buffer and a second source', () => {
  const DOWN = [
    { days: 20, probability: 0.05 },
    { days: 60, probability: 0.01 },
  ];

  it.each([
    [0, 0, 0, 1300],
    [300, 0, 100, 1000],
    [500, 0, 150, 850],
    [600, 1, 50 / 3, 840],
    [640, 1, 30, 800],
    [2000, 1, 30, 800],
  ])('at a budget of %d are %d and %d', (budget, second, buffer, objective) => {
    const cost = Float64Array.from([550, 3, ...DOWN.flatMap(({ probability }) => [0, 100 * probability])]);
    const rows = DOWN.flatMap(({ days }, row) => [
      {
        entries: [
          [1, 1],
          [2 + 2 * row, 1],
          [3 + 2 * row, 1],
        ] as const,
        lower: 10 * days - 50,
        upper: Infinity,
      },
      {
        entries: [
          [2 + 2 * row, 1],
          [0, -6 * days],
        ] as const,
        lower: -Infinity,
        upper: 0,
      },
    ]);
    const spent = {
      entries: [
        [0, 550],
        [1, 3],
      ] as const,
      lower: -Infinity,
      upper: budget,
    };
    const upper = Float64Array.from([1, 400, Infinity, Infinity, Infinity, Infinity]);
    const program = writeProgram(cost, new Float64Array(6), upper, [...rows, spent]);
    const solved = minimiseMixed({ program, binaries: [0] }, open);
    if (solved.status !== 'solved') throw new Error(solved.status);
    expect(solved.objective).toBeCloseTo(objective, 5);
    expect(solved.columns[0]).toBeCloseTo(second, 6);
    expect(solved.columns[1]).toBeCloseTo(buffer, 5);
    expect(solved.gap).toBe(0);
  });
});
