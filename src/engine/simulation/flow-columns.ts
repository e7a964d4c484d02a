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

type Column = Float64Array | Int32Array | Uint8Array;
type KernelMemory = { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
type Kernel = FlowPasses & Record<keyof Tables | KernelNumber, { value: number }> & { readonly memory: KernelMemory };

/** WebAssembly as far as it is used here; every host of the engine has it. */
type Platform = {
  readonly WebAssembly: {
    readonly Module: new (code: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: unknown };
  };
};

const PAGE_BYTES = 2 ** 16;
/** Columns start where a line of the processor's cache does. */
const LINE_BYTES = 64;

let compiled: object | null = null;

/** Returns the columns of one run of a network as they are on its first day. */
export function allocateColumns(net: FlowNetwork): FlowColumns {
  const firstDay = listFirstDay(net);
  const tables = listTables(net);
  const kernel = startKernel([firstDay, tables].flatMap((columns) => Object.values<Column>(columns)));
  let end = LINE_BYTES;
  const place = <T extends Partial<Tables>>(columns: T): T => {
    const placed = Object.entries<Column>(columns as Record<string, Column>).map(([name, values]) => {
      const column = viewLike(values, kernel.memory.buffer, end);
      column.set(values);
      kernel[name as keyof Tables].value = end;
      end += alignToLine(column.byteLength);
      return [name, column];
    });
    return Object.fromEntries(placed) as T;
  };
  const changing = place(firstDay);
  const changingBytes = new Uint8Array(kernel.memory.buffer, 0, end);
  const atFirst = changingBytes.slice();
  const setNumber = (name: KernelNumber, value: number): void => {
    kernel[name].value = value;
  };
  setNumber('levelCount', net.levels.count);
  setNumber('stepDays', net.stepDays);
  setNumber('isRanked', net.laneRank.some((rank) => rank !== net.laneRank[0]) ? 1 : 0);
  setNumber('mostSteps', tables.ringWidth.length - 1);
  setNumber('delayedCount', tables.delayed.length);
  return { ...changing, ...place(tables), passes: kernel, setNumber, restart: () => changingBytes.set(atFirst) };
}

function viewLike(values: Column, buffer: ArrayBuffer, offset: number): Column {
  if (values instanceof Float64Array) return new Float64Array(buffer, offset, values.length);
  if (values instanceof Int32Array) return new Int32Array(buffer, offset, values.length);
  return new Uint8Array(buffer, offset, values.length);
}

/** A kernel of its own for one run, with room for these columns. */
function startKernel(columns: readonly Column[]): Kernel {
  const { WebAssembly } = globalThis as unknown as Platform;
  compiled ??= new WebAssembly.Module(
    Uint8Array.from({ length: FLOW_KERNEL_CODE.length / 2 }, (_, byte) =>
      Number.parseInt(FLOW_KERNEL_CODE.slice(2 * byte, 2 * byte + 2), 16),
    ),
  );
  const kernel = new WebAssembly.Instance(compiled).exports as Kernel;
  const bytes = columns.reduce((sum, { byteLength }) => sum + alignToLine(byteLength), LINE_BYTES);
  kernel.memory.grow(Math.max(0, Math.ceil((bytes - kernel.memory.buffer.byteLength) / PAGE_BYTES)));
  return kernel;
}

function alignToLine(bytes: number): number {
  return Math.ceil(bytes / LINE_BYTES) * LINE_BYTES;
}
