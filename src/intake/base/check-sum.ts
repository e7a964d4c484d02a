const TOGETHER = 8;

/**
 * By place and byte, 256 a place: a byte's effect on the sum so many bytes later. Bytes with tables of their own are looked up side by side; with one
 * for all, each would wait for the one before it.
 */
const SUMS = new Int32Array(TOGETHER * 256);
for (let byte = 0; byte < 256; byte++) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  SUMS[byte] = sum;
}
for (let at = 256; at < SUMS.length; at++) {
  const before = SUMS[at - 256]!;
  SUMS[at] = (before >>> 8) ^ SUMS[before & 0xff]!;
}

/** The CRC-32 of ZIP archives (APPNOTE 6.3, 4.4.7) of bytes after others with the sum `before`; 0 for none. */
export function addToCheckSum(before: number, bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % TOGETHER);
  let sum = addWhole(~before, bytes, whole);
  for (let at = whole; at < bytes.length; at++) sum = SUMS[(sum ^ bytes[at]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** The same, not inverted, of so many bytes from the first on, eight at a time. */
function addWhole(before: number, bytes: Uint8Array, whole: number): number {
  let sum = before;
  for (let at = 0; at < whole; at += TOGETHER) {
    sum =
      SUMS[0x700 | ((sum ^ bytes[at]!) & 0xff)]! ^
      SUMS[0x600 | (((sum >>> 8) ^ bytes[at + 1]!) & 0xff)]! ^
      SUMS[0x500 | (((sum >>> 16) ^ bytes[at + 2]!) & 0xff)]! ^
      SUMS[0x400 | ((sum >>> 24) ^ bytes[at + 3]!)]! ^
      SUMS[0x300 | bytes[at + 4]!]! ^
      SUMS[0x200 | bytes[at + 5]!]! ^
      SUMS[0x100 | bytes[at + 6]!]! ^
      SUMS[bytes[at + 7]!]!;
  }
  return sum;
}
