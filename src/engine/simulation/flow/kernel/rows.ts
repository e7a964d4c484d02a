/**
 * Rows of columns. Four runs go side by side: a row of a column with differences between them holds a number for each, two to a register of the
 * processor; a row of any other column holds one. Of a flag for each run a row has four bits.
 */

/** Bytes of a row with a number for each run, and of its half in a register. */
export const ROW_BYTES: usize = 32;
export const HALF: usize = 16;
export const RUNS: i32 = 4;
/** Flags of all four runs. */
export const ALL: i32 = 15;
/** Beside flags of runs: less is shipped than was asked for in some of them. */
export const SHIPS_LESS: i32 = 16;

/**
 * 1 in both runs of a register, once runs have begun: read from memory in one instruction, where the compiler of a browser makes a constant anew,
 * in four, wherever it is used.
 */
export let whole: v128 = f64x2.splat(0);

/** Gives `whole` its value; with it from the start it would be a constant again. */
export function setWhole(): void {
  whole = f64x2.splat(1);
}

/** The number of a row of a column common to all runs. */
@inline
export function getFloat(column: usize, row: i32): f64 {
  return load<f64>(column + ((<usize>row) << 3));
}

/** A row of another column, named in this one. */
@inline
export function getRow(column: usize, row: i32): i32 {
  return load<i32>(column + ((<usize>row) << 2));
}

/** Writes a row of another column at a place of this one. */
@inline
export function setRow(column: usize, at: i32, row: i32): void {
  store<i32>(column + ((<usize>at) << 2), row);
}

/** The flags of a row, one bit a run. */
@inline
export function getFlags(column: usize, row: i32): i32 {
  return load<u8>(column + (<usize>row));
}

/** Writes the flags of a row, one bit a run. */
@inline
export function setFlags(column: usize, row: i32, flags: i32): void {
  store<u8>(column + (<usize>row), <u8>flags);
}

/** Where the numbers of a row begin. */
@inline
export function locate(column: usize, row: i32): usize {
  return column + (<usize>row) * ROW_BYTES;
}

/** One number for both runs of a register. */
@inline
export function spread(column: usize, row: i32): v128 {
  return v128.load64_splat(column + ((<usize>row) << 3));
}

/** The flags of four runs from the signs of their numbers, or from a comparison. */
@inline
export function gatherSigns(one: v128, other: v128): i32 {
  return i64x2.bitmask(one) | (i64x2.bitmask(other) << 2);
}

/** The lowest two of some flags, as a comparison of two numbers gives them. */
@inline
export function spreadFlags(flags: i32): v128 {
  const each = i64x2(1, 2);
  return i64x2.eq(v128.and(i64x2.splat(<i64>flags), each), each);
}

/** The less of two numbers. */
@inline
export function least(one: v128, other: v128): v128 {
  return f64x2.pmin(one, other);
}

/** The greater of a number and 0. */
@inline
export function positive(one: v128): v128 {
  return f64x2.pmax(f64x2.splat(0), one);
}
