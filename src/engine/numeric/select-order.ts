import { ColumnPlacer, type Kernel, startKernel } from './kernel.ts';
import { SELECT_KERNEL_CODE } from './select-kernel-code.ts';

type SelectKernel = Kernel & {
  readonly values: { value: number };
  readonly select: (rank: number, from: number, to: number) => number;
};

/** Finds what stands at a rank of some numbers without sorting all. */
export class OrderFinder {
  /** The numbers, to be written from outside. None may be NaN. */
  readonly values: Float64Array;
  private readonly kernel: SelectKernel;

  constructor(count: number) {
    const columns = { values: new Float64Array(count) };
    this.kernel = startKernel(SELECT_KERNEL_CODE, Object.values(columns)) as SelectKernel;
    this.values = new ColumnPlacer<'values'>(this.kernel).place(columns).values;
  }

  /**
   * Moves numbers `from` to `to` - 1 about until the one at `rank` stands as in sorted order: none before it is greater and none behind it less.
   * Returns it, 0 if there is none. Takes a time in proportion to their count.
   */
  select(rank: number, from: number, to: number): number {
    return rank < this.values.length ? this.kernel.select(rank, from, to) : 0;
  }
}
