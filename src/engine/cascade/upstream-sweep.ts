import type { Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';

/** Production that remains where customers go missing: hu_i = max(0, min(psi_i, 1 - sum of sales share × (1 - hu_j))). Steps are synchronous. */
export class UpstreamSweep {
  /** Share of its production that each firm has left. */
  readonly remaining: Float64Array;
  /** Rows 0 to fallenCount - 1: firms that have less than all left. */
  readonly fallen: Int32Array;
  fallenCount = 0;

  private readonly network: CascadeNetwork;
  private readonly ceiling: Float64Array;
  /** Share of its sales that each firm has lost, and the firms with any. */
  private readonly lost: Float64Array;
  private readonly hit: Int32Array;
  private hitCount = 0;
  /** What each firm has handed to its suppliers so far. */
  private readonly passed: Float64Array;
  private readonly changed: Int32Array;
  private changedCount = 0;
  private readonly worse: Int32Array;
  private readonly isWorse: Uint8Array;
  private worseCount = 0;

  constructor(network: CascadeNetwork) {
    const { firmCount } = network;
    this.network = network;
    this.remaining = new Float64Array(firmCount).fill(1);
    this.ceiling = new Float64Array(firmCount).fill(1);
    this.fallen = new Int32Array(firmCount);
    this.lost = new Float64Array(firmCount);
    this.hit = new Int32Array(firmCount);
    this.passed = new Float64Array(firmCount);
    this.changed = new Int32Array(firmCount);
    this.worse = new Int32Array(firmCount);
    this.isWorse = new Uint8Array(firmCount);
  }

  /** Leaves a firm the given share of its production; to be called before the first step, once a firm. */
  shock(firm: number, remaining: Share): void {
    this.ceiling[firm] = remaining;
    this.lower(firm, remaining);
  }

  /** Carries losses one step on and returns the largest fall of any firm. */
  step(): Share {
    const { supplierStart, supplier, supplierImpact } = this.network;
    const { lost, isWorse } = this;
    for (let row = 0; row < this.changedCount; row++) {
      const firm = this.changed[row]!;
      const loss = 1 - this.remaining[firm]!;
      const rise = loss - this.passed[firm]!;
      this.passed[firm] = loss;
      const end = supplierStart[firm + 1]!;
      for (let at = supplierStart[firm]!; at < end; at++) {
        const seller = supplier[at]!;
        const before = lost[seller]!;
        const after = before + supplierImpact[at]! * rise;
        if (!(after > before)) continue;
        if (before === 0) this.hit[this.hitCount++] = seller;
        lost[seller] = after;
        if (isWorse[seller] === 1) continue;
        isWorse[seller] = 1;
        this.worse[this.worseCount++] = seller;
      }
    }
    this.changedCount = 0;
    let largest = 0;
    for (let row = 0; row < this.worseCount; row++) {
      const firm = this.worse[row]!;
      this.isWorse[firm] = 0;
      const left = Math.max(0, Math.min(this.ceiling[firm]!, 1 - this.lost[firm]!));
      const fall = this.remaining[firm]! - left;
      if (!(fall > 0)) continue;
      if (fall > largest) largest = fall;
      this.lower(firm, left);
    }
    this.worseCount = 0;
    return largest;
  }

  /** Back to no shock; costs what the last shock has touched. */
  clear(): void {
    for (let row = 0; row < this.fallenCount; row++) {
      const firm = this.fallen[row]!;
      this.remaining[firm] = 1;
      this.ceiling[firm] = 1;
      this.passed[firm] = 0;
    }
    for (let row = 0; row < this.hitCount; row++) this.lost[this.hit[row]!] = 0;
    this.fallenCount = 0;
    this.hitCount = 0;
    this.changedCount = 0;
  }

  private lower(firm: number, left: Share): void {
    const before = this.remaining[firm]!;
    if (!(left < before)) return;
    if (before === 1) this.fallen[this.fallenCount++] = firm;
    this.remaining[firm] = left;
    this.changed[this.changedCount++] = firm;
  }
}
