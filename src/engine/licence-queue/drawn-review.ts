import { countLots } from './fluid-review.ts';
import {
  type Decisions,
  findPhase,
  type LicenceRules,
  type LuckKey,
  type OpeningLicences,
  type PeriodAtHand,
  type Review,
  type ReviewPhase,
} from './licence-rules.ts';
import { NONE, type QueueTable } from './queue-table.ts';
import { type FirmLuck, takeFirmInto } from './firm-review.ts';
import { type DecidedBy, findDelay, followReview } from './review-time.ts';

/** How an application's number is written in one 32-bit index: period of filing, number among those of the period, attempt. */
const LOTS_PER_PERIOD = 2 ** 13;
const ATTEMPTS = 2 ** 6;
/** An application above the size of one by more than this stands for several. */
const ABOVE = 1 + 1e-9;
/** Where an application comes from as one number: the period of its first filing, and its number among those of the period. */
export function nameOrigin(period: number, lot: number): number {
  return period * LOTS_PER_PERIOD + lot;
}

/** First of the periods with filings in one application. */
function joinOrigins(origin: number, periodsTogether: number): number {
  return origin - (Math.floor(origin / LOTS_PER_PERIOD) % periodsTogether) * LOTS_PER_PERIOD;
}

/** An application as one number, the key of its luck. */
export function nameApplication(origin: number, attempt: number): number {
  return origin * ATTEMPTS + Math.min(attempt, ATTEMPTS - 1);
}

/** Numbers of a period in their order: units settled in it. */
const SETTLED = { size: 2, approved: 0, lost: 1 } as const;

/**
 * A review with a drawn review time, an outcome and another filing or none for every application, by inversion from numbers by the period of its
 * first filing, its number there and the attempt. So two policies see the same luck: an application approved under some rules is approved no
 * later under rules with more approvals.
 */
export class DrawnReview implements Review {
  private readonly rules: LicenceRules;
  private readonly periods: number;
  private readonly key: LuckKey;
  /** Row of the flow in the table. */
  private readonly row: number;
  private readonly decidedBy: readonly DecidedBy[];
  private readonly table: QueueTable;
  /** Whether due applications are decided: then the fate of an application is known at its filing. */
  private readonly isUnlimited: boolean;
  /** Row of the chain of applications of the first period: those due in it, or those known to be filed again. */
  private readonly chains: number;
  /** Row of pending units in the numbers of the table, with the unused decisions behind it, and of settled units of each period. */
  private readonly pending: number;
  private readonly settled: number;
  /** Refused and to be filed again in the next period, as a chain. */
  private refiled = NONE;
  private lastRefiled = NONE;
  private openingLots = 0;
  private now = 0;
  private oldest = 0;

  /**
   * `periods` bounds its run; its numbers are kept in `table`, open to several queues. A filing that would make more applications than have a
   * name of their own is cut into as many larger ones, each of which takes as many decisions as it stands for.
   */
  constructor(
    rules: LicenceRules,
    opening: OpeningLicences,
    { periods, key, table }: { periods: number; key: LuckKey; table: QueueTable },
  ) {
    this.rules = rules;
    this.periods = periods;
    this.key = key;
    this.row = table.addFlow(key);
    this.decidedBy = followPhases(rules.phases, rules.firm ?? null);
    this.table = table;
    this.isUnlimited = rules.decisionsPerPeriod === Infinity;
    this.chains = table.openChains(periods);
    this.pending = table.reserve(2);
    this.settled = this.isUnlimited ? table.reserve(periods * SETTLED.size) : this.pending;
    for (const { quantity, age } of opening.pending) this.openingLots = this.fileLots(quantity, this.openingLots, age);
    this.expect(this.openingLots);
  }

  step(period: PeriodAtHand): void {
    this.fileAgain();
    this.fileLots(period.filed, this.now < (this.rules.periodsTogether ?? 1) ? this.openingLots : 0, 0);
    if (this.isUnlimited) this.readSettled(period);
    else this.decide(period);
    this.table.numbers[this.pending]! -= period.approved + period.lost;
    this.now += 1;
    this.expect(this.now < (this.rules.periodsTogether ?? 1) ? this.openingLots : 0);
  }

  /** Has the luck of the first application of the next period drawn with that of other flows. */
  private expect(lot: number): void {
    this.table.expect(this.row, this.name(nameOrigin(this.now, lot), 0));
  }

  /** An application as one number. */
  private name(origin: number, attempt: number): number {
    const { luck, periodsTogether = 1 } = this.rules;
    return nameApplication(luck === 'customer' ? 0 : joinOrigins(origin, periodsTogether), attempt);
  }

  getPending(): number {
    return this.table.numbers[this.pending]!;
  }

  private readSettled(out: Decisions): void {
    const { numbers, firstDue, quantities, next } = this.table;
    const at = this.settled + this.now * SETTLED.size;
    out.approved = numbers[at + SETTLED.approved]!;
    out.lost = numbers[at + SETTLED.lost]!;
    out.decided = out.approved + out.lost;
    this.refiled = firstDue[this.chains + this.now]!;
    for (let application = this.refiled; application !== NONE; application = next[application]!) {
      out.decided += quantities[application]!;
    }
  }

  /** Decides due applications, in turn, as far as the regulator gets. */
  private decide(out: Decisions): void {
    const { now } = this;
    const { refiling, phases, decisionsPerPeriod, lotCap } = this.rules;
    const { numbers, quantities, approvalLuck, refilingLuck, next, firstDue } = this.table;
    const { approval } = phases[findPhase(phases, now)]!;
    // A fraction of a decision is kept for the next period; a whole one that was not needed is gone.
    let allowance = numbers[this.pending + 1]! + decisionsPerPeriod;
    out.decided = 0;
    out.approved = 0;
    out.lost = 0;
    for (; this.oldest <= now; this.oldest++) {
      const chain = this.chains + this.oldest;
      let application = firstDue[chain]!;
      for (; application !== NONE && allowance >= 1; application = firstDue[chain]!) {
        firstDue[chain] = next[application]!;
        const size = quantities[application]!;
        // Below 0, the decisions of the next periods are taken by what stood for more than were left.
        allowance -= size > lotCap * ABOVE ? size / lotCap : 1;
        out.decided += size;
        if (approvalLuck[application]! < approval) out.approved += size;
        else if (refilingLuck[application]! < refiling) this.keepForRefiling(application);
        else out.lost += size;
      }
      if (application !== NONE) break;
    }
    numbers[this.pending + 1] = Math.min(allowance, allowance - Math.floor(allowance));
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
      this.table.size[0] = quantities[application]!;
      this.file(origins[application]!, attempts[application]! + 1, 0);
      application = after;
    }
  }

  private fileLots(quantity: number, firstLot: number, age: number): number {
    const room = Math.max(1, LOTS_PER_PERIOD - firstLot);
    const asked = countLots(quantity, this.rules.lotCap);
    const lots = Math.min(asked, room);
    const lotCap = asked > room ? quantity / room : this.rules.lotCap;
    this.table.numbers[this.pending]! += quantity;
    for (let lot = 0; lot < lots; lot++) {
      const rest = lots === 1 ? quantity : quantity - lotCap * (lots - 1);
      this.table.size[0] = lot < lots - 1 ? lotCap : rest;
      this.file(nameOrigin(this.now, Math.min(firstLot + lot, LOTS_PER_PERIOD - 1)), 0, age);
    }
    return firstLot + lots;
  }

  /** Draws the luck of an application once: its due period, and its decision then. */
  private file(origin: number, attempt: number, age: number): void {
    const { now, rules, table } = this;
    table.drawLuck(this.row, this.key, this.name(origin, attempt));
    const delay = findDelay(this.decidedBy[findPhase(rules.phases, now)]!, table.luck[0]!, age);
    const period = now + delay - age;
    // What comes later than it runs stays pending for good.
    if (period >= this.periods) return;
    if (!this.isUnlimited || this.settle(period)) table.add(this.chains + period, origin, attempt);
  }

  /** Settles now a decision of a later period; returns whether it will be filed again. */
  private settle(period: number): boolean {
    const { numbers, luck, size } = this.table;
    const { phases, refiling } = this.rules;
    const at = this.settled + period * SETTLED.size;
    const isApproved = luck[1]! < phases[findPhase(phases, period)]!.approval;
    const isRefiled = !isApproved && luck[2]! < refiling;
    if (!isRefiled) numbers[at + (isApproved ? SETTLED.approved : SETTLED.lost)]! += size[0]!;
    return isRefiled;
  }
}

/** By phases, then by firm. */
const followed = new WeakMap<readonly ReviewPhase[], Map<string, readonly DecidedBy[]>>();

/** The review times of phases for a firm, added up: queues share phases, and each list of them is followed once. */
export function followPhases(phases: readonly ReviewPhase[], firm: FirmLuck | null): readonly DecidedBy[] {
  const byFirm = followed.get(phases) ?? new Map<string, readonly DecidedBy[]>();
  const name = firm === null ? '' : `${firm.share} ${firm.level}`;
  const known =
    byFirm.get(name) ??
    phases.map(({ reviewTime }) => followReview(firm === null ? reviewTime : takeFirmInto(reviewTime, firm)));
  followed.set(phases, byFirm.set(name, known));
  return known;
}
