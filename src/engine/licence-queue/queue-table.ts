import { createFourDraws, type FourDraws } from '../numeric/counter-random.ts';
import { DrawsByRow } from '../numeric/draws-by-row.ts';
import type { LuckKey, PeriodAtHand } from './licence-rules.ts';

/** Purpose of the draws of licence queues, unlike that of any other draw. */
export const LICENCE_PURPOSE = 200;
/** No application: the end of a chain. */
export const NONE = -1;

/**
 * Numbers of any number of queues, as columns: their applications, and for each queue the chains of those due in each of its periods. One table
 * serves all queues of a run, and the next run after `clear`, so a queue allocates nothing. A column grown too short is replaced: nobody may
 * keep it from one period to the next.
 */
export class QueueTable {
  numbers = new Float64Array(0);
  /** Numbers drawn for the application at hand. */
  readonly luck = new Float64Array(4);
  /** Units of the application at hand, and the period of the queue at hand. */
  readonly size = new Float64Array(1);
  readonly period: PeriodAtHand = { filed: 0, wanted: 0, decided: 0, approved: 0, lost: 0, shipped: 0, expired: 0 };
  quantities = new Float64Array(0);
  /** Fate of an application: approved or not, and if not, filed again or not. */
  approvalLuck = new Float64Array(0);
  refilingLuck = new Float64Array(0);
  /** Number of an application in its queue, for its luck. */
  origins = new Int32Array(0);
  attempts = new Int32Array(0);
  /** The application behind it in its chain. */
  next = new Int32Array(0);
  /** By period of a queue: the first and the last application of the chain. */
  firstDue = new Int32Array(0);
  lastDue = new Int32Array(0);
  private numberCount = 0;
  private count = 0;
  private chainCount = 0;
  private seed = 0;
  private draws: FourDraws | null = null;
  private ahead: DrawsByRow | null = null;

  clear(): void {
    this.numberCount = 0;
    this.count = 0;
    this.chainCount = 0;
    this.ahead?.clear();
  }

  /** Reserves so many numbers, all 0, and returns the row of the first. */
  reserve(count: number): number {
    const first = this.numberCount;
    this.numberCount += count;
    if (this.numberCount > this.numbers.length) this.numbers = widenNumbers(this.numbers, this.numberCount);
    this.numbers.fill(0, first, this.numberCount);
    return first;
  }

  /** Adds a flow with drawn luck, and returns its row. All flows of a table have the same seed until it is cleared. */
  addFlow({ seed, replication, flow }: LuckKey): number {
    if (this.draws === null || this.ahead === null || this.seed !== seed) {
      this.seed = seed;
      this.draws = createFourDraws(seed, LICENCE_PURPOSE);
      this.ahead = new DrawsByRow(seed, LICENCE_PURPOSE);
    }
    return this.ahead.add(replication, flow);
  }

  /** Gives the likely next application of a flow. */
  expect(row: number, application: number): void {
    this.ahead!.setIndex(row, application);
  }

  /** Draws for all flows their likely needs: for many at once it takes a fraction of the time. */
  drawAhead(): void {
    this.ahead?.draw();
  }

  /** Writes the luck of an application to `luck`, given the row of its flow. */
  drawLuck(row: number, { replication, flow }: LuckKey, application: number): void {
    if (!this.ahead!.read(row, application, this.luck)) this.draws!(this.luck, replication, flow, application);
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

  /** Adds the current application, with its drawn luck, to the end of a chain. */
  add(chain: number, origin: number, attempt: number): void {
    const { luck, size } = this;
    if (this.count === this.quantities.length) this.widen();
    const row = this.count++;
    this.quantities[row] = size[0]!;
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
