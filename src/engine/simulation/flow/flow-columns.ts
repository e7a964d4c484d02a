import { type Column, ColumnPlacer, type Kernel, LINE_BYTES, startKernel } from '../../numeric/kernel.ts';
import { RUNS_PER_BATCH } from './batch.ts';
import { FLOW_KERNEL_CODE } from './flow-kernel-code.ts';
import type { FlowNetwork, LaneLeads } from './flow-network.ts';
import { listFirstDay } from './first-day.ts';
import { type KernelNumber, listScratch, listTables } from './flow-tables.ts';
import { listLeads } from './lane-leads.ts';

/** The passes of a step over a whole level; the files of `kernel` describe each. */
type FlowPasses = {
  readonly restartNumbers: () => void;
  readonly clearOrders: () => void;
  readonly order: () => void;
  readonly makeLevel: (level: number) => void;
  /** `byHand`: flags of the runs with every lane looked at by itself. */
  readonly shipLevel: (level: number, byHand: number) => number;
  readonly departLevel: (level: number, byHand: number) => void;
  readonly departUnknown: () => void;
  readonly shareUnknown: () => void;
  readonly departSpecialUnknown: (byHand: number) => void;
  /** Makes and ships through all levels: where nothing is to be looked at by hand. */
  readonly makeThrough: () => void;
  /** Demand and waiting orders fall due at the makers of products, and what they have made is sold. */
  readonly askMakers: () => void;
  readonly sell: () => void;
  /** All of a step: where nothing is to be looked at by hand, and no lane turns back in a loop. */
  readonly runStep: (step: number) => void;
  /** `count`: charged lanes of the run; `before`: a sum to add to. */
  readonly addCharges: (run: number, count: number, before: number) => number;
  readonly listDeparted: (run: number, lanes: number) => void;
  readonly drawLuck: () => void;
  readonly passGates: (level: number, byHand: number) => void;
  /** `gate`: where its record begins; `lane`: bytes from the start of columns by lane. */
  readonly passGate: (gate: number, lane: number) => void;
  readonly addLicence: (gate: number, lastPeriod: number, units: number) => void;
};

type Tables = ReturnType<typeof listTables> &
  ReturnType<typeof listScratch> &
  ReturnType<typeof listFirstDay> & { readonly firstNumbers: Float64Array; readonly gateStore: Float64Array };

/** The columns of runs side by side, named as in the kernel; its passes share them with the code around it. */
export type FlowColumns = Readonly<Tables> & {
  readonly leads: LaneLeads;
  readonly nodeLevel: Int32Array;
  readonly passes: FlowPasses;
  /** Sets a number of the kernel outside the columns. */
  readonly setNumber: (name: KernelNumber, value: number) => void;
  /** The records of groups, by byte. */
  readonly groupBytes: Uint8Array;
  /** Puts all changing columns back to the first day. */
  readonly restart: () => void;
};

type FlowKernel = Kernel & FlowPasses & Record<keyof Tables | KernelNumber, { value: number }>;

/** Returns the columns of the runs of a network as they are on its first day, with a store of so many bytes for gates. */
export function allocateColumns(net: FlowNetwork, gateBytes: number): FlowColumns {
  const leads = listLeads(net);
  const firstDay = listFirstDay(net, leads);
  const scratch = listScratch(net, leads);
  const tables = listTables(net, leads);
  const store = { gateStore: new Float64Array(Math.ceil(gateBytes / Float64Array.BYTES_PER_ELEMENT)) };
  const [numbers, others] = splitColumns(firstDay);
  const firstNumbers = new Float64Array(countQuartets(Object.values<Column>(numbers)));
  const columns = [firstDay, { firstNumbers }, scratch, tables, store].flatMap((each) => Object.values<Column>(each));
  const kernel = startKernel(FLOW_KERNEL_CODE, columns) as FlowKernel;
  const placer = new ColumnPlacer<keyof Tables>(kernel);
  const numbersStart = placer.end;
  const changing = placer.place(numbers);
  const numbersEnd = placer.end;
  const placed = new Float64Array(kernel.memory.buffer, numbersStart, firstNumbers.length * RUNS_PER_BATCH);
  for (let row = 0; row < firstNumbers.length; row++) firstNumbers[row] = placed[row * RUNS_PER_BATCH]!;
  const { groupState } = changing;
  const changingRest = placer.place(others);
  const restBytes = new Uint8Array(kernel.memory.buffer, numbersEnd, placer.end - numbersEnd);
  const restAtFirst = restBytes.slice();
  const setNumber = (name: KernelNumber, value: number): void => {
    kernel[name].value = value;
  };
  setNumber('changingStart', numbersStart);
  setNumber('changingEnd', numbersEnd);
  setNumber('levelCount', net.levels.count);
  setNumber('nodeCount', net.nodeCount);
  setNumber('stepDays', net.stepDays);
  setNumber('isRanked', net.laneRank.some((rank) => rank !== net.laneRank[0]) ? 1 : 0);
  setNumber('mostSteps', leads.ringWidth.length - 1);
  setNumber('unknownCount', tables.unknownLane.length);
  setNumber('classCount', net.leadClasses.length);
  setNumber('productCount', net.products.length);
  return {
    ...changing,
    ...changingRest,
    ...placer.place({ firstNumbers }),
    ...placer.place(scratch),
    ...placer.place(tables),
    ...placer.place(store),
    leads,
    groupBytes: new Uint8Array(kernel.memory.buffer, groupState.byteOffset, groupState.byteLength),
    nodeLevel: listNodeLevels(net),
    passes: kernel,
    setNumber,
    restart: () => {
      kernel.restartNumbers();
      restBytes.set(restAtFirst);
    },
  };
}

/** Numbers equal in all runs on the first day, and all other columns. */
function splitColumns<T extends Record<string, Column>>(columns: T): [numbers: T, others: T] {
  const pick = (areNumbers: boolean): T =>
    Object.fromEntries(
      Object.entries(columns).filter(([, column]) => column instanceof Float64Array === areNumbers),
    ) as T;
  return [pick(true), pick(false)];
}

/** Rows of four numbers for columns, each up to the end of a line. */
function countQuartets(columns: readonly Column[]): number {
  const inLine = LINE_BYTES / Float64Array.BYTES_PER_ELEMENT;
  return columns.reduce((sum, { length }) => sum + (Math.ceil(length / inLine) * inLine) / RUNS_PER_BATCH, 0);
}

function listNodeLevels({ nodeCount, levels: { count, nodes } }: FlowNetwork): Int32Array {
  const levelOf = new Int32Array(nodeCount);
  for (let level = 0; level < count; level++) {
    for (let row = nodes.start[level]!; row < nodes.start[level + 1]!; row++) levelOf[nodes.rows[row]!] = level;
  }
  return levelOf;
}
