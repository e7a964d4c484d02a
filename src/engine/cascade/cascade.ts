import type { Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import { DownstreamSweep } from './downstream-sweep.ts';
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

/** Runs one shock after another on the same network (Diem et al. 2022); each costs what it touches. */
export class Cascade {
  private readonly network: CascadeNetwork;
  private readonly options: CascadeOptions;
  private readonly down: DownstreamSweep;
  private readonly up: UpstreamSweep;

  constructor(network: CascadeNetwork, options: CascadeOptions) {
    this.network = network;
    this.options = options;
    this.down = new DownstreamSweep(network, options);
    this.up = new UpstreamSweep(network);
  }

  /** Follows one shock to its end and returns what is lost. Each firm is named once; firms that are not named keep all. */
  run(shocks: readonly FirmShock[]): CascadeLoss {
    const { down, up } = this;
    down.clear();
    up.clear();
    for (const shock of shocks) {
      down.shock(shock.firm, shock.down);
      up.shock(shock.firm, shock.up);
    }
    let steps = 0;
    let fall = Number.POSITIVE_INFINITY;
    while (fall > this.options.epsilon) {
      fall = Math.max(down.step(), up.step());
      steps += 1;
    }
    return { ...this.weighLoss(), steps };
  }

  /** Share of production left at a firm after the last shock. */
  getRemaining(firm: number): { down: Share; up: Share } {
    return { down: this.down.remaining[firm] ?? 1, up: this.up.remaining[firm] ?? 1 };
  }

  private weighLoss(): Omit<CascadeLoss, 'steps'> {
    const { firmWeight } = this.network;
    const { down, up } = this;
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
