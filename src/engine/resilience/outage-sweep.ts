import type { Money } from '../../domain/units.ts';
import { type Answer, DailyLosses, findRungAbove, HORIZON_DAYS } from './daily-losses.ts';
import type { LinearSolution, OpenLinearProgram } from './linear-program.ts';
import { askLongestTime, buildOutageProgram, type OutageProgram, type SupplyLimit } from './outage-program.ts';
import type { SupplyModel } from './supply-model.ts';
import { SurvivalBound } from './survival-bound.ts';

/** A longest time this close to the horizon is the horizon, with the solver's tolerance. */
const HORIZON_SLACK = 1 - 1e-6;
/** Times this close to each other are the same. */
const SAME = 1 - 1e-9;
/** The solver may go this much beyond a bound on the time, so the bound itself decides about no digit. */
const BOUND_SLACK = 1 + 1e-6;
const HALF_SLACK = 1 + 5e-7;
/** A longer time is looked for by the prices of losses, so often at most: there a solve for the time itself takes several times as long. */
const LONG_DAYS = 1_000;
const MOST_LOOKS = 8;
/** Digits of a time or a loss beyond these are the solver's rounding. */
const DIGITS = 12;

/** Least loss of an outage, with its units of each product and the limits behind it. */
type LeastLoss = { readonly loss: Money; readonly lostUnits: number[]; readonly binding: readonly SupplyLimit[] };

/** Asks one outage after another of the same network. No answer depends on earlier questions. */
export class OutageSweep {
  private readonly model: SupplyModel;
  private readonly program: OutageProgram;
  private readonly opened: ReturnType<OpenLinearProgram>;
  private readonly daily: DailyLosses;
  private readonly bound: SurvivalBound;
  /** Answers by question: a supplier with one site of one part is the same outage three times. */
  private readonly times = new Map<string, Answer<number>>();
  private readonly bounds = new Map<string, number>();
  private readonly losses = new Map<string, Answer<LeastLoss>>();

  constructor(model: SupplyModel, open: OpenLinearProgram) {
    this.model = model;
    this.program = buildOutageProgram(model);
    this.opened = open(this.program.program);
    this.daily = new DailyLosses(model, this.program, this.opened.solve);
    this.bound = new SurvivalBound(model);
  }

  /**
   * Longest outage of all these nodes together without a lost sale, in days; `Infinity` where the rest of the network sustains demand. It is no
   * longer than without any outage; so where nothing is lost over so long, this is the answer.
   */
  computeTimeToSurvive(nodes: readonly number[]): Answer<number> {
    const baseline = getOrAdd(this.times, '', () => this.searchBaselineTime());
    if (nodes.length === 0 || baseline.value === null || baseline.value === 0) return baseline;
    return getOrAdd(this.times, nodes.join(), () => this.searchTime(nodes, baseline.value));
  }

  /**
   * Prepares for many outages to come: those surely without a lost sale are found together, at a fraction of the cost. The answers stay the same.
   * Yields between two parts of the work.
   */
  *prepareFor(outages: readonly (readonly number[])[]): Generator<void> {
    const days = this.findMostDays();
    if (days === null) return;
    yield;
    yield* this.daily.settleTogether(
      outages.filter((nodes) => nodes.length > 0 && this.findBound(nodes, days) === days),
      days,
    );
  }

  /** Whether a pass over the network shows that an outage of these nodes loses sales, so that preparing does not help with it. */
  surelyLoses(nodes: readonly number[]): boolean {
    const days = this.findMostDays();
    return days !== null && this.findBound(nodes, days) < days;
  }

  /** Whether the time to survive of these nodes is known without a solve. */
  isAnswered(nodes: readonly number[]): boolean {
    const days = this.findMostDays();
    return days === null || this.daily.isSettled(nodes, days);
  }

  /** Least loss over an outage of all these nodes for some days. It is no less than without any outage. */
  computeLeastLoss(nodes: readonly number[], days: number): Answer<LeastLoss> {
    return getOrAdd(this.losses, `${nodes.join()} ${days}`, () => {
      if (days <= 0) return { value: { loss: 0, lostUnits: this.model.products.map(() => 0), binding: [] } };
      const found = this.daily.find(nodes, days);
      if (found.value === null) return found;
      const { perDay, lostUnits, binding } = found.value;
      return {
        value: { loss: cutRounding(perDay * days), lostUnits: lostUnits.map((units) => units * days), binding },
      };
    });
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    this.opened.dispose();
  }

  /** Days of no loss without any outage, the horizon at most; null if sales are lost at once, or not known. */
  private findMostDays(): number | null {
    const most = this.computeTimeToSurvive([]).value;
    return most === null || most === 0 ? null : Math.min(most, HORIZON_DAYS);
  }

  /** The bound on the time to survive; `most` is the same for all outages. */
  private findBound(nodes: readonly number[], most: number): number {
    return getOrAdd(this.bounds, nodes.join(), () => this.bound.compute(nodes, most));
  }

  private searchBaselineTime(): Answer<number> {
    const time = this.searchTime([], Infinity);
    // How sales are met for so long is what the first outages are compared with.
    if (time.value !== null && time.value > 0) this.daily.findBaseline(Math.min(time.value, HORIZON_DAYS));
    return time;
  }

  /** `most`: the time without an outage. */
  private searchTime(nodes: readonly number[], most: number): Answer<number> {
    const mostDays = Math.min(most, HORIZON_DAYS);
    const bound = this.findBound(nodes, mostDays);
    if (bound < mostDays) return this.solveTime(nodes, most, bound);
    const first = this.daily.findEnd(nodes, mostDays);
    if (first.value === null) return first;
    const { endsWithin } = first.value;
    if (endsWithin === null) return { value: most };
    const near = this.searchBefore(nodes, most, endsWithin);
    // A time all the way up to where its search began could be longer but for the rounding of the prices.
    return near.value === null || near.value < endsWithin * HALF_SLACK ? near : this.solveTime(nodes, most, bound);
  }

  /** The longest time without a loss where the prices of a loss tell that it comes within some days. */
  private searchBefore(nodes: readonly number[], most: number, endsWithin: number): Answer<number> {
    let end = endsWithin;
    for (let look = 0; look < MOST_LOOKS && end > LONG_DAYS; look++) {
      const days = end * SAME;
      const found = this.daily.findEnd(nodes, days, findRungAbove(days));
      if (found.value === null) return found;
      // Nothing is lost up to the end as the prices tell it, so it is the end.
      if (found.value.endsWithin === null) return { value: cutRounding(end) };
      if (found.value.endsWithin === days) break;
      end = found.value.endsWithin;
    }
    return this.solveTime(nodes, most, end);
  }

  /** The longest time without a loss, `bound` at most. */
  private solveTime(nodes: readonly number[], most: number, bound: number): Answer<number> {
    const start = this.daily.findBaseline(findRungAbove(bound));
    if (start.value === null) return start;
    const ask = (perturbsCosts: boolean): LinearSolution =>
      this.opened.solve(askLongestTime(this.program, nodes, bound * BOUND_SLACK), {
        start: start.value.basis,
        perturbsCosts,
      });
    const first = ask(false);
    // Where all costs are 0 but one, ties that nothing breaks may keep the solver from an end.
    const solution = first.status === 'none' ? ask(true) : first;
    if (solution.status === 'infeasible') return { value: 0 };
    if (solution.status !== 'optimal') return { value: null, reason: solution.reason };
    const days = cutRounding(this.program.paceScale / solution.objective);
    return { value: days >= HORIZON_DAYS * HORIZON_SLACK || days >= most * SAME ? most : days };
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
