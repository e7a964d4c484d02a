import { type Column, ColumnPlacer, type Kernel, startKernel } from '../numeric/kernel.ts';
import { FLOW_KERNEL_CODE } from './flow-kernel-code.ts';
import type { FlowNetwork } from './flow-network.ts';
import { type KernelNumber, listFirstDay, listTables } from './flow-tables.ts';

/** The passes of a step that run over a whole level; `kernel/flow-kernel.ts` says what each does. */
type FlowPasses = {
  readonly receive: () => void;
  readonly order: () => void;
  readonly makeLevel: (level: number) => void;
  readonly shipLevel: (level: number, oneByOne: 0 | 1) => number;
  readonly departLevel: (level: number) => void;
  readonly departUnknown: () => void;
};

type Tables = ReturnType<typeof listTables> & ReturnType<typeof listFirstDay>;

/** The columns of one run, named as in the kernel, whose passes share them with the code around it. */
export type FlowColumns = Readonly<Tables> & {
  readonly passes: FlowPasses;
  /** Sets a number of the kernel that is no column. */
  readonly setNumber: (name: KernelNumber, value: number) => void;
  /** Puts all columns that a run changes back to the first day. */
  readonly restart: () => void;
};

type FlowKernel = Kernel & FlowPasses & Record<keyof Tables | KernelNumber, { value: number }>;

/** Returns the columns of one run of a network as they are on its first day. */
export function allocateColumns(net: FlowNetwork): FlowColumns {
  const firstDay = listFirstDay(net);
  const tables = listTables(net);
  const columns = [firstDay, tables].flatMap((each) => Object.values<Column>(each));
  const kernel = startKernel(FLOW_KERNEL_CODE, columns) as FlowKernel;
  const placer = new ColumnPlacer<keyof Tables>(kernel);
  const changing = placer.place(firstDay);
  const changingBytes = new Uint8Array(kernel.memory.buffer, 0, placer.end);
  const atFirst = changingBytes.slice();
  const setNumber = (name: KernelNumber, value: number): void => {
    kernel[name].value = value;
  };
  setNumber('levelCount', net.levels.count);
  setNumber('stepDays', net.stepDays);
  setNumber('isRanked', net.laneRank.some((rank) => rank !== net.laneRank[0]) ? 1 : 0);
  setNumber('mostSteps', tables.ringWidth.length - 1);
  setNumber('delayedCount', tables.delayed.length);
  return { ...changing, ...placer.place(tables), passes: kernel, setNumber, restart: () => changingBytes.set(atFirst) };
}
