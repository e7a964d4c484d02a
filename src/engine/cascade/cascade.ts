import type { Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import { DownstreamSweep } from './downstream-sweep.ts';
import { GatherLanes, LANES } from './gather-lanes.ts';
import { FallingFirms } from './falling-firms.ts';
import type { CascadeOptions, CascadeLoss } from './ranking-report.ts';

/** Production left where customers go missing: hu_i = max(0, min(psi_i, 1 - sum of sales share × (1 - hu_j))). */
class UpstreamSweep {
  readonly firms: FallingFirms;

  private readonly network: CascadeNetwork;
  /** Lost share of sales of each firm, and the firms with any. */
  private readonly lost: Float64Array;
  private readonly hit: Int32Array;
  private hitCount = 0;
  /** Loss handed by each firm to its suppliers so far. */
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

  /** Back to no shock; at a cost by the reach of the last shock. */
  clear(): void {
    const { firms, passed, lost, hit } = this;
    for (let row = 0; row < firms.fallenCount; row++) passed[firms.fallen[row]!] = 0;
    for (let row = 0; row < this.hitCount; row++) lost[hit[row]!] = 0;
    this.hitCount = 0;
    firms.clear();
  }
}

/** Part of one firm's production left by a shock, 0 to 1; the two may differ. */
export type FirmShock = { readonly firm: number; readonly down: Share; readonly up: Share };

/** Share of firms fallen in a step, in both directions; above it a step over the whole network is cheaper than handing on. */
const GATHER_FROM = 0.015;

/** Runs shocks on the same network (Diem et al. 2022); a small one costs by its reach. */
export class Cascade {
  private readonly options: CascadeOptions;
  private readonly most: number;
  private readonly firmWeight: Float64Array;
  private readonly down: DownstreamSweep;
  private readonly up: UpstreamSweep;
  private readonly lanes: GatherLanes;
  /** Whether the last shock went over the whole network. */
  private gathered = false;

  /** `gatherFrom` decides about speed alone, not about values: 0 gathers from the first step on, `Infinity` never. */
  constructor(network: CascadeNetwork, options: CascadeOptions, gatherFrom: Share = GATHER_FROM) {
    this.options = options;
    this.most = gatherFrom * network.firmCount;
    this.firmWeight = network.firmWeight;
    this.down = new DownstreamSweep(network, options);
    this.up = new UpstreamSweep(network);
    this.lanes = new GatherLanes(network, options);
  }

  /** Follows one shock to its end and returns the loss. Each firm is named once; other firms keep all. */
  run(shocks: readonly FirmShock[]): CascadeLoss {
    const [loss] = this.runEach([shocks]);
    return loss!;
  }

  /**
   * Follows each of several shocks to its end and returns the losses, in the order of the shocks. Those reaching much of the network go on side
   * by side; no digit depends on the others there.
   */
  runEach(shocks: Iterable<readonly FirmShock[]>): CascadeLoss[] {
    const losses: CascadeLoss[] = [];
    /** The shock in each lane and how many steps it has made; null: free. */
    const running: ({ readonly row: number; steps: number } | null)[] = Array.from({ length: LANES }, () => null);
    const stepLanes = (): void => {
      const fall = this.lanes.step();
      let weighed: Omit<CascadeLoss, 'steps'>[] | null = null;
      for (const [lane, shock] of running.entries()) {
        if (shock === null) continue;
        shock.steps += 1;
        if (fall[lane]! > this.options.epsilon) continue;
        weighed ??= this.lanes.weigh();
        losses[shock.row] = { ...weighed[lane]!, steps: shock.steps };
        running[lane] = null;
      }
    };
    let row = 0;
    for (const shock of shocks) {
      const { ended, steps } = this.handOn(shock);
      // Written at once, so that the list has no holes whatever ends first.
      losses.push({ esri: 0, esriDown: 0, esriUp: 0, steps });
      if (ended) losses[row] = { ...this.weighFallen(), steps };
      else {
        while (!running.includes(null)) stepLanes();
        const lane = running.indexOf(null);
        this.lanes.load(lane, this.down.firms, this.up.firms);
        running[lane] = { row, steps };
      }
      row += 1;
    }
    while (running.some((shock) => shock !== null)) stepLanes();
    return losses;
  }

  /** Share of production left at a firm after the last shock, run alone. */
  getRemaining(firm: number): { down: Share; up: Share } {
    if (this.gathered) return this.lanes.getRemaining(0, firm);
    return { down: this.down.firms.remaining[firm] ?? 1, up: this.up.firms.remaining[firm] ?? 1 };
  }

  /** Hands losses on from firm to firm, to the end of a shock or until it has reached so many firms that gathering is cheaper. */
  private handOn(shocks: readonly FirmShock[]): { ended: boolean; steps: number } {
    const { down, up } = this;
    down.clear();
    up.clear();
    for (const shock of shocks) {
      down.firms.shock(shock.firm, shock.down);
      up.firms.shock(shock.firm, shock.up);
    }
    this.gathered = false;
    let steps = 0;
    let fall = Number.POSITIVE_INFINITY;
    while (fall > this.options.epsilon) {
      if (down.firms.changedCount + up.firms.changedCount > this.most) {
        this.gathered = true;
        return { ended: false, steps };
      }
      fall = Math.max(down.step(), up.step());
      steps += 1;
    }
    return { ended: true, steps };
  }

  private weighFallen(): Omit<CascadeLoss, 'steps'> {
    const { firmWeight } = this;
    const [down, up] = [this.down.firms, this.up.firms];
    const loss = { esri: 0, esriDown: 0, esriUp: 0 };
    for (let row = 0; row < down.fallenCount; row++) {
      const firm = down.fallen[row]!;
      const left = down.remaining[firm]!;
      loss.esriDown += firmWeight[firm]! * (1 - left);
      loss.esri += firmWeight[firm]! * (1 - Math.min(left, up.remaining[firm]!));
    }
    for (let row = 0; row < up.fallenCount; row++) {
      const firm = up.fallen[row]!;
      const lost = firmWeight[firm]! * (1 - up.remaining[firm]!);
      loss.esriUp += lost;
      if (down.remaining[firm] === 1) loss.esri += lost;
    }
    return loss;
  }
}
