import type { Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import { FallingFirms } from './falling-firms.ts';
import { FallenSectors } from './fallen-sectors.ts';

/**
 * Production that remains where inputs go missing: hd_j = max(0, min(psi_j, 1 - the worst of its cells)), a cell being the sum of
 * sigma_i × impact × (1 - hd_i).
 */
export class DownstreamSweep {
  readonly firms: FallingFirms;

  private readonly network: CascadeNetwork;
  private readonly sectors: FallenSectors | null;
  /** Loss in each cell, and the worst over the cells of each firm. */
  private readonly cellLoss: Float64Array;
  private readonly worstLoss: Float64Array;
  private readonly hitCells: Int32Array;
  private hitCellCount = 0;
  /** Loss handed by each firm to its customers so far. */
  private readonly passed: Float64Array;

  constructor(network: CascadeNetwork, { replaceability }: { replaceability: boolean }) {
    const cellCount = network.cellFirm.length;
    this.network = network;
    this.firms = new FallingFirms(network.firmCount);
    this.sectors = replaceability ? new FallenSectors(network, this.firms) : null;
    this.cellLoss = new Float64Array(cellCount);
    this.worstLoss = new Float64Array(network.firmCount);
    this.hitCells = new Int32Array(cellCount);
    this.passed = new Float64Array(network.firmCount);
  }

  /** Carries losses one step on and returns the largest fall of any firm. */
  step(): Share {
    const { firms, sectors } = this;
    if (sectors) sectors.forEachHarderToReplace((firm, sigma) => this.passOn(firm, sigma));
    else for (let row = 0; row < firms.changedCount; row++) this.passOn(firms.changed[row]!, 1);
    return firms.settle(this.worstLoss);
  }

  /** Back to no shock; at a cost by the reach of the last shock. */
  clear(): void {
    const { firms, passed, cellLoss, worstLoss, hitCells } = this;
    const { cellFirm } = this.network;
    this.sectors?.clear();
    for (let row = 0; row < firms.fallenCount; row++) passed[firms.fallen[row]!] = 0;
    // By cells and not by fallen firms: a loss below a firm's own shock lowers nobody.
    for (let row = 0; row < this.hitCellCount; row++) {
      const cell = hitCells[row]!;
      cellLoss[cell] = 0;
      worstLoss[cellFirm[cell]!] = 0;
    }
    this.hitCellCount = 0;
    firms.clear();
  }

  private passOn(firm: number, sigma: Share): void {
    const { firms, passed, cellLoss, worstLoss, hitCells } = this;
    const loss = sigma * (1 - firms.remaining[firm]!);
    const rise = loss - passed[firm]!;
    if (!(rise > 0)) return;
    passed[firm] = loss;
    const { customerStart, customer, customerCell, customerImpact } = this.network;
    const end = customerStart[firm + 1]!;
    for (let row = customerStart[firm]!; row < end; row++) {
      const cell = customerCell[row]!;
      const before = cellLoss[cell]!;
      const after = before + customerImpact[row]! * rise;
      if (before === 0 && after > 0) hitCells[this.hitCellCount++] = cell;
      cellLoss[cell] = after;
      const buyer = customer[row]!;
      if (!(after > worstLoss[buyer]!)) continue;
      worstLoss[buyer] = after;
      firms.markWorse(buyer);
    }
  }
}
