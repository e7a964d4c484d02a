import type { Money } from '../../domain/units.ts';
import type { LinearBasis, LinearSolution, OpenLinearProgram } from './linear-program.ts';
import {
  askLeastLoss,
  askLongestTime,
  buildOutageProgram,
  type OutageProgram,
  type SupplyLimit,
} from './outage-program.ts';
import type { SupplyModel } from './supply-model.ts';

/** Longer than this counts as for ever, in days. */
export const HORIZON_DAYS = 100_000;
/** A longest time this close to the horizon is the horizon, with the solver's tolerance. */
const HORIZON_SLACK = 1 - 1e-6;
/** Times, losses and shares of demand this close to each other are the same. */
const SAME = 1e-9;
/** Prices of limits that do not bind are rounding errors. */
const PRICE_SLACK = 1e-9;
/** Lengths without an outage from which the search for others starts: each is this part of the one before. */
const RUNG = 0.5;
/** Nothing starts from a shorter length, in days. */
const SHORTEST_RUNG = 1;
/** The bound on a longest time is a price of the solver, and so is taken this much wider. */
const BOUND_SLACK = 1e-6;
/** Digits of a time or a loss beyond these are the solver's rounding. */
const DIGITS = 12;

/** Days, `Infinity` where the rest of the network sustains demand; or why there is no figure. */
export type Answer<T> = { readonly value: T } | { readonly value: null; readonly reason: string };

/** Least loss of an outage, with the units of each product that it takes and what keeps it from being less. */
type LeastLoss = { loss: Money; lostUnits: number[]; binding: SupplyLimit[] };

/** Loss a day over one length, and all that later questions use of it. */
type DailyLoss = {
  readonly perDay: Money;
  readonly lostUnits: Float64Array;
  readonly binding: SupplyLimit[];
  readonly basis: LinearBasis;
  /** No outage of the same nodes without a lost sale is longer; the length itself where nothing is lost. */
  readonly mostDays: number;
  /** Nodes that this way to lose so little needs. */
  readonly needed: Uint8Array;
};

/** Asks one outage after another of the same network. No answer depends on which was asked before. */
export class OutageSweep {
  private readonly model: SupplyModel;
  private readonly program: OutageProgram;
  private readonly opened: ReturnType<OpenLinearProgram>;
  /** Losses without any outage by days, and how to lose as little over as many days. */
  private readonly baselines = new Map<number, Answer<DailyLoss>>();
  private readonly witnesses = new Map<number, Uint8Array[]>();
  /** Answers by what was asked: a supplier with one site of one part is the same outage three times. */
  private readonly times = new Map<string, Answer<number>>();
  private readonly losses = new Map<string, Answer<DailyLoss>>();

  constructor(model: SupplyModel, open: OpenLinearProgram) {
    this.model = model;
    this.program = buildOutageProgram(model);
    this.opened = open(this.program.program);
  }

  /**
   * Longest outage of all these nodes together without a lost sale. It is no longer than without any outage; so where nothing more is
   * lost over that long, that is the answer.
   */
  computeTimeToSurvive(nodes: readonly number[]): Answer<number> {
    const baseline = getOrAdd(this.times, '', () => this.searchBaselineTime());
    if (nodes.length === 0 || baseline.value === null || baseline.value === 0) return baseline;
    return getOrAdd(this.times, nodes.join(), () => this.searchTime(nodes, baseline.value));
  }

  /** Least loss over an outage of all these nodes for some days. It is no less than without any outage. */
  computeLeastLoss(nodes: readonly number[], days: number): Answer<LeastLoss> {
    if (days <= 0) return { value: { loss: 0, lostUnits: this.model.products.map(() => 0), binding: [] } };
    const found = this.findDailyLoss(nodes, days);
    if (found.value === null) return found;
    const { perDay, lostUnits, binding } = found.value;
    return {
      value: { loss: cutRounding(perDay * days), lostUnits: Array.from(lostUnits, (units) => units * days), binding },
    };
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    this.opened.dispose();
  }

  /** Sales of the baseline at the end of its time are what those of every outage are compared with. */
  private searchBaselineTime(): Answer<number> {
    const time = this.searchTime([], Infinity);
    if (time.value !== null && time.value > 0 && time.value < Infinity) this.findBaseline(time.value);
    return time;
  }

  /** `most`: time without an outage. */
  private searchTime(nodes: readonly number[], most: number): Answer<number> {
    const mostDays = Math.min(most, HORIZON_DAYS);
    const loss = this.findDailyLoss(nodes, mostDays);
    if (loss.value === null) return loss;
    if (this.isNothing(loss.value.lostUnits)) return { value: most };
    const bound = Math.min(mostDays, loss.value.mostDays);
    const start = this.findRung(bound);
    if (start.value === null) return start;
    const solution = this.opened.solve(askLongestTime(this.program, nodes, bound), {
      start: start.value.basis,
      perturbsCosts: false,
    });
    if (solution.status !== 'optimal') {
      return solution.status === 'infeasible' ? { value: 0 } : { value: null, reason: solution.reason };
    }
    const days = cutRounding(this.program.paceScale / solution.objective);
    if (days >= HORIZON_DAYS * HORIZON_SLACK) return { value: most };
    return { value: days >= most * (1 - SAME) ? most : days };
  }

  /** Nodes that some known way to lose as little as without any outage does without cannot matter: nothing is solved for them. */
  private findDailyLoss(nodes: readonly number[], days: number): Answer<DailyLoss> {
    const baseline = this.findBaseline(days);
    if (nodes.length === 0 || baseline.value === null) return baseline;
    const witnesses = getOrAdd(this.witnesses, days, () => [baseline.value.needed]);
    if (witnesses.some((needed) => nodes.every((node) => needed[node] === 0))) return baseline;
    return getOrAdd(this.losses, `${nodes.join()} ${days}`, () => {
      const found = this.solveDailyLoss(nodes, days, baseline.value.basis);
      if (found.value === null || found.value.perDay * (1 - SAME) > baseline.value.perDay) return found;
      witnesses.push(found.value.needed);
      return baseline;
    });
  }

  /** Loss without any outage. Each length starts from the next longer rung, the rungs from each other: the order of questions changes nothing. */
  private findBaseline(days: number): Answer<DailyLoss> {
    return getOrAdd(this.baselines, days, () => {
      const rung = days < HORIZON_DAYS ? this.findRung(days, true) : null;
      if (rung?.value === null) return rung;
      return this.solveDailyLoss([], days, rung?.value.basis);
    });
  }

  /** Baseline of the shortest rung that is no shorter than some days, or longer than them. */
  private findRung(days: number, longer = false): Answer<DailyLoss> {
    let rung = HORIZON_DAYS;
    while (rung > SHORTEST_RUNG && (longer ? rung * RUNG > days : rung * RUNG >= days)) rung *= RUNG;
    return this.findBaseline(rung);
  }

  private solveDailyLoss(nodes: readonly number[], days: number, start?: LinearBasis): Answer<DailyLoss> {
    const { firstLoss, pace, costScale } = this.program;
    const changes = askLeastLoss(this.program, nodes, days);
    const solution = this.opened.solve(changes, start === undefined ? {} : { start });
    if (solution.status !== 'optimal') return { value: null, reason: solution.reason };
    const { columns, rowPrices, basis } = solution;
    const lostUnits = columns.slice(firstLoss, pace).map((units) => Math.max(0, units));
    const perDay = this.model.products.reduce((sum, { lossPerUnit }, row) => sum + lossPerUnit * lostUnits[row]!, 0);
    // Loss a day is convex in the pace, so its tangent meets 0 where there still is a loss, or never.
    const fall = this.program.stocks.reduce((sum, { row, units }) => sum - units * rowPrices[row]!, 0);
    const bound = 1 / (1 / days + perDay / costScale / fall);
    return {
      value: {
        perDay,
        lostUnits,
        binding: this.findBinding(solution),
        basis,
        mostDays: fall > 0 ? bound * (1 + BOUND_SLACK) : days,
        needed: Uint8Array.from({ length: this.model.capacity.length }, (_, node) => (columns[node]! > 0 ? 1 : 0)),
      },
    };
  }

  private findBinding({ columnPrices, rowPrices }: LinearSolution & { status: 'optimal' }): SupplyLimit[] {
    return this.program.limits
      .filter(({ on, index }) => (on === 'column' ? columnPrices : rowPrices)[index]! < -PRICE_SLACK)
      .map(({ limit }) => limit);
  }

  /** Whether no product loses more than a rounding error of its demand. */
  private isNothing(lostUnits: Float64Array): boolean {
    return this.model.products.every(({ demand }, row) => lostUnits[row]! <= demand * SAME);
  }
}

function cutRounding(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function getOrAdd<Key, T>(answers: Map<Key, T>, key: Key, compute: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = compute();
  answers.set(key, found);
  return found;
}
