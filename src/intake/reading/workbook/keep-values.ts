/**
 * Records of BIFF that say what stands in cells, in all versions: beginning and end, blank and whole cells, numbers, texts, truth values,
 * results of formulas, what goes on from the record before; the list of sheets and of shared texts, formats, merged cells, code page and epoch.
 */
const VALUES: ReadonlySet<number> = new Set(
  '0000 0001 0002 0003 0004 0005 0007 0008 000a 001e 0022 003c 0042 0043 0044 007e 0085 00bd 00be 00d6 00e0 00e5 00fc 00fd 0200 0201 0203 0204 0205 0207 0208 0243 027e 041e 0443'
    .split(' ')
    .map((type) => Number.parseInt(type, 16)),
);
const FORMULA: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
const BEGIN: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const ENCRYPTED = 0x002f;
/** A record that readers pass over: the settings of a conditional format. */
const PASSED_OVER = 0x01b1;
const HEADER_BYTES = 4;
/** Where the length of a formula stands in its record: behind row, column, format, value and flags, and from version 5 on four bytes more. */
const LENGTH_AT = 20;
const LENGTH_AT_BEFORE_5 = 16;

/**
 * Leaves of a stream of BIFF records (the workbook inside an .xls file), in place, only what says what stands in cells; formulas lose their text and
 * keep their results. The import reads nothing else, and the readers of some of the rest (formulas, names, links) do not come back from
 * records that are damaged. A stream that is encrypted stays as it is, to be refused.
 */
export function keepValues(stream: Uint8Array | number[]): void {
  const readNumber = (at: number): number => (stream[at] ?? 0) + 256 * (stream[at + 1] ?? 0);
  let lengthAt = LENGTH_AT;
  for (let at = 0; at + HEADER_BYTES <= stream.length; at += HEADER_BYTES + readNumber(at + 2)) {
    const type = readNumber(at);
    if (type === ENCRYPTED) return;
    const formula = at + HEADER_BYTES + lengthAt;
    if (BEGIN.has(type)) lengthAt = type === 0x0809 ? LENGTH_AT : LENGTH_AT_BEFORE_5;
    else if (FORMULA.has(type) && readNumber(at + 2) >= lengthAt + 2) stream.fill(0, formula, formula + 2);
    else if (!VALUES.has(type)) {
      stream[at] = PASSED_OVER % 256;
      stream[at + 1] = Math.floor(PASSED_OVER / 256);
    }
  }
}
