/**
 * What stands at a rank when numbers are sorted (Hoare, "Find", 1961), without a branch for each number: AssemblyScript, made into
 * `../select-kernel-code.ts` by `npm run kernel`. Numbers in no order lead every other branch astray, which costs more than moving all of them.
 */

/** Bytes of a number, as a power of two. */
const SHIFT: usize = 3;
const BYTES: usize = 8;

/** Where the numbers begin. */
export let values: usize = 0;

/** Moves numbers `from` to `to` - 1 about until the one at `rank` stands as in sorted order, and returns it; none may be NaN. */
export function select(rank: i32, from: i32, to: i32): f64 {
  const sought = locate(rank);
  let low = locate(from);
  let high = locate(to - 1);
  while (low < high) {
    const pivot = takeMiddle(load<f64>(low), load<f64>(low + (((high - low) >> (SHIFT + 1)) << SHIFT)), load<f64>(high));
    // Those below the pivot come first.
    let rest = low;
    for (let at = low; at <= high; at += BYTES) {
      const one = swap(at, rest);
      rest += <usize>(one < pivot) << SHIFT;
    }
    if (sought < rest) {
      high = rest - BYTES;
      continue;
    }
    // Then its equals: at least one, so that fewer are left.
    let above = rest;
    for (let at = rest; at <= high; at += BYTES) {
      const one = swap(at, above);
      above += <usize>(one <= pivot) << SHIFT;
    }
    if (sought < above) return pivot;
    low = above;
  }
  return load<f64>(sought);
}

@inline
function locate(row: i32): usize {
  return values + ((<usize>row) << SHIFT);
}

/** Exchanges two numbers and returns the first of them, as it was. */
@inline
function swap(at: usize, other: usize): f64 {
  const one = load<f64>(at);
  store<f64>(at, load<f64>(other));
  store<f64>(other, one);
  return one;
}

/** Neither the least nor the greatest of three numbers. */
@inline
function takeMiddle(one: f64, two: f64, three: f64): f64 {
  const low = one < two ? one : two;
  const high = one < two ? two : one;
  return three < low ? low : three < high ? three : high;
}
