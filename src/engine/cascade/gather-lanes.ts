import type { Share } from '../../domain/units.ts';
import { ColumnPlacer, type Kernel, startKernel } from '../numeric/kernel.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import { GATHER_KERNEL_CODE } from './gather-kernel-code.ts';
import { listOwners, packArcs } from './packed-arcs.ts';

/** Shocks that are followed at once: eight shares of one firm are one line of the processor's cache. */
export const LANES = 8;
const LINE_BYTES = LANES * Float64Array.BYTES_PER_ELEMENT;

/** The passes of a step over all firms; `kernel/gather-kernel.ts` says what each does. */
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
 * The same steps for shocks that have reached much of the network: every firm adds up what it lacks, in the order of memory and for
 * several shocks at once, which is many times cheaper an arc than handing on each loss. Costs the whole network a step. No lane
 * knows of another: a shock's digits are the same in any company.
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

  /** Begins where a shock stands: what each firm has left in both directions. */
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

  /** Weighted shares of production that are lost in a lane. */
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

/** Columns of the kernel, under its names: the arcs of both directions, and what each lane has lost. */
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
