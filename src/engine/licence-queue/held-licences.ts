import type { OpeningLicences, PeriodAtHand } from './licence-rules.ts';
import type { QueueTable } from './queue-table.ts';

/** Usable licences: goods ship against the one to expire first. */
export class HeldLicences {
  private readonly table: QueueTable;
  /** Row of the first entry in the numbers of the table: by last period, two of the same period being one. */
  private readonly entries: number;
  private first = 0;
  private end = 0;

  /** `periods` bounds in how many of them a licence may be added. */
  constructor({ held }: OpeningLicences, periods: number, table: QueueTable) {
    this.table = table;
    this.entries = table.reserve(2 * (held.length + periods));
    for (const { lastPeriod, quantity } of held) this.add(lastPeriod, quantity);
  }

  /**
   * Goes through a period: its approvals can be used up to and in `lastPeriod`; wanted units are shipped, as far as they may; ended ones are
   * gone.
   */
  serve(period: PeriodAtHand, now: number, lastPeriod: number): void {
    this.add(lastPeriod, period.approved);
    const { numbers } = this.table;
    const { wanted } = period;
    let shipped = 0;
    for (let row = this.first; row < this.end && shipped < wanted; row++) {
      const at = this.locate(row) + 1;
      const quantity = numbers[at]!;
      const used = Math.min(quantity, wanted - shipped);
      shipped += used;
      // A general licence has no quantity to run out of.
      if (quantity !== Infinity) numbers[at] = quantity - used;
      if (row === this.first && numbers[at] === 0) this.first += 1;
    }
    period.shipped = shipped;
    period.expired = this.expire(now);
  }

  /** Adds a licence for a quantity usable up to and in `lastPeriod`. */
  private add(lastPeriod: number, quantity: number): void {
    if (!(quantity > 0)) return;
    const { numbers } = this.table;
    if (this.first === this.end) this.first = this.end = 0;
    const first = this.locate(this.first);
    const end = this.locate(this.end);
    let at = end;
    while (at > first && numbers[at - 2]! > lastPeriod) at -= 2;
    if (at > first && numbers[at - 2] === lastPeriod) {
      numbers[at - 1]! += quantity;
      return;
    }
    // Rarely, since what is approved later ends later.
    if (at < end) numbers.copyWithin(at + 2, at, end);
    numbers[at] = lastPeriod;
    numbers[at + 1] = quantity;
    this.end += 1;
  }

  /** Ends the licences in their last period and returns the unused quantity; a general licence leaves none. */
  private expire(period: number): number {
    const { numbers } = this.table;
    let unused = 0;
    while (this.first < this.end && numbers[this.locate(this.first)]! <= period) {
      const quantity = numbers[this.locate(this.first) + 1]!;
      if (quantity !== Infinity) unused += quantity;
      this.first += 1;
    }
    return unused;
  }

  /** Quantity free to ship now. */
  getLive(): number {
    const { numbers } = this.table;
    let live = 0;
    for (let row = this.first; row < this.end; row++) live += numbers[this.locate(row) + 1]!;
    return live;
  }

  private locate(entry: number): number {
    return this.entries + 2 * entry;
  }
}
