/**
 * The passes of a step of the simulation that run over all nodes, inputs or lanes of a level: AssemblyScript, which
 * `npm run kernel` turns into `../flow-kernel-code.ts`. The README above defines the step.
 */

import * as columns from './columns';

export * from './columns';

/** Instead of a share of its orders: each lane of the source is looked at by itself. */
const ONE_BY_ONE: f64 = -1;
/** Below this share of what is needed it is a shortage and no rounding error. */
const SHORT: f64 = 1 - 1e-9;
/** What limits a node that no row of its inputs limits, as in `run-witness.ts`; rationed by an input: RATIONED - its row. */
const NOT_LIMITED: i32 = -1;
const CAPACITY_LIMITED: i32 = -2;
const RATIONED: i32 = -3;

@inline
function getFloat(column: usize, row: i32): f64 {
  return load<f64>(column + ((<usize>row) << 3));
}

@inline
function setFloat(column: usize, row: i32, value: f64): void {
  store<f64>(column + ((<usize>row) << 3), value);
}

@inline
function getRow(column: usize, row: i32): i32 {
  return load<i32>(column + ((<usize>row) << 2));
}

@inline
function setRow(column: usize, at: i32, row: i32): void {
  store<i32>(column + ((<usize>at) << 2), row);
}

@inline
function getFlag(column: usize, row: i32): bool {
  return load<u8>(column + (<usize>row)) !== 0;
}

@inline
function setFlag(column: usize, row: i32, value: bool): void {
  store<u8>(column + (<usize>row), <u8>value);
}

/** The less of two numbers, without a branch that nobody could foresee. */
@inline
function least(one: f64, other: f64): f64 {
  return f64x2.extract_lane(f64x2.pmin(f64x2.splat(one), f64x2.splat(other)), 0);
}

/** The greater of a number and 0. */
@inline
function positive(one: f64): f64 {
  return f64x2.extract_lane(f64x2.pmax(f64x2.splat(0), f64x2.splat(one)), 0);
}

/** What left as long ago as it is under way lies on its buyer's shelf. */
export function receive(): void {
  const shelf = columns.shelf;
  const onOrder = columns.onOrder;
  const laneGroup = columns.laneGroup;
  const laneSteps = columns.laneSteps;
  const ring = columns.ring;
  const ringPlace = columns.ringPlace;
  const ringShift = columns.ringShift;
  const delayed = columns.delayed;
  const delayedCount = columns.delayedCount;
  const ringWidth = columns.ringWidth;
  for (let steps = 1; steps <= columns.mostSteps; steps++) {
    setRow(ringShift, steps, (columns.now % steps) * getRow(ringWidth, steps));
  }
  for (let row = 0; row < delayedCount; row++) {
    const lane = getRow(delayed, row);
    const units = getFloat(ring, getRow(ringPlace, lane) + getRow(ringShift, getRow(laneSteps, lane)));
    setFloat(onOrder, lane, getFloat(onOrder, lane) - units);
    const group = getRow(laneGroup, lane);
    setFloat(shelf, group, getFloat(shelf, group) + units);
  }
}

/** Asks upwards: what each node wants to make, what its inputs need for that, and what their buyers order. */
export function order(): void {
  const levelCount = columns.levelCount;
  for (let level = levelCount - 1; level >= 0; level--) {
    plan(level);
    explode(level);
    place(level);
  }
}

/** What the nodes of a level want to make, now that all their buyers have ordered. */
function plan(level: i32): void {
  const due = columns.due;
  const asked = columns.asked;
  const wanted = columns.wanted;
  const output = columns.output;
  const stock = columns.stock;
  const most = columns.most;
  const atCapacity = columns.atCapacity;
  const levelNodeStart = columns.levelNodeStart;
  const levelNodes = columns.levelNodes;
  const end = getRow(levelNodeStart, level + 1);
  for (let row = getRow(levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    const gap = getFloat(due, node) + getFloat(asked, node) + getFloat(stock, node) - getFloat(output, node);
    const room = getFloat(most, node);
    setFloat(due, node, 0);
    setFlag(atCapacity, node, gap > room);
    setFloat(wanted, node, positive(least(room, gap)));
  }
}

/** What the nodes of a level need of each group for what they want to make. */
function explode(level: i32): void {
  const wanted = columns.wanted;
  const need = columns.need;
  const levelInputStart = columns.levelInputStart;
  const inputNode = columns.inputNode;
  const inputGroup = columns.inputGroup;
  const inputQuantity = columns.inputQuantity;
  const end = getRow(levelInputStart, level + 1);
  for (let row = getRow(levelInputStart, level); row < end; row++) {
    const group = getRow(inputGroup, row);
    const units = getFloat(inputQuantity, row) * getFloat(wanted, getRow(inputNode, row));
    setFloat(need, group, getFloat(need, group) + units);
  }
}

/**
 * Orders for the groups whose users have all said what they need once a level has, and counts with the sources what is open there. A
 * buyer orders up to its target from each source by itself, and in one step never more than the source's share of what it can use.
 */
function place(level: i32): void {
  const asked = columns.asked;
  const need = columns.need;
  const shelf = columns.shelf;
  const shelfTarget = columns.shelfTarget;
  const open = columns.open;
  const onOrder = columns.onOrder;
  const share = columns.share;
  const laneBase = columns.laneBase;
  const levelOrderStart = columns.levelOrderStart;
  const orderLane = columns.orderLane;
  const orderGroup = columns.orderGroup;
  const orderSource = columns.orderSource;
  const end = getRow(levelOrderStart, level + 1);
  for (let row = getRow(levelOrderStart, level); row < end; row++) {
    const lane = getRow(orderLane, row);
    const group = getRow(orderGroup, row);
    const source = getRow(orderSource, row);
    const part = getFloat(share, lane);
    const use = getFloat(need, group);
    const before = getFloat(onOrder, lane);
    const target = getFloat(laneBase, lane) + getFloat(shelfTarget, group) + use - getFloat(shelf, group);
    const placed = positive(least(part * use, part * target - before));
    const units = getFloat(open, lane) + placed;
    setFloat(onOrder, lane, before + placed);
    setFloat(open, lane, units);
    setFloat(asked, source, getFloat(asked, source) + units);
  }
}

/** Makes what the nodes of a level want, or what they can, and takes that from their shelves. */
export function makeLevel(level: i32): void {
  const wanted = columns.wanted;
  const output = columns.output;
  const needsCare = columns.needsCare;
  const levelNodeStart = columns.levelNodeStart;
  const levelNodes = columns.levelNodes;
  findScarce(level);
  const end = getRow(levelNodeStart, level + 1);
  for (let row = getRow(levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    if (getFlag(needsCare, node) || !makeAll(row, node)) makeLess(row, node);
    setFloat(output, node, getFloat(output, node) + getFloat(wanted, node));
  }
}

/** Finds out which shelves hold too little for all of their users, before the first of them, who are of this level, makes anything. */
function findScarce(level: i32): void {
  const need = columns.need;
  const shelf = columns.shelf;
  const isScarce = columns.isScarce;
  const levelSharedStart = columns.levelSharedStart;
  const levelShared = columns.levelShared;
  const end = getRow(levelSharedStart, level + 1);
  for (let row = getRow(levelSharedStart, level); row < end; row++) {
    const group = getRow(levelShared, row);
    setFlag(isScarce, group, getFloat(shelf, group) * SHORT < getFloat(need, group));
  }
}

/** Makes all that a node wants if its shelves hold that, and returns whether they do. */
@inline
function makeAll(row: i32, node: i32): bool {
  const wanted = columns.wanted;
  const shelf = columns.shelf;
  const isScarce = columns.isScarce;
  const useStart = columns.useStart;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const units = getFloat(wanted, node);
  const first = getRow(useStart, row);
  const last = getRow(useStart, row + 1);
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    if (getFlag(isScarce, group) || getFloat(shelf, group) < getFloat(useQuantity, use) * units) return false;
  }
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    setFloat(shelf, group, getFloat(shelf, group) - getFloat(useQuantity, use) * units);
  }
  return true;
}

/** Turns what a node wants into what it can make, says what limits it, and takes that from its shelves. */
function makeLess(row: i32, node: i32): void {
  const replaced = columns.replaced;
  const taken = columns.taken;
  const now = columns.now;
  const stepDays = columns.stepDays;
  const wanted = columns.wanted;
  const cutTo = columns.cutTo;
  const nodeRate = columns.nodeRate;
  const limit = columns.limit;
  const atCapacity = columns.atCapacity;
  const shelf = columns.shelf;
  const standIn = columns.standIn;
  const shortAt = columns.shortAt;
  const isScarce = columns.isScarce;
  const isRationed = columns.isRationed;
  const hasStandIn = columns.hasStandIn;
  const useStart = columns.useStart;
  const useInput = columns.useInput;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const useCostShare = columns.useCostShare;
  const isEssential = columns.isEssential;
  const portion = columns.portion;
  const want = getFloat(wanted, node);
  setRow(limit, node, NOT_LIMITED);
  if (want <= 0) return;
  const first = getRow(useStart, row);
  const last = getRow(useStart, row + 1);
  let units = want;
  let by = getFlag(atCapacity, node) ? CAPACITY_LIMITED : NOT_LIMITED;
  if (getFloat(cutTo, node) < units) {
    units = getFloat(cutTo, node);
    by = CAPACITY_LIMITED;
  }
  let kept: f64 = 1;
  let worst = NOT_LIMITED;
  let worstLack: f64 = 0;
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    const needed = getFloat(useQuantity, use) * want;
    if (needed === 0) continue;
    if (getFlag(isRationed, group) && getFlag(isEssential, use)) {
      const ration = getRation(group) * getFloat(nodeRate, node) * stepDays;
      if (ration < units) {
        units = ration;
        by = RATIONED - getRow(useInput, use);
      }
    }
    if (getFlag(isScarce, group)) divide(group);
    else setFloat(portion, use, getFloat(shelf, group));
    let there = getFloat(portion, use);
    if (getFlag(hasStandIn, group)) there += getFloat(standIn, group) * needed;
    if (there >= needed) continue;
    if (there < needed * SHORT) setRow(shortAt, group, now);
    if (getFlag(isEssential, use)) {
      const possible = (there / needed) * want;
      if (possible >= units) continue;
      units = possible;
      by = getRow(useInput, use);
    } else {
      const lack = getFloat(useCostShare, use) * (1 - there / needed);
      kept -= lack;
      if (lack <= worstLack) continue;
      worstLack = lack;
      worst = getRow(useInput, use);
    }
  }
  if (kept * want < units) {
    units = max(0, kept * want);
    by = worst;
  }
  setFloat(wanted, node, units);
  setRow(limit, node, by);
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    const there = getFloat(shelf, group);
    const used = getFloat(useQuantity, use) * units;
    // More than there is: a rounding error, an input that is not essential, or one that something else stands in for.
    const from = used === 0 ? 0 : least(least(used, getFloat(portion, use)), there);
    if (getFlag(hasStandIn, group)) setFloat(replaced, group, getFloat(replaced, group) + (used - from));
    setFloat(shelf, group, there - from);
    setFloat(taken, use, from);
  }
}

/**
 * Gives each user of a scarce shelf its part: by rank, and then in proportion to what is wanted. Once a step, since all that arrives in
 * it is there before the first user makes anything.
 */
function divide(group: i32): void {
  const now = columns.now;
  const shelf = columns.shelf;
  const dividedAt = columns.dividedAt;
  const userStart = columns.userStart;
  const userUse = columns.userUse;
  const userRank = columns.userRank;
  const portion = columns.portion;
  if (getRow(dividedAt, group) === now) return;
  setRow(dividedAt, group, now);
  let rest = getFloat(shelf, group);
  const last = getRow(userStart, group + 1);
  for (let first = getRow(userStart, group); first < last; ) {
    const rank = getRow(userRank, first);
    let sum: f64 = 0;
    let end = first;
    for (; end < last && getRow(userRank, end) === rank; end++) sum += getUse(end);
    const part = sum > rest ? rest / sum : 1;
    for (; first < end; first++) setFloat(portion, getRow(userUse, first), getUse(first) * part);
    rest = part < 1 ? 0 : rest - sum;
  }
}

/** What a user of a shelf needs for all that it wants to make. */
@inline
function getUse(user: i32): f64 {
  const wanted = columns.wanted;
  const userUse = columns.userUse;
  const useNode = columns.useNode;
  const useQuantity = columns.useQuantity;
  const use = getRow(userUse, user);
  return getFloat(useQuantity, use) * getFloat(wanted, getRow(useNode, use));
}

/**
 * Share of the usual rate that is made of a scarce input to make it last: all of it while a usual step leaves enough on the shelf,
 * then evenly less, down to the stated cut when nothing is left. Infinite where production is not held back.
 */
function getRation(group: i32): f64 {
  const stepDays = columns.stepDays;
  const belowCoverDays = columns.belowCoverDays;
  const cutToShare = columns.cutToShare;
  const shelf = columns.shelf;
  const shelfTarget = columns.shelfTarget;
  const groupRate = columns.groupRate;
  const rate = getFloat(groupRate, group);
  if (rate === 0) return Infinity;
  const enough = min(belowCoverDays * rate, getFloat(shelfTarget, group));
  const rest = max(0, getFloat(shelf, group) - rate * stepDays);
  if (rest >= enough * SHORT) return Infinity;
  return cutToShare + (1 - cutToShare) * (rest / enough);
}

/**
 * Takes what the nodes of a level ship from their stock where nothing but a shortage shared in proportion stands in the way. Writes the
 * others (with `oneByOne`, all) to `left` and returns how many they are.
 */
export function shipLevel(level: i32, oneByOne: bool): i32 {
  const isRanked = columns.isRanked;
  const asked = columns.asked;
  const output = columns.output;
  const ratio = columns.ratio;
  const isSpecialSource = columns.isSpecialSource;
  const left = columns.left;
  const levelNodeStart = columns.levelNodeStart;
  const levelNodes = columns.levelNodes;
  let count = 0;
  const end = getRow(levelNodeStart, level + 1);
  for (let row = getRow(levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    const claims = getFloat(asked, node);
    const there = getFloat(output, node);
    const isShort = claims > there;
    if (oneByOne || getFlag(isSpecialSource, node) || (isShort && isRanked !== 0)) {
      setFloat(ratio, node, ONE_BY_ONE);
      setRow(left, count++, node);
    } else {
      setFloat(ratio, node, isShort ? there / claims : 1);
      setFloat(output, node, isShort ? 0 : there - claims);
    }
  }
  return count;
}

/** Sends what the nodes of a level ship in proportion on its way. */
export function departLevel(level: i32): void {
  const start = columns.levelDepartureStart;
  depart(columns.departureLane, columns.departureSource, getRow(start, level), getRow(start, level + 1));
}

/** Unknown sources have whatever is asked of them. */
export function departUnknown(): void {
  depart(columns.plainUnknown, columns.plainUnknownSource, 0, columns.plainUnknownCount);
}

/** Sends what is shipped on lanes on its way; of a lead between two steps the fraction arrives one step later. */
function depart(lanes: usize, sources: usize, first: i32, end: i32): void {
  const ratio = columns.ratio;
  const shelf = columns.shelf;
  const open = columns.open;
  const onOrder = columns.onOrder;
  const departed = columns.departed;
  const laneGroup = columns.laneGroup;
  const laneSteps = columns.laneSteps;
  const laneLate = columns.laneLate;
  const ring = columns.ring;
  const ringPlace = columns.ringPlace;
  const ringShift = columns.ringShift;
  const carried = columns.carried;
  for (let row = first; row < end; row++) {
    const part = getFloat(ratio, getRow(sources, row));
    if (part === ONE_BY_ONE) continue;
    const lane = getRow(lanes, row);
    const ordered = getFloat(open, lane);
    const units = ordered * part;
    setFloat(departed, lane, units);
    setFloat(open, lane, ordered - units);
    const late = units * getFloat(laneLate, lane);
    const soon = units - late;
    const steps = getRow(laneSteps, lane);
    const at = getRow(ringPlace, lane) + getRow(ringShift, steps);
    if (steps === 0) {
      const group = getRow(laneGroup, lane);
      setFloat(shelf, group, getFloat(shelf, group) + soon);
      setFloat(onOrder, lane, getFloat(onOrder, lane) - soon);
      setFloat(ring, at, late);
    } else {
      setFloat(ring, at, getFloat(carried, lane) + soon);
      setFloat(carried, lane, late);
    }
  }
}
