import { computePhilox } from './counter-random.ts';
import { JOE_KUO } from './joe-kuo.ts';

const BITS = 32;
/** Dimensions of a Sobol' sequence here. */
export const MAX_SOBOL_DIMENSIONS = JOE_KUO.length + 1;
/** Purpose of the scrambling numbers, unlike that of any other draw. */
const SCRAMBLE_PURPOSE = 210;

/** Coordinate of a point in a dimension, both counted from 0. */
export type SobolPoints = (point: number, dimension: number) => number;

/**
 * Returns the points of the Sobol' sequence in Gray-code order as they are, the first at the origin. For tests and for nothing in need of an
 * error estimate. Points 0 to 2³² - 1, dimensions below `MAX_SOBOL_DIMENSIONS`.
 */
export function createPlainSobol(): SobolPoints {
  const directions = buildDirections();
  return (point, dimension) => readWord(directions, point, dimension) * 2 ** -BITS;
}

/**
 * Returns the points of one scrambled Sobol' sequence, in (0, 1): every dimension is scrambled by a nested uniform permutation (Owen, J.
 * Complexity 14 (1998) 466) from a hash (Laine & Karras, Computer Graphics Forum 30 (2011) 1267). Each coordinate is uniform, and the first 2^m
 * points stay as even as unscrambled ones. Sequences of different `scrambling` are independent: the spread of their means is the error.
 */
export function createScrambledSobol(seed: number, scrambling: number): SobolPoints {
  const directions = buildDirections();
  const keys = new Uint32Array(MAX_SOBOL_DIMENSIONS);
  const words = new Uint32Array(4);
  for (let dimension = 0; dimension < keys.length; dimension++) {
    computePhilox(words, seed % 2 ** 32, Math.floor(seed / 2 ** 32), dimension, scrambling, SCRAMBLE_PURPOSE, 0);
    keys[dimension] = words[0]!;
  }
  return (point, dimension) => {
    const scrambled = permuteUpwards(reverseBits(readWord(directions, point, dimension)), keys[dimension]!);
    return (reverseBits(scrambled) + 0.5) * 2 ** -BITS;
  };
}

let built: Uint32Array | null = null;

/** Direction numbers of all dimensions, 32 each. */
function buildDirections(): Uint32Array {
  if (built) return built;
  const directions = new Uint32Array(MAX_SOBOL_DIMENSIONS * BITS);
  for (let bit = 0; bit < BITS; bit++) directions[bit] = 2 ** (BITS - 1 - bit);
  for (const [row, [coefficients, first]] of JOE_KUO.entries()) {
    const start = (row + 1) * BITS;
    const degree = first.length;
    for (let bit = 0; bit < BITS; bit++) {
      if (bit < degree) {
        directions[start + bit] = first[bit]! * 2 ** (BITS - 1 - bit);
        continue;
      }
      const far = directions[start + bit - degree]!;
      let word = far ^ (far >>> degree);
      for (let back = 1; back < degree; back++) {
        if (((coefficients >>> (degree - 1 - back)) & 1) === 1) word ^= directions[start + bit - back]!;
      }
      directions[start + bit] = word;
    }
  }
  built = directions;
  return directions;
}

function readWord(directions: Uint32Array, point: number, dimension: number): number {
  let word = 0;
  let gray = (point ^ (point >>> 1)) >>> 0;
  for (let at = dimension * BITS; gray !== 0; at++) {
    if ((gray & 1) === 1) word ^= directions[at]!;
    gray >>>= 1;
  }
  return word >>> 0;
}

/**
 * A permutation with every bit depending on lower bits alone; on reversed words it is a nested permutation of intervals. The rounds are those of
 * N. Vegdahl, "Building a better LK hash" (2021).
 */
function permuteUpwards(word: number, key: number): number {
  let mixed = word ^ Math.imul(word, 0x3d20adea);
  mixed = (mixed + key) | 0;
  mixed = Math.imul(mixed, (key >>> 16) | 1);
  mixed ^= Math.imul(mixed, 0x05526c56);
  mixed ^= Math.imul(mixed, 0x53a22864);
  return mixed >>> 0;
}

function reverseBits(word: number): number {
  let bits = word;
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}
