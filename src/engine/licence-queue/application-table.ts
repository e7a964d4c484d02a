/** No application: the end of a chain. */
export const NONE = -1;

/**
 * Applications of any number of queues as columns, and for each queue the chains of those that fall due in each of its periods. One
 * table serves all queues of a run, and the next run after `clear`, so that a queue allocates nothing.
 */
export class ApplicationTable {
  quantities = new Float64Array(0);
  /** What decides over an application: whether it is approved, and if not, whether it is filed again. */
  approvalLuck = new Float64Array(0);
  refilingLuck = new Float64Array(0);
  /** Which application of its queue it is, for its luck. */
  origins = new Int32Array(0);
  attempts = new Int32Array(0);
  /** The application behind it in its chain. */
  next = new Int32Array(0);
  /** By period of a queue: the first and the last application of the chain. */
  firstDue = new Int32Array(0);
  lastDue = new Int32Array(0);
  private count = 0;
  private chainCount = 0;

  clear(): void {
    this.count = 0;
    this.chainCount = 0;
  }

  /** Opens a chain for each period of a queue and returns the row of the first. */
  openChains(periods: number): number {
    const first = this.chainCount;
    this.chainCount += periods;
    if (this.chainCount > this.firstDue.length) {
      this.firstDue = widenRows(this.firstDue, this.chainCount);
      this.lastDue = widenRows(this.lastDue, this.chainCount);
    }
    this.firstDue.fill(NONE, first, this.chainCount);
    this.lastDue.fill(NONE, first, this.chainCount);
    return first;
  }

  /** Adds an application to the end of a chain. */
  add(
    chain: number,
    quantity: number,
    { origin, attempt }: { origin: number; attempt: number },
    luck: Float64Array,
  ): void {
    if (this.count === this.quantities.length) this.widen();
    const row = this.count++;
    this.quantities[row] = quantity;
    this.approvalLuck[row] = luck[1]!;
    this.refilingLuck[row] = luck[2]!;
    this.origins[row] = origin;
    this.attempts[row] = attempt;
    this.next[row] = NONE;
    const last = this.lastDue[chain]!;
    if (last === NONE) this.firstDue[chain] = row;
    else this.next[last] = row;
    this.lastDue[chain] = row;
  }

  private widen(): void {
    const rows = this.count + 1;
    this.quantities = widenNumbers(this.quantities, rows);
    this.approvalLuck = widenNumbers(this.approvalLuck, rows);
    this.refilingLuck = widenNumbers(this.refilingLuck, rows);
    this.origins = widenRows(this.origins, rows);
    this.attempts = widenRows(this.attempts, rows);
    this.next = widenRows(this.next, rows);
  }
}

function widenNumbers(column: Float64Array, rows: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 * rows + 64);
  wider.set(column);
  return wider;
}

function widenRows(column: Int32Array, rows: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * rows + 64);
  wider.set(column);
  return wider;
}
