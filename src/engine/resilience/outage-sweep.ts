import type { Money } from '../../domain/units.ts';
import type { BoundChange, LinearSolution, OpenLinearProgram, SolveLinearProgram } from './linear-program.ts';
import { buildOutageProgram, type OutageProgram, type SupplyLimit } from './outage-program.ts';
import type { SupplyModel } from './supply-model.ts';

/** Longer than this counts as for ever, in days. */
export const HORIZON_DAYS = 100_000;
/** A longest time this close to the horizon is the horizon, with the solver's tolerance. */
const HORIZON_SLACK = 1 - 1e-6;
/** Times and losses this close to each other are the same. */
const SAME = 1 - 1e-9;
/** Prices of rows that do not bind are rounding errors. */
const PRICE_SLACK = 1e-9;

/** Days, `Infinity` where the rest of the network sustains demand; or why there is no figure. */
export type Answer<T> = { readonly value: T } | { readonly value: null; readonly reason: string };

/** Least loss of an outage, with the units of each product that it takes and what keeps it from being less. */
type LeastLoss = { loss: Money; lostUnits: number[]; binding: SupplyLimit[] };

/** Nodes that one way to meet demand needs. */
type Witness = Uint8Array;

/** Asks one outage after another of the same network. No answer depends on which was asked before. */
export class OutageSweep {
  private readonly longest: OutageProgram;
  private readonly least: OutageProgram;
  private readonly solveLongest: SolveLinearProgram;
  private readonly solveLeast: SolveLinearProgram;
  private readonly opened: readonly { dispose: () => void }[];
  private readonly nodeCount: number;
  /** Ways to survive as long as without any outage, and, by its days, to lose as little. */
  private readonly longestWitnesses: Witness[] = [];
  private readonly leastWitnesses = new Map<number, Witness[]>();
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
   * Longest outage of all these nodes together without a lost sale. It is no longer than without any outage. So nodes that some known
   * way to survive as long does without cannot matter and are settled without a solve.
   */
  computeTimeToSurvive(nodes: readonly number[]): Answer<number> {
    const baseline = getOrAdd(this.times, '', () => this.solveTimeToSurvive([], Infinity));
    if (nodes.length === 0 || baseline.value === null || baseline.value === 0) return baseline;
    if (doesWithout(this.longestWitnesses, nodes)) return baseline;
    return getOrAdd(this.times, nodes.join(), () => this.solveTimeToSurvive(nodes, baseline.value));
  }

  /** Least loss over an outage of all these nodes for some days. It is no less than without any outage, which settles nodes as above. */
  computeLeastLoss(nodes: readonly number[], days: number): Answer<LeastLoss> {
    // Solved first, so that every outage starts from the same place; one that loses nothing settles none that is asked about.
    const baseline = getOrAdd(this.losses, ` ${days}`, () => this.solveLeastLoss([], days, null));
    if (nodes.length === 0 || baseline.value === null) return baseline;
    if (doesWithout(this.leastWitnesses.get(days) ?? [], nodes)) return baseline;
    return getOrAdd(this.losses, `${nodes.join()} ${days}`, () => this.solveLeastLoss(nodes, days, baseline.value));
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    for (const program of this.opened) program.dispose();
  }

  private solveTimeToSurvive(nodes: readonly number[], most: number): Answer<number> {
    const solution = this.solveLongest(nodes.map(close));
    if (solution.status === 'none') return { value: null, reason: solution.reason };
    const days = Math.max(0, -solution.objective);
    const time = days < HORIZON_DAYS * HORIZON_SLACK ? days : Infinity;
    if (time < most * SAME && nodes.length > 0) return { value: time };
    this.longestWitnesses.push(this.takeWitness(solution.columns));
    return { value: Math.min(time, most) };
  }

  private solveLeastLoss(nodes: readonly number[], days: number, least: LeastLoss | null): Answer<LeastLoss> {
    const time: BoundChange = { column: this.least.time, lower: days, upper: days };
    const solution: LinearSolution = this.solveLeast([...nodes.map(close), time]);
    if (solution.status === 'none') return { value: null, reason: solution.reason };
    const loss = Math.max(0, solution.objective);
    if (least === null || loss * SAME <= least.loss) {
      getOrAdd(this.leastWitnesses, days, () => []).push(this.takeWitness(solution.columns));
    }
    if (least !== null && loss * SAME <= least.loss) return { value: least };
    const lostUnits = Array.from(solution.columns.subarray(this.least.firstLoss, this.least.time));
    const binding = this.least.limits
      .filter(({ row }) => Math.abs(solution.rowPrices[row]!) > PRICE_SLACK)
      .map(({ limit }) => limit);
    return { value: { loss, lostUnits, binding } };
  }

  private takeWitness(columns: Float64Array): Witness {
    return Uint8Array.from({ length: this.nodeCount }, (_, node) => (columns[node]! > 0 ? 1 : 0));
  }
}

function doesWithout(witnesses: readonly Witness[], nodes: readonly number[]): boolean {
  return witnesses.some((needed) => nodes.every((node) => needed[node] === 0));
}

function getOrAdd<Key, T>(answers: Map<Key, T>, key: Key, compute: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = compute();
  answers.set(key, found);
  return found;
}

function close(node: number): BoundChange {
  return { column: node, lower: 0, upper: 0 };
}
