/** Records that hold a formula and no value of a cell: arrays, shared formulas, names, names of other workbooks, in all versions. */
const FORMULA_ALONE: ReadonlySet<number> = new Set([0x0018, 0x0218, 0x0023, 0x0223, 0x0021, 0x0221, 0x04bc]);
const FORMULA_CELL: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
const BEGIN: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const ENCRYPTED = 0x002f;
/** A record that readers pass over: the settings of a conditional format. */
const PASSED_OVER = 0x01b1;
const HEADER_BYTES = 4;
/** Where the length of a formula stands in its record: behind row, column, format, value and flags, and from version 5 on four bytes more. */
const LENGTH_AT = 20;
const LENGTH_AT_BEFORE_5 = 16;

/**
 * Takes the formulas out of a stream of BIFF records (the workbook inside an .xls file), in place: the values that they gave are kept. The import
 * reads values only, and the reader of formulas does not come back from some that are damaged. Text that is no such stream, or is encrypted, is left as it is.
 */
export function dropFormulas(stream: Uint8Array | number[]): void {
  const readNumber = (at: number): number => (stream[at] ?? 0) + 256 * (stream[at + 1] ?? 0);
  let lengthAt = LENGTH_AT;
  for (let at = 0; at + HEADER_BYTES <= stream.length; at += HEADER_BYTES + readNumber(at + 2)) {
    const type = readNumber(at);
    if (type === ENCRYPTED) return;
    const end = HEADER_BYTES + lengthAt;
    if (BEGIN.has(type)) lengthAt = type === 0x0809 ? LENGTH_AT : LENGTH_AT_BEFORE_5;
    else if (FORMULA_CELL.has(type) && readNumber(at + 2) >= lengthAt + 2) stream.fill(0, at + end, at + end + 2);
    else if (FORMULA_CELL.has(type) || FORMULA_ALONE.has(type)) {
      stream[at] = PASSED_OVER % 256;
      stream[at + 1] = Math.floor(PASSED_OVER / 256);
    }
  }
}
