import { createFourDraws, type FourDraws } from '../numeric/counter-random.ts';
import { type ApplicationTable, NONE } from './application-table.ts';
import { countLots } from './fluid-review.ts';
import { type Decisions, findPhase, type LicenceRules, type OpeningLicences, type Review } from './licence-rules.ts';
import { type DecidedBy, findDelay, followReview } from './review-time.ts';

/** Purpose of the draws of licence queues, which no other draw has. */
const LICENCE_PURPOSE = 200;
/** How an application's number is written in one 32-bit index: period of filing, number among those of the period, attempt. */
const LOTS_PER_PERIOD = 2 ** 13;
const ATTEMPTS = 2 ** 6;

/** Whose luck is drawn: a seed, the replication of the simulation, and the flow. */
export type LuckKey = { readonly seed: number; readonly replication: number; readonly flow: number };

/**
 * A review that draws a review time, an outcome and whether it is filed again for every application, by inversion from numbers that
 * belong to the period in which the quantity was first filed, its number there and the attempt. So two policies see the same luck: an
 * application that is approved under some rules is approved no later under rules that approve more.
 */
export class DrawnReview implements Review {
  private readonly rules: LicenceRules;
  private readonly periods: number;
  private readonly key: LuckKey;
  private readonly decidedBy: readonly DecidedBy[];
  private readonly draws: FourDraws;
  private readonly luck = new Float64Array(4);
  private readonly table: ApplicationTable;
  /** Row of the chain of applications that fall due in the first period. */
  private readonly chains: number;
  /** Refused and to be filed again in the next period, as a chain. */
  private refiled = NONE;
  private lastRefiled = NONE;
  private openingLots = 0;
  private pending = 0;
  private now = 0;
  private oldest = 0;
  private allowance = 0;

  /**
   * `periods` bounds how long it runs; applications are kept in `table`, which queues may share.
   *
   * @throws RangeError for more than 8192 applications of one filing.
   */
  constructor(
    rules: LicenceRules,
    opening: OpeningLicences,
    { periods, key, table }: { periods: number; key: LuckKey; table: ApplicationTable },
  ) {
    this.rules = rules;
    this.periods = periods;
    this.key = key;
    this.decidedBy = rules.phases.map(({ reviewTime }) => followReview(reviewTime));
    this.draws = createFourDraws(key.seed, LICENCE_PURPOSE);
    this.table = table;
    this.chains = table.openChains(periods);
    for (const { quantity, age } of opening.pending) this.openingLots = this.fileLots(quantity, this.openingLots, age);
  }

  step(quantity: number, out: Decisions): void {
    const { now } = this;
    const { refiling, phases, decisionsPerPeriod } = this.rules;
    this.fileAgain();
    this.fileLots(quantity, now === 0 ? this.openingLots : 0, 0);
    // A fraction of a decision is kept for the next period; a whole one that was not needed is gone.
    this.allowance += decisionsPerPeriod;
    const { approval } = phases[findPhase(phases, now)]!;
    const { quantities, approvalLuck, refilingLuck, next, firstDue } = this.table;
    out.decided = 0;
    out.approved = 0;
    out.lost = 0;
    for (; this.oldest <= now; this.oldest++) {
      const chain = this.chains + this.oldest;
      let application = firstDue[chain]!;
      for (; application !== NONE && this.allowance >= 1; application = firstDue[chain]!) {
        firstDue[chain] = next[application]!;
        this.allowance -= 1;
        const size = quantities[application]!;
        out.decided += size;
        if (approvalLuck[application]! < approval) out.approved += size;
        else if (refilingLuck[application]! < refiling) this.keepForRefiling(application);
        else out.lost += size;
      }
      if (application !== NONE) break;
    }
    this.allowance = this.allowance === Infinity ? 0 : this.allowance - Math.floor(this.allowance);
    this.pending -= out.approved + out.lost;
    this.now += 1;
  }

  getPending(): number {
    return this.pending;
  }

  private keepForRefiling(application: number): void {
    const { next } = this.table;
    next[application] = NONE;
    if (this.refiled === NONE) this.refiled = application;
    else next[this.lastRefiled] = application;
    this.lastRefiled = application;
  }

  private fileAgain(): void {
    let application = this.refiled;
    this.refiled = NONE;
    while (application !== NONE) {
      const { quantities, origins, attempts, next } = this.table;
      const after = next[application]!;
      this.file(quantities[application]!, origins[application]!, attempts[application]! + 1, 0);
      application = after;
    }
  }

  private fileLots(quantity: number, firstLot: number, age: number): number {
    const { lotCap } = this.rules;
    const lots = countLots(quantity, lotCap);
    if (firstLot + lots > LOTS_PER_PERIOD)
      throw new RangeError(`A filing of ${quantity} units makes ${lots} applications`);
    this.pending += quantity;
    for (let lot = 0; lot < lots; lot++) {
      const size = lot < lots - 1 ? lotCap : quantity - lotCap * (lots - 1);
      this.file(lots === 1 ? quantity : size, this.now * LOTS_PER_PERIOD + firstLot + lot, 0, age);
    }
    return firstLot + lots;
  }

  /** Draws the luck of an application once: when it falls due, and what decides over it then. */
  private file(quantity: number, origin: number, attempt: number, age: number): void {
    const { now, luck, key, rules } = this;
    const owner = rules.luck === 'customer' ? 0 : origin;
    this.draws(luck, key.replication, key.flow, owner * ATTEMPTS + Math.min(attempt, ATTEMPTS - 1));
    const delay = findDelay(this.decidedBy[findPhase(rules.phases, now)]!, luck[0]!, age);
    const period = now + Math.max(0, delay - age);
    // What comes later than it runs stays pending for good.
    if (period < this.periods) this.table.add(this.chains + period, quantity, { origin, attempt }, luck);
  }
}
