import type { Money } from '../../domain/units.ts';
import type { BoundChange, LinearSolution, OpenLinearProgram, SolveLinearProgram } from './linear-program.ts';
import { buildOutageProgram, type OutageProgram } from './outage-program.ts';
import type { SupplyModel } from './supply-model.ts';

/** Longer than this counts as for ever, in days. */
export const HORIZON_DAYS = 100_000;
/** A longest time this close to the horizon is the horizon, with the solver's tolerance. */
const HORIZON_SLACK = 1 - 1e-6;

/** Days, `Infinity` where the rest of the network sustains demand; or why there is no figure. */
export type Answer<T> = { readonly value: T } | { readonly value: null; readonly reason: string };

/** Least loss of an outage, with the units of each product that it takes. */
type LeastLoss = { loss: Money; lostUnits: number[] };

/** Asks one outage after another of the same network, each starting from the solution before. */
export class OutageSweep {
  private readonly longest: OutageProgram;
  private readonly least: OutageProgram;
  private readonly solveLongest: SolveLinearProgram;
  private readonly solveLeast: SolveLinearProgram;
  private readonly opened: readonly { dispose: () => void }[];
  private readonly nodeCount: number;
  /** Ways to meet all demand for ever, as the nodes that each needs. */
  private readonly witnesses: Uint8Array[] = [];
  /** Answers by what was asked: a supplier with one site of one part is the same outage three times. */
  private readonly times = new Map<string, Answer<number>>();
  private readonly losses = new Map<string, Answer<LeastLoss>>();

  constructor(model: SupplyModel, open: OpenLinearProgram) {
    this.nodeCount = model.capacity.length;
    this.longest = buildOutageProgram(model, 'longest-time', HORIZON_DAYS);
    this.least = buildOutageProgram(model, 'least-loss', HORIZON_DAYS);
    const longest = open(this.longest.program);
    const least = open(this.least.program);
    this.opened = [longest, least];
    this.solveLongest = longest.solve;
    this.solveLeast = least.solve;
  }

  /**
   * Longest outage of all these nodes together without a lost sale. Nodes that some known way to meet demand for ever does without
   * cannot matter and are settled without a solve.
   */
  computeTimeToSurvive(nodes: readonly number[]): Answer<number> {
    if (this.witnesses.some((needed) => nodes.every((node) => needed[node] === 0))) return { value: Infinity };
    return getOrAdd(this.times, nodes.join(), () => this.solveTimeToSurvive(nodes));
  }

  /** Least loss over an outage of all these nodes for some days. */
  computeLeastLoss(nodes: readonly number[], days: number): Answer<LeastLoss> {
    return getOrAdd(this.losses, `${nodes.join()} ${days}`, () => this.solveLeastLoss(nodes, days));
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    for (const program of this.opened) program.dispose();
  }

  private solveTimeToSurvive(nodes: readonly number[]): Answer<number> {
    const solution = this.solveLongest(nodes.map(close));
    if (solution.status === 'none') return { value: null, reason: solution.reason };
    if (-solution.objective < HORIZON_DAYS * HORIZON_SLACK) return { value: Math.max(0, -solution.objective) };
    this.witnesses.push(
      Uint8Array.from({ length: this.nodeCount }, (_, node) => (solution.columns[node]! > 0 ? 1 : 0)),
    );
    return { value: Infinity };
  }

  private solveLeastLoss(nodes: readonly number[], days: number): Answer<LeastLoss> {
    const time: BoundChange = { column: this.least.time, lower: days, upper: days };
    const solution: LinearSolution = this.solveLeast([...nodes.map(close), time]);
    if (solution.status === 'none') return { value: null, reason: solution.reason };
    const lostUnits = Array.from(solution.columns.subarray(this.least.firstLoss, this.least.time));
    return { value: { loss: Math.max(0, solution.objective), lostUnits } };
  }
}

function getOrAdd<T>(answers: Map<string, T>, key: string, compute: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = compute();
  answers.set(key, found);
  return found;
}

function close(node: number): BoundChange {
  return { column: node, lower: 0, upper: 0 };
}
