import { DrawnReview } from '../licence-queue/drawn-review.ts';
import { LicenceBook } from '../licence-queue/licence-book.ts';
import { assertLicenceRules, type LuckKey, NOTHING_ON_FILE } from '../licence-queue/licence-rules.ts';
import type { QueueTable } from '../licence-queue/queue-table.ts';
import type { Course } from './course.ts';
import type { Border, Goods, LaneHold, Passage } from './lane-hold.ts';

/**
 * A gate of which applications are drawn one by one. The draws of a scenario spend much of their time here, so that it is one object: its
 * review is its own, and licences have a book only once there are some that nothing waits for.
 */
export class DrawnGate extends DrawnReview implements Border {
  private readonly held: Course;
  private readonly fromStep: number;
  private readonly free: Course | null;
  private readonly validity: number;
  /** Row of what waits in the numbers of the table; behind it what was refused in the last step. */
  private readonly waiting: number;
  private book: LicenceBook | null;

  constructor(
    { held, fromStep }: LaneHold,
    { free, options: { rules, periods, opening = NOTHING_ON_FILE } }: Extract<Passage, { kind: 'applications' }>,
    key: LuckKey,
    table: QueueTable,
  ) {
    assertLicenceRules(rules);
    super(rules, opening, { periods, key, table });
    this.held = held;
    this.fromStep = fromStep;
    this.free = free;
    this.validity = rules.validity;
    this.waiting = table.reserve(2);
    this.book = opening.held.length > 0 ? new LicenceBook(opening, periods, table) : null;
  }

  getWaiting(): number {
    return this.table.numbers[this.waiting]!;
  }

  getRefused(): number {
    return this.table.numbers[this.waiting + 1]!;
  }

  pass(goods: Goods, at: number, step: number): void {
    const { waiting: row, table } = this;
    const { period, numbers } = table;
    const shipped = goods.shipped[at]!;
    numbers[row + 1] = 0;
    if (step < this.fromStep) {
      goods.leaving[at] = shipped;
      return;
    }
    const share = this.held[step]!;
    const free = this.free === null ? 0 : this.free[step]!;
    const before = numbers[row]!;
    if (share === 0 || free === 1) {
      numbers[row] = 0;
      goods.leaving[at] = shipped + before;
      return;
    }
    const stopped = shipped * share * (1 - free);
    const waiting = before + stopped;
    period.filed = stopped;
    period.wanted = waiting;
    // What a licence on file covers needs no application.
    if (this.book !== null) period.filed -= Math.min(stopped, this.book.getLive());
    const { now } = this;
    this.step(period);
    this.serve(now);
    const released = period.shipped;
    const refused = Math.min(period.lost, Math.max(0, waiting - released));
    table.numbers[row + 1] = refused;
    table.numbers[row] = waiting - (released + refused);
    goods.leaving[at] = shipped - stopped + released;
  }

  /** Ships what is approved in a period against what waits. */
  private serve(now: number): void {
    const { period } = this.table;
    if (this.book === null && period.approved > period.wanted) {
      this.book = new LicenceBook(NOTHING_ON_FILE, this.periods, this.table);
    }
    if (this.book === null) period.shipped = period.approved;
    else this.book.serve(period, now, now + this.validity - 1);
  }
}
