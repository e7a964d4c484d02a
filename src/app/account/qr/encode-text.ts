import { computeRepair } from './error-correction.ts';

/** Bytes of repair in each block, and blocks, for the versions 1 to 20 at level M (ISO/IEC 18004, table 9): a reader repairs 15 % of unreadable parts. */
const BLOCKS: readonly (readonly [repair: number, blocks: number])[] = [
  [10, 1],
  [16, 1],
  [26, 1],
  [18, 2],
  [24, 2],
  [16, 4],
  [18, 4],
  [22, 4],
  [22, 5],
  [26, 5],
  [30, 5],
  [22, 8],
  [22, 9],
  [24, 9],
  [24, 10],
  [28, 10],
  [28, 11],
  [26, 13],
  [26, 14],
  [26, 16],
];
/** Mode of byte data. */
const BYTES = 0b0100;
/** Fill bytes for the rest, in turn. */
const FILLING = [0xec, 0x11] as const;

/** The version (1 to 20, larger for more text) for text in UTF-8, and its bytes in drawing order. Null if it is longer than 666 bytes. */
export function encodeText(text: string): { version: number; bytes: number[] } | null {
  const data = [...new TextEncoder().encode(text)];
  for (const [index, [repair, blocks]] of BLOCKS.entries()) {
    const version = index + 1;
    const room = (countModules(version) >> 3) - repair * blocks;
    const lengthBits = version < 10 ? 8 : 16;
    if (data.length * 8 + 4 + lengthBits > room * 8) continue;
    return { version, bytes: interleave(pack(data, lengthBits, room), repair, blocks) };
  }
  return null;
}

/** Modules of a version with data or repair: all but a reader's marks of orientation. */
function countModules(version: number): number {
  const rings = Math.floor(version / 7) + 2;
  const found = (16 * version + 128) * version + 64;
  if (version === 1) return found;
  return found - ((25 * rings - 10) * rings - 55) - (version < 7 ? 0 : 36);
}

function pack(data: readonly number[], lengthBits: number, room: number): number[] {
  const bits = [...toBits(BYTES, 4), ...toBits(data.length, lengthBits), ...data.flatMap((byte) => toBits(byte, 8))];
  bits.push(...Array.from({ length: Math.min(4, room * 8 - bits.length) }, () => 0));
  while (bits.length % 8 > 0) bits.push(0);
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8) bytes.push(Number.parseInt(bits.slice(at, at + 8).join(''), 2));
  for (let at = 0; bytes.length < room; at++) bytes.push(FILLING[at % 2 === 0 ? 0 : 1]);
  return bytes;
}

function toBits(value: number, length: number): number[] {
  return Array.from({ length }, (_, index) => (value >> (length - 1 - index)) & 1);
}

/** Data and repair of all blocks, one byte of each block in turn; the last blocks have a byte more of data where it does not divide. */
function interleave(data: readonly number[], repair: number, count: number): number[] {
  const short = Math.floor(data.length / count);
  const firstLong = count - (data.length % count);
  let at = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const block = data.slice(at, at + short + (index < firstLong ? 0 : 1));
    at += block.length;
    return block;
  });
  const repairs = blocks.map((block) => computeRepair(block, repair));
  return [...takeInTurn(blocks), ...takeInTurn(repairs)];
}

function takeInTurn(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
