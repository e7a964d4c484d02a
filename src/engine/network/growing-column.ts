const FIRST_ROOM = 1024;

/** A column of whole numbers of 32 bits while it grows: hundreds of thousands of rows, without an object for any. */
export class IntColumn {
  private values = new Int32Array(FIRST_ROOM);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const before = this.values;
      this.values = new Int32Array(before.length * 2);
      this.values.set(before);
    }
    this.values[this.length++] = value;
  }

  get(row: number): number {
    return this.values[row]!;
  }

  /** The rows so far, as a column of their own. */
  finish(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

/** The same of any numbers. */
export class FloatColumn {
  private values = new Float64Array(FIRST_ROOM);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const before = this.values;
      this.values = new Float64Array(before.length * 2);
      this.values.set(before);
    }
    this.values[this.length++] = value;
  }

  get(row: number): number {
    return this.values[row]!;
  }

  /** The rows so far, as a column of their own. */
  finish(): Float64Array {
    return this.values.slice(0, this.length);
  }
}
