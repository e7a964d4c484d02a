import type { Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import { SectorSales } from './sector-sales.ts';

const NONE = -1;

/**
 * Production that remains where inputs go missing: hd_j = max(0, min(psi_j, 1 - the worst of its cells)), a cell being the sum of
 * sigma_i × impact × (1 - hd_i). Steps are synchronous: all losses of the state before are passed on, then all firms fall.
 */
export class DownstreamSweep {
  /** Share of its production that each firm has left. */
  readonly remaining: Float64Array;
  /** Rows 0 to fallenCount - 1: firms that have less than all left. */
  readonly fallen: Int32Array;
  fallenCount = 0;

  private readonly network: CascadeNetwork;
  private readonly sectorSales: SectorSales | null;
  /** Share that the shock leaves. */
  private readonly ceiling: Float64Array;
  /** Loss in each cell, and the worst over the cells of each firm. */
  private readonly cellLoss: Float64Array;
  private readonly worstLoss: Float64Array;
  private readonly hitCells: Int32Array;
  private hitCellCount = 0;
  /** Loss that each firm has handed to its customers so far. */
  private readonly passed: Float64Array;
  /** Fallen firms of each sector as a chain. */
  private readonly firstOfSector: Int32Array;
  private readonly nextOfSector: Int32Array;
  /** Firms that fell in the step before, and those whose inputs got worse in this one. */
  private readonly changed: Int32Array;
  private changedCount = 0;
  private readonly worse: Int32Array;
  private readonly isWorse: Uint8Array;
  private worseCount = 0;
  private readonly sectors: Int32Array;
  private readonly sectorSeen: Uint8Array;

  constructor(network: CascadeNetwork, { replaceability }: { replaceability: boolean }) {
    const { firmCount, sectorCount } = network;
    const cellCount = network.cellFirm.length;
    this.network = network;
    this.sectorSales = replaceability ? new SectorSales(network) : null;
    this.remaining = new Float64Array(firmCount).fill(1);
    this.ceiling = new Float64Array(firmCount).fill(1);
    this.fallen = new Int32Array(firmCount);
    this.cellLoss = new Float64Array(cellCount);
    this.worstLoss = new Float64Array(firmCount);
    this.hitCells = new Int32Array(cellCount);
    this.passed = new Float64Array(firmCount);
    this.firstOfSector = new Int32Array(sectorCount).fill(NONE);
    this.nextOfSector = new Int32Array(firmCount).fill(NONE);
    this.changed = new Int32Array(firmCount);
    this.worse = new Int32Array(firmCount);
    this.isWorse = new Uint8Array(firmCount);
    this.sectors = new Int32Array(sectorCount);
    this.sectorSeen = new Uint8Array(sectorCount);
  }

  /** Leaves a firm the given share of its production; to be called before the first step, once a firm. */
  shock(firm: number, remaining: Share): void {
    this.ceiling[firm] = remaining;
    this.lower(firm, remaining);
  }

  /** Carries losses one step on and returns the largest fall of any firm. */
  step(): Share {
    if (this.sectorSales) this.passOnBySector();
    else for (let row = 0; row < this.changedCount; row++) this.passOn(this.changed[row]!, 1);
    this.changedCount = 0;
    let largest = 0;
    for (let row = 0; row < this.worseCount; row++) {
      const firm = this.worse[row]!;
      this.isWorse[firm] = 0;
      const left = Math.max(0, Math.min(this.ceiling[firm]!, 1 - this.worstLoss[firm]!));
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
    const { firmSector, cellFirm } = this.network;
    for (let row = 0; row < this.fallenCount; row++) {
      const firm = this.fallen[row]!;
      this.remaining[firm] = 1;
      this.ceiling[firm] = 1;
      this.passed[firm] = 0;
      this.nextOfSector[firm] = NONE;
      this.firstOfSector[firmSector[firm]!] = NONE;
      this.sectorSales?.restore(firmSector[firm]!);
    }
    // By cells and not by fallen firms: a loss below a firm's own shock lowers nobody.
    for (let row = 0; row < this.hitCellCount; row++) {
      const cell = this.hitCells[row]!;
      this.cellLoss[cell] = 0;
      this.worstLoss[cellFirm[cell]!] = 0;
    }
    this.fallenCount = 0;
    this.hitCellCount = 0;
    this.changedCount = 0;
  }

  private lower(firm: number, left: Share): void {
    const before = this.remaining[firm]!;
    if (!(left < before)) return;
    if (before === 1) {
      const sector = this.network.firmSector[firm]!;
      this.fallen[this.fallenCount++] = firm;
      this.nextOfSector[firm] = this.firstOfSector[sector]!;
      this.firstOfSector[sector] = firm;
    }
    this.remaining[firm] = left;
    this.sectorSales?.lower(firm, before, left);
    this.changed[this.changedCount++] = firm;
  }

  /** A fall in a sector makes all fallen firms of that sector harder to replace. */
  private passOnBySector(): void {
    const { firmSector, firmSales } = this.network;
    let count = 0;
    for (let row = 0; row < this.changedCount; row++) {
      const sector = firmSector[this.changed[row]!]!;
      if (this.sectorSeen[sector] === 1) continue;
      this.sectorSeen[sector] = 1;
      this.sectors[count++] = sector;
    }
    for (let row = 0; row < count; row++) {
      const sector = this.sectors[row]!;
      this.sectorSeen[sector] = 0;
      const left = this.sectorSales!.getRemaining(sector);
      for (let firm = this.firstOfSector[sector]!; firm !== NONE; firm = this.nextOfSector[firm]!) {
        this.passOn(firm, left > 0 ? Math.min(1, firmSales[firm]! / left) : 1);
      }
    }
  }

  private passOn(firm: number, sigma: Share): void {
    const loss = sigma * (1 - this.remaining[firm]!);
    const rise = loss - this.passed[firm]!;
    if (!(rise > 0)) return;
    this.passed[firm] = loss;
    const { customerStart, customer, customerCell, customerImpact } = this.network;
    const { cellLoss, worstLoss, isWorse } = this;
    const end = customerStart[firm + 1]!;
    for (let row = customerStart[firm]!; row < end; row++) {
      const cell = customerCell[row]!;
      const before = cellLoss[cell]!;
      const after = before + customerImpact[row]! * rise;
      if (before === 0 && after > 0) this.hitCells[this.hitCellCount++] = cell;
      cellLoss[cell] = after;
      const buyer = customer[row]!;
      if (!(after > worstLoss[buyer]!)) continue;
      worstLoss[buyer] = after;
      if (isWorse[buyer] === 1) continue;
      isWorse[buyer] = 1;
      this.worse[this.worseCount++] = buyer;
    }
  }
}
