import type { OpeningLicences } from './licence-rules.ts';

/** Licences that can be used: what ships, ships against the one that expires first. */
export class LicenceBook {
  /** By last period; two of the same period are one. */
  private readonly lastPeriods: number[] = [];
  private readonly quantities: number[] = [];
  private first = 0;

  constructor({ held }: OpeningLicences) {
    for (const { lastPeriod, quantity } of held) this.add(lastPeriod, quantity);
  }

  /** Adds a licence for a quantity that can be used up to and in `lastPeriod`. */
  add(lastPeriod: number, quantity: number): void {
    if (!(quantity > 0)) return;
    let row = this.lastPeriods.length;
    while (row > this.first && this.lastPeriods[row - 1]! > lastPeriod) row -= 1;
    if (row > this.first && this.lastPeriods[row - 1] === lastPeriod) this.quantities[row - 1]! += quantity;
    else if (row === this.lastPeriods.length) {
      // Nearly always, since what is approved later ends later; a splice would make a list each time.
      this.lastPeriods.push(lastPeriod);
      this.quantities.push(quantity);
    } else {
      this.lastPeriods.splice(row, 0, lastPeriod);
      this.quantities.splice(row, 0, quantity);
    }
  }

  /** Ships up to the wanted quantity and returns what could be shipped. */
  ship(wanted: number): number {
    let shipped = 0;
    for (let row = this.first; row < this.quantities.length && shipped < wanted; row++) {
      const used = Math.min(this.quantities[row]!, wanted - shipped);
      shipped += used;
      // A general licence has no quantity to run out of.
      if (this.quantities[row] !== Infinity) this.quantities[row]! -= used;
      if (row === this.first && this.quantities[row] === 0) this.first += 1;
    }
    return shipped;
  }

  /** Ends the licences whose last period this is and returns the quantity that was not used; a general licence leaves none. */
  expire(period: number): number {
    let unused = 0;
    while (this.first < this.lastPeriods.length && this.lastPeriods[this.first]! <= period) {
      const quantity = this.quantities[this.first]!;
      if (quantity !== Infinity) unused += quantity;
      this.first += 1;
    }
    return unused;
  }

  /** Quantity that can be shipped now. */
  getLive(): number {
    let live = 0;
    for (let row = this.first; row < this.quantities.length; row++) live += this.quantities[row]!;
    return live;
  }
}
