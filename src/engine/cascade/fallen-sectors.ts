import type { Share, Money } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import type { FallingFirms } from './falling-firms.ts';

/**
 * Sales left in each sector: the sum of sales × remaining share over its firms, kept up to date as firms fall. The sums carry their rounding
 * error along (Neumaier 1974), so a small firm left in a sector of giants is still seen exactly.
 */
class SectorSales {
  private readonly network: CascadeNetwork;
  private readonly sum: Float64Array;
  private readonly error: Float64Array;
  private readonly fullSum: Float64Array;
  private readonly fullError: Float64Array;

  constructor(network: CascadeNetwork) {
    this.network = network;
    this.sum = new Float64Array(network.sectorCount);
    this.error = new Float64Array(network.sectorCount);
    for (let firm = 0; firm < network.firmCount; firm++) this.add(network.firmSector[firm]!, network.firmSales[firm]!);
    this.fullSum = this.sum.slice();
    this.fullError = this.error.slice();
  }

  /** Sales left in a sector; 0 or a rounding error around it where the sector is down. */
  getRemaining(sector: number): Money {
    return this.sum[sector]! + this.error[sector]!;
  }

  /** Takes note of a firm's fall from one share of its production to another. */
  lower(firm: number, before: Share, after: Share): void {
    const sales = this.network.firmSales[firm]!;
    const sector = this.network.firmSector[firm]!;
    this.add(sector, -(sales * before));
    this.add(sector, sales * after);
  }

  /** Makes a sector whole again. */
  restore(sector: number): void {
    this.sum[sector] = this.fullSum[sector]!;
    this.error[sector] = this.fullError[sector]!;
  }

  private add(sector: number, value: Money): void {
    const before = this.sum[sector]!;
    const after = before + value;
    this.error[sector]! += Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
    this.sum[sector] = after;
  }
}

const NONE = -1;

/** Fallen firms by sector: a fall in a sector makes all fallen firms of the sector harder to replace. */
export class FallenSectors {
  private readonly network: CascadeNetwork;
  private readonly firms: FallingFirms;
  private readonly sales: SectorSales;
  /** Fallen firms of each sector as a chain. */
  private readonly firstOfSector: Int32Array;
  private readonly nextOfSector: Int32Array;
  /** Share of each firm in its sector's sales left. */
  private readonly counted: Float64Array;
  private readonly touched: Int32Array;
  private readonly isTouched: Uint8Array;

  constructor(network: CascadeNetwork, firms: FallingFirms) {
    this.network = network;
    this.firms = firms;
    this.sales = new SectorSales(network);
    this.firstOfSector = new Int32Array(network.sectorCount).fill(NONE);
    this.nextOfSector = new Int32Array(network.firmCount).fill(NONE);
    this.counted = new Float64Array(network.firmCount).fill(1);
    this.touched = new Int32Array(network.sectorCount);
    this.isTouched = new Uint8Array(network.sectorCount);
  }

  /** Calls with every fallen firm of a sector with a fall in the step before, and the part of its loss without a substitute. */
  forEachHarderToReplace(take: (firm: number, sigma: Share) => void): void {
    const { firmSales } = this.network;
    const { firstOfSector, nextOfSector, touched, isTouched } = this;
    const count = this.countFalls();
    for (let row = 0; row < count; row++) {
      const sector = touched[row]!;
      isTouched[sector] = 0;
      const left = this.sales.getRemaining(sector);
      for (let firm = firstOfSector[sector]!; firm !== NONE; firm = nextOfSector[firm]!) {
        take(firm, left > 0 ? Math.min(1, firmSales[firm]! / left) : 1);
      }
    }
  }

  /** Back to no shock; to be called while the firms still know their falls. */
  clear(): void {
    const { firmSector } = this.network;
    const { fallen, fallenCount } = this.firms;
    for (let row = 0; row < fallenCount; row++) {
      const firm = fallen[row]!;
      this.counted[firm] = 1;
      this.nextOfSector[firm] = NONE;
      this.firstOfSector[firmSector[firm]!] = NONE;
      this.sales.restore(firmSector[firm]!);
    }
  }

  /** Takes the falls of the step before off the sales of their sectors, and returns how many sectors were touched. */
  private countFalls(): number {
    const { firmSector } = this.network;
    const { firstOfSector, nextOfSector, counted, touched, isTouched } = this;
    const { changed, changedCount, remaining } = this.firms;
    let count = 0;
    for (let row = 0; row < changedCount; row++) {
      const firm = changed[row]!;
      const sector = firmSector[firm]!;
      const before = counted[firm]!;
      if (before === 1) {
        nextOfSector[firm] = firstOfSector[sector]!;
        firstOfSector[sector] = firm;
      }
      counted[firm] = remaining[firm]!;
      this.sales.lower(firm, before, remaining[firm]!);
      if (isTouched[sector] === 1) continue;
      isTouched[sector] = 1;
      touched[count++] = sector;
    }
    return count;
  }
}
