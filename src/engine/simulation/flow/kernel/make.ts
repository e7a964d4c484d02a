import * as columns from './columns';
import { makeLess } from './make-less';
import { makeShort } from './make-short';
import { gatherSigns, getFlags, getRow, HALF, locate, RUNS, setFlags, spread } from './rows';

/** Below this share of the need it is a shortage and no rounding error. */
const SHORT: f64 = 1 - 1e-9;

/** Makes the wish of the nodes of a level, or the possible part, and takes it from their input stocks. */
export function makeLevel(level: i32): void {
  const wanted = columns.wanted;
  const output = columns.output;
  const levelNodes = columns.levelNodes;
  findScarce(level);
  const end = getRow(columns.levelNodeStart, level + 1);
  for (let row = getRow(columns.levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    makeAll(row, node);
    const made = locate(wanted, node);
    const to = locate(output, node);
    v128.store(to, f64x2.add(v128.load(to), v128.load(made)));
    v128.store(to, f64x2.add(v128.load(to, HALF), v128.load(made, HALF)), HALF);
  }
}

/** Finds the input stocks with too little for all of their users, before the first of them, in this level, makes anything. */
function findScarce(level: i32): void {
  const need = columns.need;
  const inputStock = columns.inputStock;
  const isScarce = columns.isScarce;
  const levelShared = columns.levelShared;
  const end = getRow(columns.levelSharedStart, level + 1);
  for (let row = getRow(columns.levelSharedStart, level); row < end; row++) {
    const group = getRow(levelShared, row);
    const there = locate(inputStock, group);
    const all = locate(need, group);
    setFlags(isScarce, group, gatherSigns(lacks(there, all), lacks(there + HALF, all + HALF)));
  }
}

@inline
function lacks(inputStock: usize, need: usize): v128 {
  return f64x2.lt(f64x2.mul(v128.load(inputStock), f64x2.splat(SHORT)), v128.load(need));
}

/** Makes a node's whole wish in the runs with enough in its input stocks and no other limit; in others the possible part. */
@inline
function makeAll(row: i32, node: i32): void {
  const inputStock = columns.inputStock;
  const isScarce = columns.isScarce;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const first = getRow(columns.useStart, row);
  const last = getRow(columns.useStart, row + 1);
  const want = v128.load(locate(columns.wanted, node));
  const wantOther = v128.load(locate(columns.wanted, node), HALF);
  let less = getFlags(columns.isCut, node) | getFlags(columns.needsLook, node) | getFlags(columns.atCapacity, node);
  let short = f64x2.splat(0);
  let shortOther = f64x2.splat(0);
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    const quantity = spread(useQuantity, use);
    const there = locate(inputStock, group);
    less |= getFlags(isScarce, group);
    short = v128.or(short, f64x2.lt(v128.load(there), f64x2.mul(quantity, want)));
    shortOther = v128.or(shortOther, f64x2.lt(v128.load(there, HALF), f64x2.mul(quantity, wantOther)));
  }
  less |= gatherSigns(short, shortOther);
  if (less === 0) {
    for (let use = first; use < last; use++) {
      const quantity = spread(useQuantity, use);
      const there = locate(inputStock, getRow(useGroup, use));
      v128.store(there, f64x2.sub(v128.load(there), f64x2.mul(quantity, want)));
      v128.store(there, f64x2.sub(v128.load(there, HALF), f64x2.mul(quantity, wantOther)), HALF);
    }
  } else if (getFlags(columns.needsLook, node) === 0) makeShort(row, node, less);
  else {
    for (let run = 0; run < RUNS; run++) {
      if (((less >> run) & 1) !== 0) makeLess(row, node, run);
      else takeAll(row, node, run);
    }
  }
}

/** Takes from the input stocks a node's whole need in one run. */
function takeAll(row: i32, node: i32, run: i32): void {
  const at = (<usize>run) << 3;
  const last = getRow(columns.useStart, row + 1);
  const units = load<f64>(locate(columns.wanted, node) + at);
  for (let use = getRow(columns.useStart, row); use < last; use++) {
    const there = locate(columns.inputStock, getRow(columns.useGroup, use)) + at;
    store<f64>(there, load<f64>(there) - load<f64>(columns.useQuantity + ((<usize>use) << 3)) * units);
  }
}
