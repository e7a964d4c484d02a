import type { PreparedExposure } from '../prepared-exposure.ts';

const WEEKS_A_YEAR = 365 / 7;

/** Cover of the stock at hand: the pool of the own plants and the input stocks of buyers, against the yearly need. */
export class CoverTable {
  private readonly quantity = new Map<string, number>();
  private readonly days = new Map<string, number>();

  constructor({ dataset, network }: PreparedExposure) {
    const makers = new Set<string>();
    for (let node = 0; node < network.nodeCount; node++) {
      if (network.nodeSite[node]! >= 0)
        makers.add(
          `${network.parts[network.nodePart[node]!]!.partNumber}\n${network.siteIds[network.nodeSite[node]!]!}`,
        );
    }
    const pooled = new Set<string>();
    for (const row of dataset.inventory) {
      if (row.siteId === null) pooled.add(row.partNumber);
      // What a maker has on its own floor is its output stock, not cover in a buyer's input stock.
      if (row.siteId !== null && makers.has(`${row.partNumber}\n${row.siteId}`)) continue;
      if (row.quantity !== null)
        this.quantity.set(row.partNumber, (this.quantity.get(row.partNumber) ?? 0) + row.quantity);
      if (row.daysOfCover !== null)
        this.days.set(row.partNumber, Math.min(row.daysOfCover, this.days.get(row.partNumber) ?? Infinity));
    }
    for (const part of dataset.parts) {
      if (part.stock === null || pooled.has(part.partNumber)) continue;
      this.quantity.set(part.partNumber, (this.quantity.get(part.partNumber) ?? 0) + part.stock);
    }
  }

  /** Weeks of need, from so many units needed a year; null without stock, or where neither need nor days of cover are known. */
  getWeeks(partNumber: string, yearlyUnits: number): number | null {
    const quantity = this.quantity.get(partNumber);
    if (quantity !== undefined && yearlyUnits > 0) return (quantity / yearlyUnits) * WEEKS_A_YEAR;
    const days = this.days.get(partNumber);
    return days === undefined ? null : days / 7;
  }
}
