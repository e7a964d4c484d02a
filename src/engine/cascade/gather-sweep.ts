import type { Share } from '../../domain/units.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import type { FallingFirms } from './falling-firms.ts';

/**
 * The same steps for a shock that has reached much of the network: every firm adds up what it lacks, in the order of memory, which is
 * several times cheaper an arc than handing on each loss. Costs the whole network a step.
 */
export class GatherSweep {
  private readonly network: CascadeNetwork;
  private readonly replaceability: boolean;
  /** Inputs of firm j are rows inputStart[j] to inputStart[j + 1] - 1, those of one cell together. */
  private readonly inputStart: Int32Array;
  private readonly inputSource: Int32Array;
  private readonly inputCell: Int32Array;
  private readonly inputImpact: Float64Array;
  /** Sales of firm i are rows saleStart[i] to saleStart[i + 1] - 1. */
  private readonly saleStart: Int32Array;
  private readonly saleBuyer: Int32Array;
  private readonly saleImpact: Float64Array;
  private readonly sectorLeft: Float64Array;
  private readonly loss: Float64Array;

  constructor(network: CascadeNetwork, { replaceability }: { replaceability: boolean }) {
    const { firmCount, cellFirm, customerStart, customerCell, supplierStart, supplier } = network;
    this.network = network;
    this.replaceability = replaceability;
    // Arcs by cell first, then by firm: a stable sort keeps the cells of a firm together.
    const byCell = sortRows(customerCell, cellFirm.length);
    const arcFirm = Int32Array.from(byCell, (row) => cellFirm[customerCell[row]!]!);
    const byFirm = sortRows(arcFirm, firmCount).map((at) => byCell[at]!);
    const seller = listOwners(customerStart);
    const buyer = listOwners(supplierStart);
    this.inputStart = countStarts(arcFirm, firmCount);
    this.inputSource = byFirm.map((row) => seller[row]!);
    this.inputCell = byFirm.map((row) => customerCell[row]!);
    this.inputImpact = Float64Array.from(byFirm, (row) => network.customerImpact[row]!);
    const bySeller = sortRows(supplier, firmCount);
    this.saleStart = countStarts(supplier, firmCount);
    this.saleBuyer = bySeller.map((row) => buyer[row]!);
    this.saleImpact = Float64Array.from(bySeller, (row) => network.supplierImpact[row]!);
    this.sectorLeft = new Float64Array(network.sectorCount);
    this.loss = new Float64Array(firmCount);
  }

  /** One step of missing inputs; returns the largest fall. */
  stepDown({ remaining, ceiling }: FallingFirms): Share {
    const { inputStart, inputSource, inputCell, inputImpact, loss } = this;
    this.writeLosses(remaining);
    let largest = 0;
    for (let firm = 0; firm < remaining.length; firm++) {
      const end = inputStart[firm + 1]!;
      let worst = 0;
      let sum = 0;
      let cell = -1;
      for (let row = inputStart[firm]!; row < end; row++) {
        if (inputCell[row] !== cell) {
          if (sum > worst) worst = sum;
          sum = 0;
          cell = inputCell[row]!;
        }
        sum += inputImpact[row]! * loss[inputSource[row]!]!;
      }
      if (sum > worst) worst = sum;
      const left = Math.max(0, Math.min(ceiling[firm]!, 1 - worst));
      const fall = remaining[firm]! - left;
      if (!(fall > 0)) continue;
      if (fall > largest) largest = fall;
      remaining[firm] = left;
    }
    return largest;
  }

  /** One step of missing customers; returns the largest fall. */
  stepUp({ remaining, ceiling }: FallingFirms): Share {
    const { saleStart, saleBuyer, saleImpact, loss } = this;
    for (let firm = 0; firm < remaining.length; firm++) loss[firm] = 1 - remaining[firm]!;
    let largest = 0;
    for (let firm = 0; firm < remaining.length; firm++) {
      const end = saleStart[firm + 1]!;
      let sum = 0;
      for (let row = saleStart[firm]!; row < end; row++) sum += saleImpact[row]! * loss[saleBuyer[row]!]!;
      const left = Math.max(0, Math.min(ceiling[firm]!, 1 - sum));
      const fall = remaining[firm]! - left;
      if (!(fall > 0)) continue;
      if (fall > largest) largest = fall;
      remaining[firm] = left;
    }
    return largest;
  }

  /** What each firm's customers lack of it and nobody replaces. */
  private writeLosses(remaining: Float64Array): void {
    const { firmSector, firmSales } = this.network;
    const { sectorLeft, loss } = this;
    if (this.replaceability) {
      sectorLeft.fill(0);
      for (let firm = 0; firm < remaining.length; firm++) {
        sectorLeft[firmSector[firm]!]! += firmSales[firm]! * remaining[firm]!;
      }
    }
    for (let firm = 0; firm < remaining.length; firm++) {
      const missing = 1 - remaining[firm]!;
      const left = this.replaceability && missing > 0 ? sectorLeft[firmSector[firm]!]! : 0;
      loss[firm] = left > 0 ? missing * Math.min(1, firmSales[firm]! / left) : missing;
    }
  }
}

/** Owner of each row, from where each owner's rows start. */
function listOwners(starts: Int32Array): Int32Array {
  const owners = new Int32Array(starts.at(-1) ?? 0);
  for (let owner = 0; owner + 1 < starts.length; owner++) owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}

/** Where the rows of each key start once rows are sorted by key. */
function countStarts(keys: Int32Array, keyCount: number): Int32Array {
  const starts = new Int32Array(keyCount + 1);
  for (const key of keys) starts[key + 1]! += 1;
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
  return starts;
}

/** Rows in the order of their keys, rows of one key as they were. */
function sortRows(keys: Int32Array, keyCount: number): Int32Array {
  const next = countStarts(keys, keyCount);
  const sorted = new Int32Array(keys.length);
  for (const [row, key] of keys.entries()) sorted[next[key]!++] = row;
  return sorted;
}
