import * as columns from './columns';
import { divide, noteShortIn } from './make-less';
import { getFlags, getRow, HALF, least, locate, RUNS, spread, spreadFlags } from './rows';

/** Below this share of the need it is a shortage and no rounding error. */
const SHORT: f64 = 1 - 1e-9;

/**
 * The same as `makeLess` for all runs at once, where nobody rations or replaces an input of the node and nobody asks for its limit. Runs without
 * a flag in `less` make their whole wish.
 */
export function makeShort(row: i32, node: i32, less: i32): void {
  const useGroup = columns.useGroup;
  const first = getRow(columns.useStart, row);
  const last = getRow(columns.useStart, row + 1);
  for (let use = first; use < last; use++) {
    const scarce = getFlags(columns.isScarce, getRow(useGroup, use));
    if (scarce !== 0) divideFor(node, use, scarce);
  }
  makePair(node, first, last, 0, less);
  makePair(node, first, last, HALF, less >> 2);
}

/** Makes the possible in two runs: where neither has a flag, both wishes in full. */
@inline
function makePair(node: i32, first: i32, last: i32, half: usize, less: i32): void {
  if ((less & 3) === 0) {
    takeAllPair(node, first, last, half);
    return;
  }
  shortenPair(node, first, last, half);
  takePair(node, first, last, half, spreadFlags(less));
}

/** Takes from the input stocks a node's whole wish in two runs. */
function takeAllPair(node: i32, first: i32, last: i32, half: usize): void {
  const units = v128.load(locate(columns.wanted, node) + half);
  for (let use = first; use < last; use++) {
    const at = locate(columns.inputStock, getRow(columns.useGroup, use)) + half;
    v128.store(at, f64x2.sub(v128.load(at), f64x2.mul(spread(columns.useQuantity, use), units)));
  }
}

/** Divides the input stock of a use in the runs with a shortage of it and a need of the node. */
function divideFor(node: i32, use: i32, scarce: i32): void {
  const group = getRow(columns.useGroup, use);
  const wanted = locate(columns.wanted, node);
  const quantity = load<f64>(columns.useQuantity + ((<usize>use) << 3));
  for (let run = 0; run < RUNS; run++) {
    if (((scarce >> run) & 1) !== 0 && quantity * load<f64>(wanted + ((<usize>run) << 3)) !== 0) divide(group, run);
  }
}

/** Turns a node's wish in two runs into its output. */
@inline
function shortenPair(node: i32, first: i32, last: i32, half: usize): void {
  const inputStock = columns.inputStock;
  const portion = columns.portion;
  const isScarce = columns.isScarce;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const isEssential = columns.isEssential;
  const wanted = locate(columns.wanted, node) + half;
  const want = v128.load(wanted);
  const most = f64x2.pmin(v128.load(locate(columns.most, node) + half), v128.load(locate(columns.cutTo, node) + half));
  const limit = f64x2.pmin(want, most);
  let units = limit;
  let kept = f64x2.splat(1);
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    const needed = f64x2.mul(spread(useQuantity, use), want);
    const at = locate(portion, use) + half;
    let there = v128.load(locate(inputStock, group) + half);
    const scarce = getFlags(isScarce, group);
    if (scarce !== 0) there = v128.bitselect(v128.load(at), there, spreadFlags(half === 0 ? scarce : scarce >> 2));
    v128.store(at, there);
    const isShort = f64x2.lt(there, needed);
    if (!v128.any_true(isShort)) continue;
    const able = f64x2.mul(spread(useQuantity, use), limit);
    noteShort(group, f64x2.lt(there, f64x2.mul(able, f64x2.splat(SHORT))), half);
    const share = f64x2.div(there, needed);
    if (getFlags(isEssential, use) !== 0) {
      const possible = least(units, f64x2.mul(share, want));
      units = v128.bitselect(possible, units, isShort);
    } else {
      const lack = f64x2.mul(spread(columns.useCostShare, use), f64x2.sub(f64x2.splat(1), share));
      kept = v128.bitselect(f64x2.sub(kept, lack), kept, isShort);
    }
  }
  const rest = f64x2.mul(kept, want);
  v128.store(wanted, v128.bitselect(f64x2.max(f64x2.splat(0), rest), units, f64x2.lt(rest, units)));
}

@inline
function noteShort(group: i32, isShort: v128, half: usize): void {
  const flags = i64x2.bitmask(isShort);
  const run = half === 0 ? 0 : 2;
  if ((flags & 1) !== 0) noteShortIn(group, run);
  if ((flags & 2) !== 0) noteShortIn(group, run + 1);
}

/** Takes from the input stocks a node's output in two runs; in those with a flag no more of a use than its portion. */
@inline
function takePair(node: i32, first: i32, last: i32, half: usize, isLess: v128): void {
  const inputStock = columns.inputStock;
  const portion = columns.portion;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const units = v128.load(locate(columns.wanted, node) + half);
  for (let use = first; use < last; use++) {
    const at = locate(inputStock, getRow(useGroup, use)) + half;
    const there = v128.load(at);
    const used = f64x2.mul(spread(useQuantity, use), units);
    // More than there is: a rounding error, or an input that is not essential.
    const most = f64x2.min(f64x2.min(used, v128.load(locate(portion, use) + half)), there);
    v128.store(at, f64x2.sub(there, v128.bitselect(most, used, isLess)));
  }
}
