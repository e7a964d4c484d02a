import type { Share } from '../../domain/units.ts';
import { ColumnPlacer, type Kernel, startKernel } from '../numeric/kernel.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import type { FallingFirms } from './falling-firms.ts';
import { GATHER_KERNEL_CODE } from './gather-kernel-code.ts';
import { packArcs } from './pack-arcs.ts';

/** Owner of each row, from where each owner's rows start. */
function listOwners(starts: Int32Array): Int32Array {
  const owners = new Int32Array(starts.at(-1) ?? 0);
  for (let owner = 0; owner + 1 < starts.length; owner++) owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}

/** Shocks followed at once: the losses of 100,000 firms in so many shocks still fit a cache that others share, those in eight do not. */
export const LANES = 4;
const LINE_BYTES = LANES * Float64Array.BYTES_PER_ELEMENT;

/** The passes of a step over all firms; `kernel/gather-kernel.ts` describes each. */
type GatherPasses = {
  readonly countSectors: () => void;
  readonly writeSoftened: () => void;
  readonly writePlain: () => void;
  readonly stepDown: () => void;
  readonly stepUp: () => void;
  readonly weigh: () => void;
  readonly clear: () => void;
};

type Columns = ReturnType<typeof listColumns>;
type GatherKernel = Kernel &
  GatherPasses &
  Record<keyof Columns | 'firmCount' | 'sectorCount' | 'inputRunCount' | 'saleRunCount', { value: number }>;

/**
 * The same steps for shocks reaching much of the network: every firm adds up its losses, in the order of memory and for several shocks at once,
 * many times cheaper an arc than handing on each loss. Costs the whole network a step. No lane knows of another: a shock's digits are the same
 * in any company.
 */
export class GatherLanes {
  private readonly replaceability: boolean;
  private readonly passes: GatherPasses;
  private readonly columns: Columns;
  /** Losses by missing customers, and the column beside them: each step makes one the other. */
  private lostUp: Float64Array;
  private spare: Float64Array;

  constructor(network: CascadeNetwork, { replaceability }: { replaceability: boolean }) {
    this.replaceability = replaceability;
    const columns = listColumns(network);
    const kernel = startKernel(GATHER_KERNEL_CODE, Object.values(columns)) as GatherKernel;
    kernel.firmCount.value = network.firmCount;
    kernel.sectorCount.value = network.sectorCount;
    kernel.inputRunCount.value = columns.inputRuns.length / 2;
    kernel.saleRunCount.value = columns.saleRuns.length / 2;
    this.columns = new ColumnPlacer<keyof Columns>(kernel).place(columns);
    this.lostUp = this.columns.lostUp;
    this.spare = this.columns.loss;
    this.passes = kernel;
  }

  /** Begins at the state of a shock: what its fallen firms have left in both directions. */
  load(lane: number, down: FallingFirms, up: FallingFirms): void {
    const { kept, lostDown } = this.columns;
    kept.fill(-1);
    kept.fill(0, 2 * lane, 2 * lane + 2);
    this.passes.clear();
    writeLost(lostDown, lane, down);
    writeLost(this.lostUp, lane, up);
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
    [this.lostUp, this.spare] = [this.spare, this.lostUp];
    return fall;
  }

  /** Weighted lost shares of production in each lane. */
  weigh(): { esri: Share; esriDown: Share; esriUp: Share }[] {
    this.passes.weigh();
    const { weighed } = this.columns;
    return Array.from({ length: LANES }, (_, lane) => ({
      esri: weighed[lane]!,
      esriDown: weighed[LANES + lane]!,
      esriUp: weighed[2 * LANES + lane]!,
    }));
  }

  /** Share of production left at a firm in a lane. */
  getRemaining(lane: number, firm: number): { down: Share; up: Share } {
    const at = firm * LANES + lane;
    return { down: 1 - this.columns.lostDown[at]!, up: 1 - this.lostUp[at]! };
  }
}

/** Writes the losses of fallen firms into a lane without any. */
function writeLost(lost: Float64Array, lane: number, { fallen, fallenCount, remaining }: FallingFirms): void {
  for (let row = 0; row < fallenCount; row++) {
    const firm = fallen[row]!;
    lost[firm * LANES + lane] = 1 - remaining[firm]!;
  }
}

/** Columns of the kernel, under its names: the arcs of both directions, and the losses of each lane. */
function listColumns(network: CascadeNetwork) {
  const { firmCount, sectorCount, firmSector, firmSales, firmWeight, cellFirm } = network;
  const sellers = listOwners(network.customerStart);
  const inputs = packArcs(
    cellFirm,
    firmCount,
    { cell: network.customerCell, source: sellers, impact: network.customerImpact },
    false,
  );
  // A firm's customers are one cell. Firms without any are looked at too: a step writes the losses of all into another column.
  const firms = Int32Array.from({ length: firmCount }, (_, firm) => firm);
  const buyers = listOwners(network.supplierStart);
  const sales = packArcs(
    firms,
    firmCount,
    { cell: network.supplier, source: buyers, impact: network.supplierImpact },
    true,
  );
  const toBytes = (rows: Int32Array): Int32Array => rows.map((row) => row * LINE_BYTES);
  return {
    firmSector: toBytes(firmSector),
    firmSales,
    firmWeight,
    inputRuns: inputs.runs,
    inputFirm: toBytes(inputs.firm),
    inputGoesOn: inputs.goesOn,
    inputSource: toBytes(inputs.source),
    inputImpact: inputs.impact,
    saleRuns: sales.runs,
    saleFirm: toBytes(sales.firm),
    saleSource: toBytes(sales.source),
    saleImpact: sales.impact,
    lostDown: new Float64Array(firmCount * LANES),
    lostUp: new Float64Array(firmCount * LANES),
    loss: new Float64Array(firmCount * LANES),
    sectorLeft: new Float64Array(sectorCount * LANES),
    fall: new Float64Array(LANES),
    weighed: new Float64Array(3 * LANES),
    kept: new Int32Array(2 * LANES),
  };
}
