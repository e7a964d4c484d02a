import * as columns from './columns';
import { HAS_STAND_IN, INPUT_STOCK, IS_RATIONED, IS_SCARCE, locateGroup, NEED } from './group-records';
import { CUT_TO, locateNode, MOST, WANTED } from './node-records';
import { getFlags, getFloat, getRow, locate, setRow } from './rows';

/** Below this share of the need it is a shortage and no rounding error; nor is one a gap that is less than the rest of a step's usual use. */
const SHORT: f64 = 1 - 1e-9;
/** Limit of a node without a limiting input row, as in `run-recorder.ts`; rationed by an input: RATIONED - its row. */
const NOT_LIMITED: i32 = -1;
const CAPACITY_LIMITED: i32 = -2;
const RATIONED: i32 = -3;

@inline
function getOf(column: usize, row: i32, run: i32): f64 {
  return load<f64>(locate(column, row) + ((<usize>run) << 3));
}

@inline
function setOf(column: usize, row: i32, run: i32, value: f64): void {
  store<f64>(locate(column, row) + ((<usize>run) << 3), value);
}

/** Begin of one run's numbers in the record of a group, and in that of a node. */
@inline
function findGroup(group: i32, run: i32): usize {
  return locateGroup(columns.groupState, group) + ((<usize>run) << 3);
}

@inline
function findNode(node: i32, run: i32): usize {
  return locateNode(columns.nodeState, node) + ((<usize>run) << 3);
}

@inline
function hasFlag(group: i32, flag: usize, run: i32): bool {
  return ((<i32>load<u8>(locateGroup(columns.groupState, group) + flag) >> run) & 1) !== 0;
}

/**
 * Turns a node's wish in one run into its output, names its limit, and takes the output from its input stocks: for anyone wanting to know, and
 * for nodes with a rationed or replaced input in steps that the code outside goes through pass by pass.
 */
export function makeLess(row: i32, node: i32, run: i32): void {
  const standIn = columns.standIn;
  const replaced = columns.replaced;
  const useInput = columns.useInput;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const isEssential = columns.isEssential;
  const portion = columns.portion;
  const at = findNode(node, run);
  const want = load<f64>(at, WANTED);
  setRow(columns.limit, 4 * node + run, NOT_LIMITED);
  if (want <= 0) return;
  const first = getRow(columns.useStart, row);
  const last = getRow(columns.useStart, row + 1);
  const limit = min(want, min(load<f64>(at, MOST), load<f64>(at, CUT_TO)));
  let units = limit;
  // Limits within a rounding error of each other are equal, and of equal ones the first counts.
  const rounding = (1 - SHORT) * want;
  let named = limit < want - rounding ? limit : want;
  let by = named < want ? CAPACITY_LIMITED : NOT_LIMITED;
  let kept: f64 = 1;
  let worst = NOT_LIMITED;
  let worstLack: f64 = 0;
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    const needed = getFloat(useQuantity, use) * want;
    if (needed === 0) continue;
    if (hasFlag(group, IS_RATIONED, run) && getFlags(isEssential, use) !== 0) {
      const ration = getRation(group, run) * getFloat(columns.nodeRate, node) * columns.stepDays;
      if (ration < units) units = ration;
      if (ration < named - rounding) {
        named = ration;
        by = RATIONED - getRow(useInput, use);
      }
    }
    if (hasFlag(group, IS_SCARCE, run)) divide(group, run);
    else setOf(portion, use, run, load<f64>(findGroup(group, run), INPUT_STOCK));
    let there = getOf(portion, use, run);
    if (hasFlag(group, HAS_STAND_IN, run)) there += getOf(standIn, group, run) * getPart(group, needed, run);
    if (there >= needed) continue;
    const able = getFloat(useQuantity, use) * limit;
    if (able - there > (1 - SHORT) * max(able, getFloat(columns.groupRate, group) * columns.stepDays)) noteShortIn(group, run);
    if (getFlags(isEssential, use) !== 0) {
      const possible = (there / needed) * want;
      if (possible < units) units = possible;
      if (possible >= named - rounding) continue;
      named = possible;
      by = getRow(useInput, use);
    } else {
      const lack = getFloat(columns.useCostShare, use) * (1 - there / needed);
      kept -= lack;
      if (lack <= worstLack + (1 - SHORT)) continue;
      worstLack = lack;
      worst = getRow(useInput, use);
    }
  }
  if (kept * want < units) {
    units = max(0, kept * want);
    if (units < named - rounding) by = worst;
  }
  store<f64>(at, units, WANTED);
  setRow(columns.limit, 4 * node + run, by);
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    const stock = findGroup(group, run);
    const there = load<f64>(stock, INPUT_STOCK);
    const used = getFloat(useQuantity, use) * units;
    // More than there is: a rounding error, an input that is not essential, or one that something else stands in for.
    const from = used === 0 ? 0 : min(min(used, getOf(portion, use, run)), there);
    if (hasFlag(group, HAS_STAND_IN, run)) {
      let lack = used - from;
      // What lacks beyond that of an input that is not essential is done without.
      if (lack > 0 && getFlags(columns.isEssential, use) === 0)
        lack = min(lack, getOf(standIn, group, run) * getPart(group, getFloat(useQuantity, use) * want, run));
      setOf(replaced, group, run, getOf(replaced, group, run) + lack);
    }
    store<f64>(stock, there - from, INPUT_STOCK);
    setOf(columns.taken, use, run, from);
  }
}

/**
 * Gives each user of a scarce input stock its part: by rank, and then in proportion to its wish. Once a step, since all its arrivals are there
 * before the first user makes anything.
 */
export function divide(group: i32, run: i32): void {
  const userUse = columns.userUse;
  const userRank = columns.userRank;
  const at = 4 * group + run;
  if (getRow(columns.dividedAt, at) === columns.now) return;
  setRow(columns.dividedAt, at, columns.now);
  let rest = load<f64>(findGroup(group, run), INPUT_STOCK);
  const last = getRow(columns.userStart, group + 1);
  for (let first = getRow(columns.userStart, group); first < last; ) {
    const rank = getRow(userRank, first);
    let sum: f64 = 0;
    let end = first;
    for (; end < last && getRow(userRank, end) === rank; end++) sum += getUse(end, run);
    const part = sum > rest ? rest / sum : 1;
    for (; first < end; first++) setOf(columns.portion, getRow(userUse, first), run, getUse(first, run) * part);
    rest = part < 1 ? 0 : rest - sum;
  }
}

/** Need of an input stock's user for its whole wish. */
@inline
function getUse(user: i32, run: i32): f64 {
  const use = getRow(columns.userUse, user);
  return getFloat(columns.useQuantity, use) * load<f64>(findNode(getRow(columns.useNode, use), run), WANTED);
}

/** Remembers the last step with a short buyer of a group, and the first of an unbroken row. */
function noteShortIn(group: i32, run: i32): void {
  const at = 4 * group + run;
  const before = getRow(columns.shortAt, at);
  if (before === columns.now) return;
  if (before !== columns.now - 1) setRow(columns.shortSince, at, columns.now);
  setRow(columns.shortAt, at, columns.now);
}

/** Share of a use in a group's needs. */
@inline
function getPart(group: i32, needed: f64, run: i32): f64 {
  return needed / load<f64>(findGroup(group, run), NEED);
}

/**
 * Share of the usual rate for making a part last while a border holds it: stock over its target, down to the stated cut with nothing left, or
 * down to the stand-in. Infinite where production is not held back.
 */
function getRation(group: i32, run: i32): f64 {
  const cover = getOf(columns.cover, group, run);
  if (cover >= 1) return Infinity;
  const cutToShare = getOf(columns.cutToShare, 0, run);
  const rest = cutToShare + (1 - cutToShare) * cover;
  const usual = getFloat(columns.groupRate, group) * columns.stepDays;
  return hasFlag(group, HAS_STAND_IN, run) ? max(rest, getOf(columns.standIn, group, run) / usual) : rest;
}
