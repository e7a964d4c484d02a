/** Whole numbers of an entry: its three keys and its row. */
const WIDTH = 4;
const FIRST_PLACES = 1024;
const EMPTY = -1;

/**
 * Rows by three whole numbers of 32 bits, in one column: a network has a hundred thousand of them, and a text or a large number for each as the
 * key of a map costs more than all else about it. Nothing is ever removed.
 */
export class RowIndex {
  private entries = createEntries(FIRST_PLACES);
  private places = FIRST_PLACES;
  private size = 0;

  /** The row under the keys; -1: none. */
  get(a: number, b: number, c: number): number {
    return this.entries[this.findPlace(a, b, c) + WIDTH - 1]!;
  }

  /** Puts a row, from 0, under keys without one. */
  add(a: number, b: number, c: number, row: number): void {
    if (this.size * 2 >= this.places) this.grow();
    this.size++;
    this.write(a, b, c, row);
  }

  /** Beginning of the entry with the keys, else of the free one for them. */
  private findPlace(a: number, b: number, c: number): number {
    const { entries, places } = this;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    hash ^= hash >>> 15;
    for (let place = hash & (places - 1); ; place = (place + 1) & (places - 1)) {
      const at = place * WIDTH;
      if (entries[at + WIDTH - 1] === EMPTY) return at;
      if (entries[at] === a && entries[at + 1] === b && entries[at + 2] === c) return at;
    }
  }

  private write(a: number, b: number, c: number, row: number): void {
    const at = this.findPlace(a, b, c);
    this.entries[at] = a;
    this.entries[at + 1] = b;
    this.entries[at + 2] = c;
    this.entries[at + WIDTH - 1] = row;
  }

  private grow(): void {
    const before = this.entries;
    this.places *= 2;
    this.entries = createEntries(this.places);
    for (let at = 0; at < before.length; at += WIDTH) {
      const row = before[at + WIDTH - 1]!;
      if (row !== EMPTY) this.write(before[at]!, before[at + 1]!, before[at + 2]!, row);
    }
  }
}

function createEntries(places: number): Int32Array {
  return new Int32Array(places * WIDTH).fill(EMPTY);
}
