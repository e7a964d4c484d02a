import { DrawnReview } from './drawn-review.ts';
import { createFluidReview } from './fluid-review.ts';
import { HeldLicences } from './held-licences.ts';
import {
  assertLicenceRules,
  type LicenceRules,
  type LuckKey,
  NOTHING_ON_FILE,
  type OpeningLicences,
  type QueuePeriod,
  type Review,
} from './licence-rules.ts';
import { QueueTable } from './queue-table.ts';

/** By how much sums of a flow may miss it, as a share. */
const ROUNDING = 1e-9;

export type LicenceQueueOptions = {
  readonly rules: LicenceRules;
  /** How many periods it may run. */
  readonly periods: number;
  readonly opening?: OpeningLicences;
  /** Owner of the drawn luck; null: expected quantities. */
  readonly luck: LuckKey | null;
};

/**
 * The licence queue of one flow, driven period by period. In each period it files, decides, refuses or approves, ships against live
 * licences and lets the rest expire, in this order.
 *
 * Nothing gets lost on the way: filed + opening = pending + lost + shipped + expired + live, at any time.
 */
export class LicenceQueue {
  private readonly validity: number;
  private readonly review: Review;
  private readonly licences: HeldLicences;
  private readonly table: QueueTable;
  private now = 0;
  /** Whether the authority decides so many applications a period at most. */
  private readonly isLimited: boolean;
  /** Largest filing so far. */
  private most = 0;

  /**
   * `table` keeps the queue's numbers; queues may share one.
   * @throws RangeError for unsound rules; see `assertLicenceRules`.
   */
  constructor(
    { rules, periods, opening = NOTHING_ON_FILE, luck }: LicenceQueueOptions,
    table: QueueTable = new QueueTable(),
  ) {
    assertLicenceRules(rules);
    this.validity = rules.validity;
    this.isLimited = rules.decisionsPerPeriod !== Infinity;
    this.table = table;
    this.review = luck
      ? new DrawnReview(rules, opening, { periods, key: luck, table })
      : createFluidReview(rules, opening, periods);
    this.licences = new HeldLicences(opening, periods, table);
  }

  /**
   * Runs one period: files a quantity, and ships at most `wanted` (`Infinity`: everything free). Writes the period to `out`, kept by the caller,
   * and returns the units shipped.
   */
  step(filed: number, wanted: number, out: QueuePeriod): number {
    const { period } = this.table;
    period.filed = filed;
    period.wanted = wanted;
    this.advance();
    out.decided = period.decided;
    out.approved = period.approved;
    out.lost = period.lost;
    out.shipped = period.shipped;
    out.expired = period.expired;
    return period.shipped;
  }

  /** Runs the current period of the table, with its filed and wanted units. */
  advance(): void {
    const { period } = this.table;
    this.review.step(period);
    this.licences.serve(period, this.now, this.now + this.validity - 1);
    this.now += 1;
  }

  /**
   * Takes units covered by licences on file away from the period's filing. What rounding leaves of a flow is no application: it would use up a
   * decision of its own where these are limited. It goes on waiting.
   */
  fileUncovered(): void {
    const { period } = this.table;
    period.filed -= Math.min(period.filed, this.licences.getLive());
    if (!this.isLimited) return;
    this.most = Math.max(this.most, period.filed);
    if (period.filed <= ROUNDING * this.most) period.filed = 0;
  }

  /** Quantity waiting for a decision or to be filed again. */
  getPending(): number {
    return this.review.getPending();
  }

  /** Quantity free to ship now. */
  getLive(): number {
    return this.licences.getLive();
  }
}

/** A queue's series, one entry a period; `supply` is arrivals, the transit later than their shipping. */
export type QueueSeries = {
  readonly decided: Float64Array;
  readonly approved: Float64Array;
  readonly supply: Float64Array;
  readonly expired: Float64Array;
  readonly lost: Float64Array;
  readonly pending: Float64Array;
};

/**
 * Runs a queue over planned filings, shipping everything free as soon as it may, or no more than `calls` asks for. A licence without a quantity
 * limit ships the calls, so it needs `calls`. A caller with many queues gives one `table` and clears it between them.
 */
export function followQueue(
  options: Omit<LicenceQueueOptions, 'periods'>,
  filings: ArrayLike<number>,
  {
    transit = 0,
    calls = null,
    table = new QueueTable(),
  }: { transit?: number; calls?: ArrayLike<number> | null; table?: QueueTable } = {},
): QueueSeries {
  const periods = filings.length;
  const queue = new LicenceQueue({ ...options, periods }, table);
  const series = {
    decided: new Float64Array(periods),
    approved: new Float64Array(periods),
    supply: new Float64Array(periods),
    expired: new Float64Array(periods),
    lost: new Float64Array(periods),
    pending: new Float64Array(periods),
  };
  const out: QueuePeriod = { decided: 0, approved: 0, lost: 0, shipped: 0, expired: 0 };
  for (let period = 0; period < periods; period++) {
    const shipped = queue.step(filings[period]!, calls ? calls[period]! : Infinity, out);
    series.decided[period] = out.decided;
    series.approved[period] = out.approved;
    series.expired[period] = out.expired;
    series.lost[period] = out.lost;
    series.pending[period] = queue.getPending();
    if (period + transit < periods) series.supply[period + transit] = shipped;
  }
  return series;
}
