/** A column of numbers, read or written by a kernel. */
export type Column = Float64Array | Int32Array | Uint8Array;

type KernelMemory = { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };

/** Exports of every kernel beside its passes and numbers. */
export type Kernel = { readonly memory: KernelMemory };

/** WebAssembly as far as it is used here; every host of the engine has it. */
type Platform = {
  readonly WebAssembly: {
    readonly Module: new (code: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: unknown };
  };
};

const PAGE_BYTES = 2 ** 16;
/** Columns start where a line of the processor's cache does. */
export const LINE_BYTES = 64;

const compiled = new Map<string, object>();

/** Starts a kernel of its own from WebAssembly in hexadecimal text, with room for these columns. Each code is compiled once. */
export function startKernel(code: string, columns: readonly Column[]): Kernel {
  const { WebAssembly } = globalThis as unknown as Platform;
  const module =
    compiled.get(code) ??
    new WebAssembly.Module(
      Uint8Array.from({ length: code.length / 2 }, (_, byte) =>
        Number.parseInt(code.slice(2 * byte, 2 * byte + 2), 16),
      ),
    );
  compiled.set(code, module);
  const kernel = new WebAssembly.Instance(module).exports as Kernel;
  const bytes = columns.reduce((sum, { byteLength }) => sum + alignToLine(byteLength), LINE_BYTES);
  kernel.memory.grow(Math.max(0, Math.ceil((bytes - kernel.memory.buffer.byteLength) / PAGE_BYTES)));
  return kernel;
}

/** Puts copies of columns into a kernel's memory one after another, each at the start of a line, and tells the kernel where. */
export class ColumnPlacer<Name extends string> {
  private readonly kernel: Kernel & Record<Name, { value: number }>;
  /** Where the next column will start. */
  end = LINE_BYTES;

  constructor(kernel: Kernel & Record<Name, { value: number }>) {
    this.kernel = kernel;
  }

  /** Returns the columns as they stand in the kernel. */
  place<T extends Partial<Record<Name, Column>>>(columns: T): T {
    const placed = Object.entries<Column>(columns as Record<string, Column>).map(([name, values]) => {
      const column = viewLike(values, this.kernel.memory.buffer, this.end);
      column.set(values);
      this.kernel[name as Name].value = this.end;
      this.end += alignToLine(column.byteLength);
      return [name, column];
    });
    return Object.fromEntries(placed) as T;
  }
}

function viewLike(values: Column, buffer: ArrayBuffer, offset: number): Column {
  if (values instanceof Float64Array) return new Float64Array(buffer, offset, values.length);
  if (values instanceof Int32Array) return new Int32Array(buffer, offset, values.length);
  return new Uint8Array(buffer, offset, values.length);
}

function alignToLine(bytes: number): number {
  return Math.ceil(bytes / LINE_BYTES) * LINE_BYTES;
}
