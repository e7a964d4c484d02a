import type { Share } from '../../domain/units.ts';

/**
 * Firms falling together, one synchronous step after another: the rest of each, the falls of the step before, and the firms with grown losses
 * since. Knows only the firms reached, so a cleared shock costs no more than the shock did.
 */
export class FallingFirms {
  /** Share of production left at each firm. */
  readonly remaining: Float64Array;
  /** Rows 0 to fallenCount - 1: firms with less than all left. */
  readonly fallen: Int32Array;
  fallenCount = 0;
  /** Rows 0 to changedCount - 1: firms with a fall in the step before. */
  readonly changed: Int32Array;
  changedCount = 0;

  /** Share left to each firm by the shock. */
  readonly ceiling: Float64Array;
  private readonly worse: Int32Array;
  private readonly isWorse: Uint8Array;
  private worseCount = 0;

  constructor(firmCount: number) {
    this.remaining = new Float64Array(firmCount).fill(1);
    this.ceiling = new Float64Array(firmCount).fill(1);
    this.fallen = new Int32Array(firmCount);
    this.changed = new Int32Array(firmCount);
    this.worse = new Int32Array(firmCount);
    this.isWorse = new Uint8Array(firmCount);
  }

  /** Leaves a firm the given share of its production; to be called before the first step, once a firm. */
  shock(firm: number, remaining: Share): void {
    this.ceiling[firm] = remaining;
    this.lower(firm, remaining);
  }

  /** Takes note of a firm's larger loss. */
  markWorse(firm: number): void {
    if (this.isWorse[firm] === 1) return;
    this.isWorse[firm] = 1;
    this.worse[this.worseCount++] = firm;
  }

  /** Lets all firms with grown losses fall, `loss` being the lost share of each, and returns the largest fall. */
  settle(loss: Float64Array): Share {
    const { worse, isWorse, ceiling, remaining } = this;
    this.changedCount = 0;
    let largest = 0;
    for (let row = 0; row < this.worseCount; row++) {
      const firm = worse[row]!;
      isWorse[firm] = 0;
      const left = Math.max(0, Math.min(ceiling[firm]!, 1 - loss[firm]!));
      const fall = remaining[firm]! - left;
      if (!(fall > 0)) continue;
      if (fall > largest) largest = fall;
      this.lower(firm, left);
    }
    this.worseCount = 0;
    return largest;
  }

  /** Back to no shock. */
  clear(): void {
    for (let row = 0; row < this.fallenCount; row++) {
      const firm = this.fallen[row]!;
      this.remaining[firm] = 1;
      this.ceiling[firm] = 1;
    }
    this.fallenCount = 0;
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
