import { followPhases, nameApplication, nameOrigin } from '../licence-queue/drawn-review.ts';
import { LicenceBook } from '../licence-queue/licence-book.ts';
import type { LicenceQueueOptions } from '../licence-queue/licence-queue.ts';
import {
  assertLicenceRules,
  findPhase,
  type LicenceRules,
  type LuckKey,
  NOTHING_ON_FILE,
} from '../licence-queue/licence-rules.ts';
import { NONE, type QueueTable } from '../licence-queue/queue-table.ts';
import { type DecidedBy, findDelay } from '../licence-queue/review-time.ts';
import type { Course } from './course.ts';
import type { Border, Goods, LaneHold, Passage } from './lane-hold.ts';

type Applications = Extract<Passage, { kind: 'applications' }>;

/** Whether a passage is one of `DrawnGates`: each filing is one application, and its fate is known as soon as it is filed. */
export function isPlainlyDrawn({ options: { rules, opening = NOTHING_ON_FILE, luck } }: Applications): boolean {
  return (
    luck !== null &&
    rules.luck === 'application' &&
    rules.lotCap === Infinity &&
    rules.decisionsPerPeriod === Infinity &&
    opening.pending.length === 0
  );
}

/**
 * The gates of one run at which applications are drawn and nothing else holds them up: the draws of a scenario spend much of their time
 * here. Each does what a `LicenceQueue` does behind a border; what they have lies in columns by gate, and by gate and period.
 */
export class DrawnGates {
  readonly table: QueueTable;
  private count = 0;
  /** Periods that there is room for at each gate. */
  private room = 0;
  private readonly held: Course[] = [];
  private readonly free: (Course | null)[] = [];
  private readonly rules: LicenceRules[] = [];
  private readonly decidedBy: (readonly DecidedBy[])[] = [];
  private readonly keys: LuckKey[] = [];
  /** Licences that are held and that nothing waits for: there is a book only once there are some. */
  private readonly books: (LicenceBook | null)[] = [];
  private fromStep = new Int32Array(0);
  private periods = new Int32Array(0);
  /** Row of its flow in the table. */
  private flow = new Int32Array(0);
  private now = new Int32Array(0);
  /** Refused, and to be filed again in the next period: the first of a chain. */
  private refiled = new Int32Array(0);
  private waiting = new Float64Array(0);
  private refused = new Float64Array(0);
  /** By gate and period: units that are settled in it. */
  private approved = new Float64Array(0);
  private lost = new Float64Array(0);
  /** Row in the table of the first of as many chains: applications of which it is known that they are refused in it and filed again. */
  private chains = 0;

  constructor(table: QueueTable) {
    this.table = table;
  }

  /** Takes all gates away, in a table that has been cleared, and makes room for so many, which go on for so many steps at most. */
  restart(gates: number, steps: number): void {
    this.count = 0;
    this.room = steps;
    const rows = gates * steps;
    if (gates > this.fromStep.length) {
      this.fromStep = new Int32Array(gates);
      this.periods = new Int32Array(gates);
      this.flow = new Int32Array(gates);
      this.now = new Int32Array(gates);
      this.refiled = new Int32Array(gates);
      this.waiting = new Float64Array(gates);
      this.refused = new Float64Array(gates);
    }
    if (rows > this.approved.length) {
      this.approved = new Float64Array(rows);
      this.lost = new Float64Array(rows);
    }
    this.now.fill(0, 0, gates);
    this.refiled.fill(NONE, 0, gates);
    this.waiting.fill(0, 0, gates);
    this.refused.fill(0, 0, gates);
    this.approved.fill(0, 0, rows);
    this.lost.fill(0, 0, rows);
    this.chains = this.table.openChains(rows);
  }

  /** Opens the gate of a hold (`isPlainlyDrawn`) on its first day. @throws RangeError for rules that are none. */
  open(
    { fromStep, held }: LaneHold,
    free: Course | null,
    { rules, periods, opening, luck }: LicenceQueueOptions,
  ): Border {
    assertLicenceRules(rules);
    const gate = this.count++;
    const key = luck!;
    this.held[gate] = held;
    this.free[gate] = free;
    this.rules[gate] = rules;
    this.decidedBy[gate] = followPhases(rules.phases);
    this.keys[gate] = key;
    this.books[gate] =
      opening === undefined || opening.held.length === 0 ? null : new LicenceBook(opening, periods, this.table);
    this.fromStep[gate] = fromStep;
    this.periods[gate] = periods;
    this.flow[gate] = this.table.addFlow(key);
    this.table.expect(this.flow[gate], nameApplication(nameOrigin(0, 0), 0));
    return new DrawnGate(this, gate);
  }

  getWaiting(gate: number): number {
    return this.waiting[gate]!;
  }

  getRefused(gate: number): number {
    return this.refused[gate]!;
  }

  /** See `Border.pass`. */
  pass(gate: number, goods: Goods, at: number, step: number): void {
    const shipped = goods.shipped[at]!;
    this.refused[gate] = 0;
    if (step < this.fromStep[gate]!) {
      goods.leaving[at] = shipped;
      return;
    }
    const share = this.held[gate]![step]!;
    const course = this.free[gate]!;
    const free = course === null ? 0 : course[step]!;
    const before = this.waiting[gate]!;
    if (share === 0 || free === 1) {
      this.waiting[gate] = 0;
      goods.leaving[at] = shipped + before;
      return;
    }
    const stopped = shipped * share * (1 - free);
    const waiting = before + stopped;
    const now = this.now[gate]!;
    const book = this.books[gate]!;
    if (this.refiled[gate] !== NONE) this.fileAgain(gate, now);
    // What a licence on file covers needs no application.
    const filed = book === null ? stopped : stopped - Math.min(stopped, book.getLive());
    if (filed > 0) {
      this.table.size[0] = filed;
      this.file(gate, now, nameOrigin(now, 0), 0);
    }
    const row = gate * this.room + now;
    const approved = this.approved[row]!;
    this.refiled[gate] = this.table.firstDue[this.chains + row]!;
    this.now[gate] = now + 1;
    this.table.expect(this.flow[gate]!, nameApplication(nameOrigin(now + 1, 0), 0));
    const { period } = this.table;
    period.approved = approved;
    period.wanted = waiting;
    if (book === null && approved <= waiting) period.shipped = approved;
    else this.serve(gate, now);
    const released = period.shipped;
    const refused = Math.min(this.lost[row]!, Math.max(0, waiting - released));
    this.refused[gate] = refused;
    this.waiting[gate] = waiting - (released + refused);
    goods.leaving[at] = shipped - stopped + released;
  }

  /** Ships what licences allow, those of the period at hand among them, against what waits. */
  private serve(gate: number, now: number): void {
    const book = this.books[gate] ?? new LicenceBook(NOTHING_ON_FILE, this.periods[gate]!, this.table);
    this.books[gate] = book;
    book.serve(this.table.period, now, now + this.rules[gate]!.validity - 1);
  }

  private fileAgain(gate: number, now: number): void {
    let application = this.refiled[gate]!;
    while (application !== NONE) {
      const { quantities, origins, attempts, next } = this.table;
      const after = next[application]!;
      this.table.size[0] = quantities[application]!;
      this.file(gate, now, origins[application]!, attempts[application]! + 1);
      application = after;
    }
  }

  /** Draws the luck of the application at hand once: when it falls due, and what becomes of it then. */
  private file(gate: number, now: number, origin: number, attempt: number): void {
    const { table } = this;
    const { phases, refiling } = this.rules[gate]!;
    const { luck, size } = table;
    table.drawLuck(this.flow[gate]!, this.keys[gate]!, nameApplication(origin, attempt));
    const period = now + findDelay(this.decidedBy[gate]![findPhase(phases, now)]!, luck[0]!, 0);
    // What comes later than it runs stays pending for good.
    if (period >= this.periods[gate]!) return;
    const row = gate * this.room + period;
    if (luck[1]! < phases[findPhase(phases, period)]!.approval) this.approved[row]! += size[0]!;
    else if (luck[2]! < refiling) table.add(this.chains + row, origin, attempt);
    else this.lost[row]! += size[0]!;
  }
}

class DrawnGate implements Border {
  private readonly gates: DrawnGates;
  private readonly gate: number;

  constructor(gates: DrawnGates, gate: number) {
    this.gates = gates;
    this.gate = gate;
  }

  getWaiting(): number {
    return this.gates.getWaiting(this.gate);
  }

  getRefused(): number {
    return this.gates.getRefused(this.gate);
  }

  pass(goods: Goods, at: number, step: number): void {
    this.gates.pass(this.gate, goods, at, step);
  }
}
