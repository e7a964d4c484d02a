import { describe, expect, it } from 'vitest';
import type { LinearProgram } from '../../src/engine/resilience/linear-program.ts';
import { loadHighsSolver } from '../../src/worker/highs-solver.ts';

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

  it('says why there is no optimum, and goes on after it', async () => {
    const open = await loadHighsSolver();
    const { solve, dispose } = open({ ...PROGRAM, rowUpper: Float64Array.of(Infinity) });
    expect(solve([])).toEqual({ status: 'none', reason: 'The solver ended without an optimum: unbounded.' });
    expect(solve([{ column: 0, lower: 0, upper: 2 }])).toMatchObject({ objective: -8 });
    dispose();
  });
});
