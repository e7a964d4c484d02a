import type { Money } from '../../domain/units.ts';
import { createDraws } from '../numeric/counter-random.ts';
import type { LinearBasis, LinearSolution, SolveLinearProgram } from './linear-program.ts';
import { askLeastLoss, askNoLoss, type OutageProgram, type SupplyLimit } from './outage-program.ts';
import type { SupplyModel } from './supply-model.ts';

/** Longer than this counts as for ever, in days. */
export const HORIZON_DAYS = 100_000;
/** Lengths without an outage for the start of the search for others: each is this part of the one before. */
const RUNG = 0.5;
/** Nothing starts from a shorter length, in days. */
const SHORTEST_RUNG = 1;
/** Losses and shares of demand this close to each other are the same. */
const SAME = 1e-9;
/** Prices of slack limits are rounding errors. */
const PRICE_SLACK = 1e-9;
/** A loss above this share of all sales need not be known to be one. */
const LOSS_IN_SIGHT = 1e-6;

/** Outages enough for a common way, in all and in one search; and the most nodes of an outage for a common look. */
const WORTH_A_SEARCH = 20;
const WORTH_ANOTHER = 5;
const MOST_NODES = 8;
/** Share of the outages with nodes avoided by one search: the others must stay to stand in for them. */
const AVOIDED = 0.3;
/** Stream of the choosing numbers. */
const STREAM = 103;

/** Days or money; or why there is no figure. */
export type Answer<T> = { readonly value: T } | { readonly value: null; readonly reason: string };

/** Least loss a day over one length, the part of each product and the limits behind it. */
export type DailyLoss = {
  readonly perDay: Money;
  readonly lostUnits: readonly number[];
  readonly binding: readonly SupplyLimit[];
  /** The solver's final basis, and the cost there. */
  readonly basis: LinearBasis;
  readonly cost: number;
};

/** Nodes of one way to lose no more than without an outage. */
type Recorder = Uint8Array;

/**
 * Least losses a day of outages over given lengths. Every solve starts from the loss without any outage over the same length, and that one from
 * the next longer rung, so few pivots lie between and no answer depends on earlier questions. An outage never loses less than none: nodes
 * unneeded by some known way with as little loss cannot matter, and nothing is solved for them.
 */
export class DailyLosses {
  private readonly model: SupplyModel;
  private readonly program: OutageProgram;
  private readonly solve: SolveLinearProgram;
  private readonly baselines = new Map<number, Answer<DailyLoss>>();
  private readonly recorders = new Map<number, Recorder[]>();

  constructor(model: SupplyModel, program: OutageProgram, solve: SolveLinearProgram) {
    this.model = model;
    this.program = program;
    this.solve = solve;
  }

  /** Loss without any outage. */
  findBaseline(days: number): Answer<DailyLoss> {
    const known = this.baselines.get(days);
    if (known !== undefined) return known;
    const rung = days < HORIZON_DAYS ? this.findBaseline(findRungAbove(days)) : null;
    const found = rung?.value === null ? rung : this.solveLoss([], days, rung?.value.basis);
    this.baselines.set(days, found);
    return found;
  }

  /** Loss of an outage of all these nodes. */
  find(nodes: readonly number[], days: number): Answer<DailyLoss> {
    const baseline = this.findBaseline(days);
    if (baseline.value === null || nodes.length === 0 || this.isSettled(nodes, days)) return baseline;
    const found = this.solveLoss(nodes, days, baseline.value.basis);
    return found.value !== null && found.value.perDay * (1 - SAME) <= baseline.value.perDay ? baseline : found;
  }

  /**
   * Null if an outage of these nodes loses nothing over some days, of those over which nothing is lost without it; else the most days that
   * it lasts without a loss, as the prices tell that prove the loss. Starts from the loss without an outage over `startDays`.
   */
  findEnd(nodes: readonly number[], days: number, startDays = days): Answer<{ readonly endsWithin: number | null }> {
    const start = this.findBaseline(startDays);
    if (start.value === null) return start;
    if (nodes.length === 0) return { value: { endsWithin: this.isNothing(start.value.lostUnits) ? null : days } };
    if (this.isSettled(nodes, days)) return { value: { endsWithin: null } };
    const { pace: column, paceScale, costScale } = this.program;
    const pace = paceScale / days;
    const sales = this.model.products.reduce((sum, { demand, lossPerUnit }) => sum + demand * lossPerUnit, 0);
    const solution = this.solve(askLeastLoss(this.program, nodes, days), {
      start: start.value.basis,
      stopsAbove: pace + (sales / costScale) * LOSS_IN_SIGHT,
    });
    if (solution.status !== 'optimal' && solution.status !== 'above') return { value: null, reason: solution.reason };
    if (solution.status === 'optimal' && this.isNothing(this.readLostUnits(solution.columns))) {
      if (startDays === days) this.keepRecorder(solution.columns, days);
      return { value: { endsWithin: null } };
    }
    // No plan loses less than these prices say, at any pace, and what they say falls evenly with it: at 0 the time without a loss has ended.
    const fall = 1 - solution.columnPrices[column]!;
    const endsWithin = paceScale / (pace + (solution.objective - pace) / fall);
    return { value: { endsWithin: endsWithin > 0 && endsWithin < days ? endsWithin : days } };
  }

  /**
   * Settles many outages at once, each of them alone without a loss over the days of no loss without one: looks for ways without a loss and with
   * as little output as can be at the nodes of some of them, others each time, until the search settles hardly any more. The rest is asked one
   * by one, as it would be without; a solve costs some pivots of each settled outage then instead of a start. Yields after each search.
   */
  *settleTogether(outages: readonly (readonly number[])[], days: number): Generator<void> {
    let start = this.findBaseline(days).value?.basis;
    const choose = createDraws(0, STREAM);
    let open = outages.filter((nodes) => nodes.length <= MOST_NODES && !this.isSettled(nodes, days));
    for (let search = 0; start !== undefined && open.length >= WORTH_A_SEARCH; search++) {
      const costs = new Float64Array(this.program.program.cost.length);
      for (const nodes of open) {
        if (choose(nodes[0]!, search) >= AVOIDED) continue;
        for (const node of nodes) costs[node] = 1 / (this.findLimit(node) || 1);
      }
      const solution = this.solve(askNoLoss(this.program, days), { start, costs });
      if (solution.status !== 'optimal') return;
      this.keepRecorder(solution.columns, days);
      const left = open.filter((nodes) => !this.isSettled(nodes, days));
      if (open.length - left.length < WORTH_ANOTHER) return;
      open = left;
      start = solution.basis;
      yield;
    }
  }

  private findLimit(node: number): number {
    const limit = this.model.capacity[node]!;
    return Number.isFinite(limit) ? limit : 1;
  }

  private solveLoss(nodes: readonly number[], days: number, start?: LinearBasis): Answer<DailyLoss> {
    const solution = this.solve(askLeastLoss(this.program, nodes, days), start === undefined ? {} : { start });
    if (solution.status !== 'optimal') return { value: null, reason: solution.reason };
    const { columns, basis, objective } = solution;
    const lostUnits = this.readLostUnits(columns);
    const perDay = this.model.products.reduce((sum, { lossPerUnit }, row) => sum + lossPerUnit * lostUnits[row]!, 0);
    const baseline = this.baselines.get(days)?.value?.perDay ?? Infinity;
    if (perDay * (1 - SAME) <= baseline) this.keepRecorder(columns, days);
    return { value: { perDay, lostUnits, binding: this.findBinding(solution), basis, cost: objective } };
  }

  private readLostUnits(columns: Float64Array): number[] {
    return Array.from(columns.subarray(this.program.firstLoss, this.program.pace), (units) => Math.max(0, units));
  }

  private findBinding({ columnPrices, rowPrices }: LinearSolution & { status: 'optimal' }): SupplyLimit[] {
    return this.program.limits
      .filter(({ on, index }) => (on === 'column' ? columnPrices : rowPrices)[index]! < -PRICE_SLACK)
      .map(({ limit }) => limit);
  }

  private keepRecorder(columns: Float64Array, days: number): void {
    const needed = Uint8Array.from({ length: this.model.capacity.length }, (_, node) => (columns[node]! > 0 ? 1 : 0));
    const known = this.recorders.get(days);
    if (known) known.push(needed);
    else this.recorders.set(days, [needed]);
  }

  /** Whether an outage of these nodes is known to lose no more than none over some days whose loss without an outage has been asked. */
  isSettled(nodes: readonly number[], days: number): boolean {
    const known = this.recorders.get(days) ?? [];
    return known.some((needed) => nodes.every((node) => needed[node] === 0));
  }

  /** Whether no product loses more than a rounding error of its demand. */
  private isNothing(lostUnits: readonly number[]): boolean {
    return this.model.products.every(({ demand }, row) => lostUnits[row]! <= demand * SAME);
  }
}

/** The shortest rung above some days. */
export function findRungAbove(days: number): number {
  let rung = HORIZON_DAYS;
  while (rung > SHORTEST_RUNG && rung * RUNG > days) rung *= RUNG;
  return rung;
}
