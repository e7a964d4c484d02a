import type { BoundChange, LinearProgram, OpenLinearProgram } from '../resilience/linear-program.ts';

/** A linear program with some columns, bounded by 0 and 1, to be the one or the other. */
export type MixedProgram = { readonly program: LinearProgram; readonly binaries: readonly number[] };

/** The best found, a bound for every plan, and the gap between the two. */
export type MixedSolution =
  | {
      readonly status: 'solved';
      readonly objective: number;
      readonly columns: Float64Array;
      /** Least objective not yet ruled out by the search. */
      readonly bound: number;
      /** (objective − bound) / |objective|; 0: proved best. */
      readonly gap: number;
      readonly nodes: number;
    }
  | { readonly status: 'infeasible'; readonly nodes: number }
  | { readonly status: 'unfinished'; readonly bound: number; readonly nodes: number };

/** A column this near to 0 or 1 is there. */
const WHOLE = 1e-6;
/** Improvement below this is none. */
const TOLERANCE = 1e-9;
const MOST_NODES = 20_000;

type Open = { readonly fixed: readonly BoundChange[]; readonly bound: number };

/**
 * Minimises a mixed program by branch and bound: of the open nodes the one with the least bound is relaxed, and its binary farthest from
 * whole is set to 0 and to 1 (Land & Doig, Econometrica 28 (1960) 497). Ends when nothing better can be left, or after `mostNodes`, with the gap.
 */
export function minimiseMixed(
  { program, binaries }: MixedProgram,
  open: OpenLinearProgram,
  mostNodes: number = MOST_NODES,
): MixedSolution {
  const { solve, dispose } = open(program);
  try {
    let best: { objective: number; columns: Float64Array } | null = null;
    const nodes: Open[] = [{ fixed: [], bound: -Infinity }];
    let count = 0;
    while (nodes.length > 0 && count < mostNodes) {
      nodes.sort((a, b) => b.bound - a.bound || b.fixed.length - a.fixed.length);
      const node = nodes.pop()!;
      if (best !== null && node.bound >= best.objective - TOLERANCE) break;
      count += 1;
      const relaxed = solve(node.fixed);
      if (relaxed.status !== 'optimal') continue;
      if (best !== null && relaxed.objective >= best.objective - TOLERANCE) continue;
      const branch = findBranch(relaxed.columns, binaries);
      if (branch === null) best = { objective: relaxed.objective, columns: relaxed.columns.slice() };
      else {
        for (const value of [0, 1]) {
          const change = { column: branch, lower: value, upper: value };
          nodes.push({ fixed: [...node.fixed, change], bound: relaxed.objective });
        }
      }
    }
    const left = nodes.reduce((least, node) => Math.min(least, node.bound), Infinity);
    if (best === null)
      return nodes.length === 0
        ? { status: 'infeasible', nodes: count }
        : { status: 'unfinished', bound: left, nodes: count };
    const bound = Math.min(best.objective, left);
    const gap =
      best.objective - bound <= TOLERANCE
        ? 0
        : (best.objective - bound) / Math.max(Math.abs(best.objective), TOLERANCE);
    return { status: 'solved', ...best, bound, gap, nodes: count };
  } finally {
    dispose();
  }
}

/** The binary farthest from a whole value; null: all are whole. */
function findBranch(columns: Float64Array, binaries: readonly number[]): number | null {
  let found: number | null = null;
  let farthest = WHOLE;
  for (const column of binaries) {
    const value = columns[column]!;
    const distance = Math.min(value, 1 - value);
    if (distance > farthest) {
      farthest = distance;
      found = column;
    }
  }
  return found;
}
