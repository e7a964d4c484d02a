import { describe, expect, it } from 'vitest';
import type { LinearProgram, LinearSolution } from '../../src/engine/resilience/linear-program.ts';
import { askLeastLoss, askLongestTime, buildOutageProgram } from '../../src/engine/resilience/outage-program.ts';
import { loadHighsSolver } from '../../src/analyses/highs-solver.ts';
import { drawSupplyModel } from '../bench/outages/draw-supply-model.ts';

/** Least −x − 2y with x + y <= 4 and y <= 3. */
const PROGRAM: LinearProgram = {
  cost: Float64Array.of(-1, -2),
  columnLower: Float64Array.of(0, 0),
  columnUpper: Float64Array.of(Infinity, 3),
  rowLower: Float64Array.of(-Infinity),
  rowUpper: Float64Array.of(4),
  starts: Int32Array.of(0, 2),
  indices: Int32Array.of(0, 1),
  values: Float64Array.of(1, 1),
};

describe('the HiGHS solver', () => {
  it('solves a program, again with other bounds, and then as it was', async () => {
    const open = await loadHighsSolver();
    const { solve, dispose } = open(PROGRAM);
    expect(solve([])).toMatchObject({ status: 'optimal', objective: -7, columns: Float64Array.of(1, 3) });
    expect(solve([{ column: 1, lower: 0, upper: 1 }])).toMatchObject({ status: 'optimal', objective: -5 });
    expect(solve([])).toMatchObject({ status: 'optimal', objective: -7 });
    dispose();
  });

  it.each<[string, Partial<LinearProgram>]>([
    ['a factor', { values: Float64Array.of(1, 1e300) }],
    ['an endless factor', { values: Float64Array.of(1, Infinity) }],
    ['a cost', { cost: Float64Array.of(-1, -1e300) }],
  ])('says of a program with %s beyond what it takes that it has no plan, and why', async (_, changed) => {
    const { solve, dispose } = (await loadHighsSolver())({ ...PROGRAM, ...changed });
    const answer = solve([]);
    expect(answer).toMatchObject({ status: 'none' });
    expect(JSON.stringify(answer)).toContain('too large');
    dispose();
  });

  it('may end with the proof that the optimum is above what was asked for, and knows where there is none', async () => {
    const open = await loadHighsSolver();
    // Many columns that cost 1 each and are no less than the last one.
    const count = 2_000;
    const rows = Array.from({ length: count }, (_, row) => row);
    const { solve, dispose } = open({
      cost: Float64Array.of(...rows.map(() => 1), 0),
      columnLower: new Float64Array(count + 1),
      columnUpper: new Float64Array(count + 1).fill(4),
      rowLower: new Float64Array(count).fill(-Infinity),
      rowUpper: new Float64Array(count),
      starts: Int32Array.of(...rows.map((row) => row * 2), 2 * count),
      indices: Int32Array.from(rows.flatMap((row) => [row, count])),
      values: Float64Array.from(rows.flatMap(() => [-1, 1])),
    });
    const first = solve([]);
    if (first.status !== 'optimal') throw new Error(first.reason);
    const start = first.basis;
    const one = [{ column: count, lower: 1, upper: 1 }];
    expect(solve(one, { start, stopsAbove: count / 2 })).toMatchObject({ status: 'above' });
    expect(solve(one, { start, stopsAbove: 2 * count })).toMatchObject({ status: 'optimal', objective: count });
    expect(solve(one)).toMatchObject({ status: 'optimal', objective: count });
    expect(solve([{ column: count, lower: 5, upper: 6 }])).toMatchObject({ status: 'infeasible' });
    dispose();
  });

  it('comes to the same digits whatever was solved before', async () => {
    const open = await loadHighsSolver();
    const program = buildOutageProgram(drawSupplyModel(60, 1));
    const nodes = Array.from({ length: 60 }, (_, node) => node);
    const solveInOrder = (order: readonly number[]): LinearSolution[] => {
      const { solve, dispose } = open(program.program);
      const first = solve(askLeastLoss(program, [], 100));
      if (first.status !== 'optimal') throw new Error(first.reason);
      const found: LinearSolution[] = [];
      for (const node of order) found[node] = solve(askLongestTime(program, [node], 1000), { start: first.basis });
      dispose();
      return found;
    };
    expect(solveInOrder(nodes.toReversed())).toEqual(solveInOrder(nodes));
  });

  it('says why there is no optimum, and goes on after it', async () => {
    const open = await loadHighsSolver();
    const { solve, dispose } = open({ ...PROGRAM, rowUpper: Float64Array.of(Infinity) });
    expect(solve([])).toEqual({ status: 'none', reason: 'The solver ended without an optimum: unbounded.' });
    expect(solve([{ column: 0, lower: 0, upper: 2 }])).toMatchObject({ objective: -8 });
    dispose();
  });
});
