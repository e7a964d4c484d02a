/** Round constants of Philox 4×32 and of its key schedule (Salmon et al., SC'11, table 2 and §3.3). */
const MULTIPLIER_A = 0xd2511f53;
const MULTIPLIER_B = 0xcd9e8d57;
const WEYL_A = 0x9e3779b9;
const WEYL_B = 0xbb67ae85;
const ROUNDS = 10;

/** Upper 32 bits of the product of two unsigned 32-bit integers: in halves of 16 bits, with no sum above 32. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const low = Math.imul(aLow, bLow);
  const first = (Math.imul(aHigh, bLow) + (low >>> 16)) | 0;
  const second = (Math.imul(aLow, bHigh) + (first & 0xffff)) | 0;
  return (Math.imul(aHigh, bHigh) + (first >>> 16) + (second >>> 16)) | 0;
}

/**
 * Writes four random 32-bit words to `out`, a pure function of a 64-bit key and a 128-bit counter (Philox 4×32-10; Salmon, Moraes,
 * Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11, doi 10.1145/2063384.2063405). Arguments are taken modulo 2³².
 */
export function computePhilox(
  out: Uint32Array,
  keyA: number,
  keyB: number,
  counterA: number,
  counterB: number,
  counterC: number,
  counterD: number,
): void {
  let a = counterA | 0;
  let b = counterB | 0;
  let c = counterC | 0;
  let d = counterD | 0;
  let ka = keyA | 0;
  let kb = keyB | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const highA = multiplyHigh(MULTIPLIER_A, a);
    const lowA = Math.imul(MULTIPLIER_A, a);
    const highB = multiplyHigh(MULTIPLIER_B, c);
    const lowB = Math.imul(MULTIPLIER_B, c);
    a = highB ^ b ^ ka;
    b = lowB;
    c = highA ^ d ^ kb;
    d = lowA;
    ka = (ka + WEYL_A) | 0;
    kb = (kb + WEYL_B) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

/** A stream of uniform numbers without an order: the same entity and index give the same number to any first asker. */
export type Draws = (entity: number, index: number) => number;

/**
 * Returns the draws of one purpose under one seed and, in a simulation, one replication: numbers in [0, 1) with 53 bits. `seed` is an integer
 * from 0 to 2⁵³ - 1; `purpose`, replication, entity and index are integers taken modulo 2³². Two purposes share no number, so an added draw for
 * one thing changes nothing for another.
 * @throws RangeError for any other seed.
 */
export function createDraws(seed: number, purpose: number, replication = 0): Draws {
  const [keyA, keyB] = splitSeed(seed);
  const words = new Uint32Array(4);
  return (entity, index) => {
    computePhilox(words, keyA, keyB, index, entity, purpose, replication);
    return ((words[0]! >>> 5) * 2 ** 26 + (words[1]! >>> 6)) * 2 ** -53;
  };
}

/** Writes four uniform numbers to `out`; the same replication, entity and index give the same four to any first asker. */
export type FourDraws = (out: Float64Array, replication: number, entity: number, index: number) => void;

/**
 * Returns draws as `createDraws` does, four for one question, each in (0, 1) with 32 bits: for events with several things drawn at once. The
 * first shares its bits with `createDraws`, so a purpose belongs to one of the two.
 * @throws RangeError for a seed other than an integer from 0 to 2⁵³ - 1.
 */
export function createFourDraws(seed: number, purpose: number): FourDraws {
  const [keyA, keyB] = splitSeed(seed);
  const words = new Uint32Array(4);
  return (out, replication, entity, index) => {
    computePhilox(words, keyA, keyB, index, entity, purpose, replication);
    for (let row = 0; row < 4; row++) out[row] = toUniform(words[row]!);
  };
}

/** A number in (0, 1) from 32 random bits. */
export function toUniform(word: number): number {
  return (word + 0.5) * 2 ** -32;
}

/** A seed as the two words of a key. */
export function splitSeed(seed: number): [low: number, high: number] {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`A seed is an integer from 0 up, not ${seed}`);
  return [seed % 2 ** 32, Math.floor(seed / 2 ** 32)];
}
