import type { Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import { DownstreamSweep } from './downstream-sweep.ts';
import { GatherSweep } from './gather-sweep.ts';
import { UpstreamSweep } from './upstream-sweep.ts';

export type CascadeOptions = {
  /** The cascade ends with the first step in which no firm falls by more than this. */
  readonly epsilon: number;
  /** Whether a firm's loss is softened by what others of its sector sell. */
  readonly replaceability: boolean;
};

/** What a shock leaves of one firm's production, 0 to 1; the two may differ. */
export type FirmShock = { readonly firm: number; readonly down: Share; readonly up: Share };

/** Weighted share of all production that is lost: in both directions together, by missing inputs, by missing customers. */
export type CascadeLoss = { esri: Share; esriDown: Share; esriUp: Share; steps: number };

/** Share of firms that fell in a step, in both directions, above which a step over the whole network is cheaper than handing on. */
const GATHER_FROM = 0.1;

/** Runs one shock after another on the same network (Diem et al. 2022); a small one costs what it touches. */
export class Cascade {
  private readonly network: CascadeNetwork;
  private readonly options: CascadeOptions;
  private readonly gatherFrom: Share;
  private readonly down: DownstreamSweep;
  private readonly up: UpstreamSweep;
  private readonly gather: GatherSweep;
  /** Whether the last shock went over the whole network. */
  private gathered = false;

  /** `gatherFrom` decides about speed alone, not about values: 0 gathers from the first step on, `Infinity` never. */
  constructor(network: CascadeNetwork, options: CascadeOptions, gatherFrom: Share = GATHER_FROM) {
    this.network = network;
    this.options = options;
    this.gatherFrom = gatherFrom;
    this.down = new DownstreamSweep(network, options);
    this.up = new UpstreamSweep(network);
    this.gather = new GatherSweep(network, options);
  }

  /** Follows one shock to its end and returns what is lost. Each firm is named once; firms that are not named keep all. */
  run(shocks: readonly FirmShock[]): CascadeLoss {
    const { down, up, gather } = this;
    this.clear();
    for (const shock of shocks) {
      down.firms.shock(shock.firm, shock.down);
      up.firms.shock(shock.firm, shock.up);
    }
    const most = this.gatherFrom * this.network.firmCount;
    let steps = 0;
    let fall = Number.POSITIVE_INFINITY;
    while (fall > this.options.epsilon) {
      this.gathered ||= down.firms.changedCount + up.firms.changedCount > most;
      fall = this.gathered
        ? Math.max(gather.stepDown(down.firms), gather.stepUp(up.firms))
        : Math.max(down.step(), up.step());
      steps += 1;
    }
    return { ...(this.gathered ? this.weighAll() : this.weighFallen()), steps };
  }

  /** Share of production left at a firm after the last shock. */
  getRemaining(firm: number): { down: Share; up: Share } {
    return { down: this.down.firms.remaining[firm] ?? 1, up: this.up.firms.remaining[firm] ?? 1 };
  }

  private clear(): void {
    for (const sweep of [this.down, this.up]) {
      sweep.clear();
      if (this.gathered) sweep.firms.remaining.fill(1);
    }
    this.gathered = false;
  }

  private weighAll(): Omit<CascadeLoss, 'steps'> {
    const { firmWeight } = this.network;
    const [down, up] = [this.down.firms.remaining, this.up.firms.remaining];
    const loss = { esri: 0, esriDown: 0, esriUp: 0 };
    for (let firm = 0; firm < firmWeight.length; firm++) {
      loss.esriDown += firmWeight[firm]! * (1 - down[firm]!);
      loss.esriUp += firmWeight[firm]! * (1 - up[firm]!);
      loss.esri += firmWeight[firm]! * (1 - Math.min(down[firm]!, up[firm]!));
    }
    return loss;
  }

  private weighFallen(): Omit<CascadeLoss, 'steps'> {
    const { firmWeight } = this.network;
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
