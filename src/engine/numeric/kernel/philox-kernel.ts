/**
 * Philox 4×32-10 (Salmon et al., SC'11, as in `../counter-random.ts`) for many counters at once, four side by side: AssemblyScript, made into
 * `../philox-kernel-code.ts` by `npm run kernel`.
 */

/** Round constants of the cipher and of its key schedule. */
const MULTIPLIER_A: i32 = 0xd2511f53;
const MULTIPLIER_B: i32 = 0xcd9e8d57;
const WEYL_A: i32 = 0x9e3779b9;
const WEYL_B: i32 = 0xbb67ae85;
const ROUNDS: i32 = 10;
/** Rows drawn for together, and their bytes in a column. */
const BATCH: i32 = 4;
const BYTES: usize = 16;

export let keyA: i32 = 0;
export let keyB: i32 = 0;
export let purpose: i32 = 0;

// By row: what else of the counter there is, and the words that are drawn for it.
export let index: usize = 0;
export let entity: usize = 0;
export let replication: usize = 0;
export let first: usize = 0;
export let second: usize = 0;
export let third: usize = 0;
export let fourth: usize = 0;

/** The upper halves of these products, two and two. */
@inline
function takeHigh(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(low, high, 1, 3, 5, 7);
}

@inline
function takeLow(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(low, high, 0, 2, 4, 6);
}

/** Draws for all rows below `count`, and for those filling up the last four. */
export function draw(count: i32): void {
  for (let row = 0; row < count; row += BATCH) drawFour(row);
}

/** Draws for a row and the others of its four. */
@inline
export function drawFour(row: i32): void {
  const multiplierA = i32x4.splat(MULTIPLIER_A);
  const multiplierB = i32x4.splat(MULTIPLIER_B);
  const at = ((<usize>row) / BATCH) * BYTES;
  let a = v128.load(index + at);
  let b = v128.load(entity + at);
  let c = i32x4.splat(purpose);
  let d = v128.load(replication + at);
  const weylA = i32x4.splat(WEYL_A);
  const weylB = i32x4.splat(WEYL_B);
  let ka = i32x4.splat(keyA);
  let kb = i32x4.splat(keyB);
  for (let round = 0; round < ROUNDS; round++) {
    const lowA = i64x2.extmul_low_i32x4_u(a, multiplierA);
    const highA = i64x2.extmul_high_i32x4_u(a, multiplierA);
    const lowB = i64x2.extmul_low_i32x4_u(c, multiplierB);
    const highB = i64x2.extmul_high_i32x4_u(c, multiplierB);
    a = v128.xor(v128.xor(takeHigh(lowB, highB), b), ka);
    b = takeLow(lowB, highB);
    c = v128.xor(v128.xor(takeHigh(lowA, highA), d), kb);
    d = takeLow(lowA, highA);
    ka = i32x4.add(ka, weylA);
    kb = i32x4.add(kb, weylB);
  }
  v128.store(first + at, a);
  v128.store(second + at, b);
  v128.store(third + at, c);
  v128.store(fourth + at, d);
}
