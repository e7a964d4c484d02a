const CHECK_SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  return sum;
});

/** The CRC-32 of ZIP archives (APPNOTE 6.3, 4.4.7) of bytes after others with the sum `before`; 0 for none. */
export function addToCheckSum(before: number, bytes: Uint8Array): number {
  let sum = ~before;
  for (const byte of bytes) sum = (CHECK_SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
