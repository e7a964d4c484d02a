import type { Money, Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';

/**
 * Sales that each sector has left: the sum of sales × remaining share over its firms, kept up to date as firms fall. The sums
 * carry their rounding error along (Neumaier 1974), so that a small firm that is left of a sector of giants is still seen exactly.
 */
export class SectorSales {
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

  /** Takes note that a firm fell from one share of its production to another. */
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
