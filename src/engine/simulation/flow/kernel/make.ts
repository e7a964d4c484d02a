import * as columns from './columns';
import { makeLess } from './make-less';
import { makeRationed, makeShort } from './make-short';
import { INPUT_STOCK, IS_SCARCE, locateGroup, NEED } from './group-records';
import { locateNode, OUTPUT, WANTED } from './node-records';
import { gatherSigns, getFlags, getRow, HALF, RUNS, setFlags, spread } from './rows';

/** Below this share of the need it is a shortage and no rounding error. */
const SHORT: f64 = 1 - 1e-9;

/** Limit of a node that makes its whole wish, as in `../run-recorder.ts`. */
const NOT_LIMITED: i32 = -1;

/** Makes the wish of the nodes of a level, or the possible part, and takes it from their input stocks. Nodes to be looked at say what limits them. */
export function makeLevel(level: i32): void {
  makeNodes(level, true);
}

/** The same where nobody looks on: no node says anything. */
export function makeUnseen(level: i32): void {
  makeNodes(level, columns.isWitnessed !== 0);
}

function makeNodes(level: i32, isSeen: bool): void {
  const levelNodes = columns.levelNodes;
  findScarce(level);
  const end = getRow(columns.levelNodeStart, level + 1);
  for (let row = getRow(columns.levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    const at = locateNode(columns.nodeState, node);
    makeAll(row, node, at, isSeen);
    v128.store(at, f64x2.add(v128.load(at, OUTPUT), v128.load(at, WANTED)), OUTPUT);
    v128.store(at, f64x2.add(v128.load(at, OUTPUT + HALF), v128.load(at, WANTED + HALF)), OUTPUT + HALF);
  }
}

/** Finds the input stocks with too little for all of their users, before the first of them, in this level, makes anything. */
function findScarce(level: i32): void {
  const levelShared = columns.levelShared;
  const end = getRow(columns.levelSharedStart, level + 1);
  for (let row = getRow(columns.levelSharedStart, level); row < end; row++) {
    const group = locateGroup(columns.groupState, getRow(levelShared, row));
    store<u8>(group, <u8>gatherSigns(lacks(group), lacks(group + HALF)), IS_SCARCE);
  }
}

@inline
function lacks(group: usize): v128 {
  return f64x2.lt(f64x2.mul(v128.load(group, INPUT_STOCK), f64x2.splat(SHORT)), v128.load(group, NEED));
}

/** Makes a node's whole wish in the runs with enough in its input stocks and no other limit; in others the possible part. */
@inline
function makeAll(row: i32, node: i32, at: usize, isSeen: bool): void {
  const groupState = columns.groupState;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const first = getRow(columns.useStart, row);
  const last = getRow(columns.useStart, row + 1);
  const want = v128.load(at, WANTED);
  const wantOther = v128.load(at, WANTED + HALF);
  const needsLook = getFlags(columns.needsLook, node);
  let less = getFlags(columns.isCut, node) | needsLook | getFlags(columns.atCapacity, node);
  let short = f64x2.splat(0);
  let shortOther = f64x2.splat(0);
  for (let use = first; use < last; use++) {
    const quantity = spread(useQuantity, use);
    const there = locateGroup(groupState, getRow(useGroup, use));
    less |= load<u8>(there, IS_SCARCE);
    short = v128.or(short, f64x2.lt(v128.load(there, INPUT_STOCK), f64x2.mul(quantity, want)));
    shortOther = v128.or(shortOther, f64x2.lt(v128.load(there, INPUT_STOCK + HALF), f64x2.mul(quantity, wantOther)));
  }
  less |= gatherSigns(short, shortOther);
  if (columns.isWitnessed !== 0) v128.store(columns.limit + ((<usize>(RUNS * node)) << 2), i32x4.splat(NOT_LIMITED));
  if (less === 0) {
    for (let use = first; use < last; use++) {
      const quantity = spread(useQuantity, use);
      const there = locateGroup(groupState, getRow(useGroup, use));
      v128.store(there, f64x2.sub(v128.load(there, INPUT_STOCK), f64x2.mul(quantity, want)), INPUT_STOCK);
      const other = f64x2.sub(v128.load(there, INPUT_STOCK + HALF), f64x2.mul(quantity, wantOther));
      v128.store(there, other, INPUT_STOCK + HALF);
    }
  } else if ((needsLook | columns.isWitnessed) === 0) makeShort(row, node, less);
  else if (!isSeen) makeRationed(row, node, less);
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
  const units = load<f64>(locateNode(columns.nodeState, node) + at, WANTED);
  for (let use = getRow(columns.useStart, row); use < last; use++) {
    const there = locateGroup(columns.groupState, getRow(columns.useGroup, use)) + at;
    const left = load<f64>(there, INPUT_STOCK) - load<f64>(columns.useQuantity + ((<usize>use) << 3)) * units;
    store<f64>(there, left, INPUT_STOCK);
  }
}
