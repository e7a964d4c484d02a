import type { Share } from '../../domain/units.ts';
import { ColumnPlacer, type Kernel, startKernel } from '../numeric/kernel.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import { GATHER_KERNEL_CODE } from './gather-kernel-code.ts';

/** Arcs in the order of adding up: by firm, by cell within a firm. */
type PackedArcs = {
  /** Cells of firm j are rows firmStart[j] to firmStart[j + 1] - 1. */
  readonly firmStart: Int32Array;
  /** Arcs of cell c are rows cellStart[c] to cellStart[c + 1] - 1. */
  readonly cellStart: Int32Array;
  /** The firm at the other end, and the arc's share of its cell. */
  readonly source: Int32Array;
  readonly impact: Float64Array;
};

/** Packs arcs in any order: the owner of each cell, the firm at the other end, the impact. Cells without an arc are left out. */
function packArcs(
  cellFirm: Int32Array,
  firmCount: number,
  arcs: { readonly cell: Int32Array; readonly source: Int32Array; readonly impact: Float64Array },
): PackedArcs {
  const { cell } = arcs;
  const firmOf = (row: number): number => cellFirm[cell[row]!]!;
  // Arcs by cell first, then by firm: a stable sort keeps the cells of a firm together.
  const byCell = sortRows(cell, cellFirm.length);
  const byFirm = sortRows(Int32Array.from(byCell, firmOf), firmCount).map((at) => byCell[at]!);
  const cellStart: number[] = [];
  const firmStart = new Int32Array(firmCount + 1);
  for (const [at, row] of byFirm.entries()) {
    if (at > 0 && cell[byFirm[at - 1]!] === cell[row]) continue;
    cellStart.push(at);
    firmStart[firmOf(row) + 1]! += 1;
  }
  for (let firm = 0; firm < firmCount; firm++) firmStart[firm + 1]! += firmStart[firm]!;
  return {
    firmStart,
    cellStart: Int32Array.from([...cellStart, byFirm.length]),
    source: byFirm.map((row) => arcs.source[row]!),
    impact: Float64Array.from(byFirm, (row) => arcs.impact[row]!),
  };
}

/** Owner of each row, from where each owner's rows start. */
function listOwners(starts: Int32Array): Int32Array {
  const owners = new Int32Array(starts.at(-1) ?? 0);
  for (let owner = 0; owner + 1 < starts.length; owner++) owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}

/** Rows in the order of their keys, rows of one key as they were. */
function sortRows(keys: Int32Array, keyCount: number): Int32Array {
  const next = new Int32Array(keyCount + 1);
  for (const key of keys) next[key + 1]! += 1;
  for (let key = 0; key < keyCount; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(keys.length);
  for (const [row, key] of keys.entries()) sorted[next[key]!++] = row;
  return sorted;
}

/** Shocks followed at once: eight shares of one firm are one line of the processor's cache. */
export const LANES = 8;
const LINE_BYTES = LANES * Float64Array.BYTES_PER_ELEMENT;

/** The passes of a step over all firms; `kernel/gather-kernel.ts` describes each. */
type GatherPasses = {
  readonly countSectors: () => void;
  readonly writeSoftened: () => void;
  readonly writePlain: () => void;
  readonly stepDown: () => void;
  readonly stepUp: () => void;
};

type Columns = ReturnType<typeof listColumns>;
type GatherKernel = Kernel & GatherPasses & Record<keyof Columns | 'firmCount' | 'sectorCount', { value: number }>;

/**
 * The same steps for shocks reaching much of the network: every firm adds up its losses, in the order of memory and for several shocks at once,
 * many times cheaper an arc than handing on each loss. Costs the whole network a step. No lane knows of another: a shock's digits are the same
 * in any company.
 */
export class GatherLanes {
  private readonly network: CascadeNetwork;
  private readonly replaceability: boolean;
  private readonly passes: GatherPasses;
  private readonly columns: Columns;

  constructor(network: CascadeNetwork, { replaceability }: { replaceability: boolean }) {
    this.network = network;
    this.replaceability = replaceability;
    const columns = listColumns(network);
    const kernel = startKernel(GATHER_KERNEL_CODE, Object.values(columns)) as GatherKernel;
    kernel.firmCount.value = network.firmCount;
    kernel.sectorCount.value = network.sectorCount;
    this.columns = new ColumnPlacer<keyof Columns>(kernel).place(columns);
    this.passes = kernel;
  }

  /** Begins at the state of a shock: the rest of each firm in both directions. */
  load(lane: number, down: Float64Array, up: Float64Array): void {
    const { lostDown, lostUp } = this.columns;
    for (let firm = 0, at = lane; firm < down.length; firm++, at += LANES) {
      lostDown[at] = 1 - down[firm]!;
      lostUp[at] = 1 - up[firm]!;
    }
  }

  /** One step of all lanes in both directions; returns the largest fall of each. */
  step(): Float64Array {
    const { fall } = this.columns;
    const { passes } = this;
    fall.fill(0);
    if (this.replaceability) {
      passes.countSectors();
      passes.writeSoftened();
    } else passes.writePlain();
    passes.stepDown();
    passes.stepUp();
    return fall;
  }

  /** Weighted lost shares of production in a lane. */
  weigh(lane: number): { esri: Share; esriDown: Share; esriUp: Share } {
    const { firmWeight } = this.network;
    const { lostDown, lostUp } = this.columns;
    const lost = { esri: 0, esriDown: 0, esriUp: 0 };
    for (let firm = 0, at = lane; firm < firmWeight.length; firm++, at += LANES) {
      const down = lostDown[at]!;
      const up = lostUp[at]!;
      const weight = firmWeight[firm]!;
      lost.esriDown += weight * down;
      lost.esriUp += weight * up;
      lost.esri += weight * (down > up ? down : up);
    }
    return lost;
  }

  /** Share of production left at a firm in a lane. */
  getRemaining(lane: number, firm: number): { down: Share; up: Share } {
    const at = firm * LANES + lane;
    return { down: 1 - this.columns.lostDown[at]!, up: 1 - this.columns.lostUp[at]! };
  }
}

/** Columns of the kernel, under its names: the arcs of both directions, and the losses of each lane. */
function listColumns(network: CascadeNetwork) {
  const { firmCount, sectorCount, firmSector, firmSales, cellFirm } = network;
  const inputs = packArcs(cellFirm, firmCount, {
    cell: network.customerCell,
    source: listOwners(network.customerStart),
    impact: network.customerImpact,
  });
  // A firm's customers are one cell.
  const firms = Int32Array.from({ length: firmCount }, (_, firm) => firm);
  const sales = packArcs(firms, firmCount, {
    cell: network.supplier,
    source: listOwners(network.supplierStart),
    impact: network.supplierImpact,
  });
  const toBytes = (rows: Int32Array): Int32Array => rows.map((row) => row * LINE_BYTES);
  return {
    firmSector: toBytes(firmSector),
    firmSales,
    inputFirm: inputs.firmStart,
    inputCell: inputs.cellStart,
    inputSource: toBytes(inputs.source),
    inputImpact: inputs.impact,
    saleFirm: sales.firmStart,
    saleCell: sales.cellStart,
    saleSource: toBytes(sales.source),
    saleImpact: sales.impact,
    lostDown: new Float64Array(firmCount * LANES),
    lostUp: new Float64Array(firmCount * LANES),
    loss: new Float64Array(firmCount * LANES),
    sectorLeft: new Float64Array(sectorCount * LANES),
    fall: new Float64Array(LANES),
  };
}
