import type { Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import { FallingFirms } from './falling-firms.ts';

/** Production that remains where customers go missing: hu_i = max(0, min(psi_i, 1 - sum of sales share × (1 - hu_j))). */
export class UpstreamSweep {
  readonly firms: FallingFirms;

  private readonly network: CascadeNetwork;
  /** Share of its sales that each firm has lost, and the firms with any. */
  private readonly lost: Float64Array;
  private readonly hit: Int32Array;
  private hitCount = 0;
  /** What each firm has handed to its suppliers so far. */
  private readonly passed: Float64Array;

  constructor(network: CascadeNetwork) {
    this.network = network;
    this.firms = new FallingFirms(network.firmCount);
    this.lost = new Float64Array(network.firmCount);
    this.hit = new Int32Array(network.firmCount);
    this.passed = new Float64Array(network.firmCount);
  }

  /** Carries losses one step on and returns the largest fall of any firm. */
  step(): Share {
    const { supplierStart, supplier, supplierImpact } = this.network;
    const { firms, lost, passed, hit } = this;
    const { changed, changedCount, remaining } = firms;
    for (let row = 0; row < changedCount; row++) {
      const firm = changed[row]!;
      const loss = 1 - remaining[firm]!;
      const rise = loss - passed[firm]!;
      passed[firm] = loss;
      const end = supplierStart[firm + 1]!;
      for (let at = supplierStart[firm]!; at < end; at++) {
        const seller = supplier[at]!;
        const before = lost[seller]!;
        const after = before + supplierImpact[at]! * rise;
        if (!(after > before)) continue;
        if (before === 0) hit[this.hitCount++] = seller;
        lost[seller] = after;
        firms.markWorse(seller);
      }
    }
    return firms.settle(lost);
  }

  /** Back to no shock; costs what the last shock has touched. */
  clear(): void {
    const { firms, passed, lost, hit } = this;
    for (let row = 0; row < firms.fallenCount; row++) passed[firms.fallen[row]!] = 0;
    for (let row = 0; row < this.hitCount; row++) lost[hit[row]!] = 0;
    this.hitCount = 0;
    firms.clear();
  }
}
