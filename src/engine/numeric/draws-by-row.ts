import { splitSeed, toUniform } from './counter-random.ts';
import { ColumnPlacer, type Kernel, startKernel } from './kernel.ts';
import { PHILOX_KERNEL_CODE } from './philox-kernel-code.ts';

type Columns = Record<'index' | 'entity' | 'replication' | 'first' | 'second' | 'third' | 'fourth', Int32Array>;
type PhiloxKernel = Kernel &
  Record<keyof Columns | 'keyA' | 'keyB' | 'purpose', { value: number }> & {
    readonly draw: (count: number) => void;
  };

/** Rows with room at first; twice as many each time they are not enough. */
const FEWEST_ROWS = 64;
/** No index: those are 0 or more. */
const NOT_DRAWN = -1;

/**
 * The numbers of `createFourDraws` for many rows at once, each with a replication, an entity and an index of its own, several times faster than one by
 * one.
 */
export class DrawsByRow {
  private readonly seed: number;
  private readonly purpose: number;
  private kernel: PhiloxKernel | null = null;
  private columns: Columns | null = null;
  /** By row: the last drawn index. */
  private drawn = new Int32Array(0);
  private rows = 0;

  constructor(seed: number, purpose: number) {
    this.seed = seed;
    this.purpose = purpose;
  }

  /** Adds a row for an entity in a replication, and returns it; `clear` takes all rows away. */
  add(replication: number, entity: number): number {
    const row = this.rows++;
    if (this.columns === null || row >= this.columns.index.length) this.widen();
    this.columns!.replication[row] = replication;
    this.columns!.entity[row] = entity;
    this.drawn[row] = NOT_DRAWN;
    return row;
  }

  clear(): void {
    this.rows = 0;
  }

  /** Gives the next index to draw for a row. */
  setIndex(row: number, index: number): void {
    this.columns!.index[row] = index;
  }

  /** Draws for all rows. */
  draw(): void {
    if (this.rows === 0) return;
    this.kernel!.draw(this.rows);
    this.drawn.set(this.columns!.index);
  }

  /** Writes the first three of a row's four numbers to `out` and returns true, if this index was drawn. */
  read(row: number, index: number, out: Float64Array): boolean {
    if (this.drawn[row] !== index) return false;
    const { first, second, third } = this.columns!;
    out[0] = toUniform(first[row]! >>> 0);
    out[1] = toUniform(second[row]! >>> 0);
    out[2] = toUniform(third[row]! >>> 0);
    return true;
  }

  private widen(): void {
    const before = this.columns;
    const length = Math.max(FEWEST_ROWS, 2 * (before?.index.length ?? 0));
    const column = () => new Int32Array(length);
    const columns = {
      index: column(),
      entity: column(),
      replication: column(),
      first: column(),
      second: column(),
      third: column(),
      fourth: column(),
    };
    const kernel = startKernel(PHILOX_KERNEL_CODE, Object.values(columns)) as PhiloxKernel;
    const placed = new ColumnPlacer<keyof Columns>(kernel).place(columns);
    if (before !== null) for (const name of ['index', 'entity', 'replication'] as const) placed[name].set(before[name]);
    const [keyA, keyB] = splitSeed(this.seed);
    kernel.keyA.value = keyA | 0;
    kernel.keyB.value = keyB | 0;
    kernel.purpose.value = this.purpose | 0;
    const drawn = new Int32Array(length).fill(NOT_DRAWN);
    drawn.set(this.drawn);
    this.drawn = drawn;
    this.kernel = kernel;
    this.columns = placed;
  }
}
