const FIRST_ROOM = 1024;

/** A column of numbers while it grows: hundreds of thousands of rows, without an object for any. */
class GrowingColumn<Values extends Int32Array | Float64Array> {
  length = 0;
  private values: Values;
  private readonly create: (room: number) => Values;

  constructor(create: (room: number) => Values) {
    this.create = create;
    this.values = create(FIRST_ROOM);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const before = this.values;
      this.values = this.create(before.length * 2);
      this.values.set(before);
    }
    this.values[this.length++] = value;
  }

  get(row: number): number {
    return this.values[row]!;
  }

  /** The rows so far, as a column of their own. */
  finish(): Values {
    return this.values.slice(0, this.length) as Values;
  }
}

/** Of whole numbers of 32 bits. */
export class IntColumn extends GrowingColumn<Int32Array> {
  constructor() {
    super((room) => new Int32Array(room));
  }
}

/** Of any numbers. */
export class FloatColumn extends GrowingColumn<Float64Array> {
  constructor() {
    super((room) => new Float64Array(room));
  }
}
