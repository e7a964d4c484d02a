import * as columns from './columns';
import { CALLS_OTHERS, HAS_STAND_IN, INPUT_STOCK, IS_RATIONED, IS_SCARCE, locateGroup, NEED } from './group-records';
import { divide } from './make-less';
import { CUT_TO, locateNode, MOST, WANTED } from './node-records';
import { gatherSigns, getFlags, getFloat, getRow, HALF, least, locate, positive, RUNS, spread, spreadFlags, whole } from './rows';

/** Below this share of the need it is a shortage and no rounding error. */
const SHORT: f64 = 1 - 1e-9;

/**
 * The same as `makeLess` for all runs at once, where nobody rations or replaces an input of the node and nobody asks for its limit. Runs without
 * a flag in `less` make their whole wish.
 */
export function makeShort(row: i32, node: i32, less: i32): void {
  makeFour(row, node, less, false);
}

/** The same where inputs are rationed or replaced. */
export function makeRationed(row: i32, node: i32, less: i32): void {
  makeFour(row, node, less, true);
}

@inline
function makeFour(row: i32, node: i32, less: i32, isRationed: bool): void {
  const groupState = columns.groupState;
  const useGroup = columns.useGroup;
  const first = getRow(columns.useStart, row);
  const last = getRow(columns.useStart, row + 1);
  const record = locateNode(columns.nodeState, node);
  for (let use = first; use < last; use++) {
    const scarce: i32 = load<u8>(locateGroup(groupState, getRow(useGroup, use)), IS_SCARCE);
    if (scarce !== 0) divideFor(record, use, scarce);
  }
  const want = v128.load(record, WANTED);
  const wantOther = v128.load(record, WANTED + HALF);
  shorten(record, first, last, isRationed ? getFloat(columns.nodeRate, node) : 0, isRationed);
  take(record, first, last, spreadFlags(less), spreadFlags(less >> 2), isRationed, want, wantOther);
}

/** Divides the input stock of a use in the runs with a shortage of it and a need of the node. */
function divideFor(record: usize, use: i32, scarce: i32): void {
  const group = getRow(columns.useGroup, use);
  const quantity = load<f64>(columns.useQuantity + ((<usize>use) << 3));
  for (let run = 0; run < RUNS; run++) {
    if (((scarce >> run) & 1) !== 0 && quantity * load<f64>(record + ((<usize>run) << 3), WANTED) !== 0) divide(group, run);
  }
}

/** Turns a node's wish into its output; where nothing is in the way, the two are the same. */
@inline
function shorten(record: usize, first: i32, last: i32, rate: f64, isRationed: bool): void {
  const groupState = columns.groupState;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const want = v128.load(record, WANTED);
  const wantOther = v128.load(record, WANTED + HALF);
  const limit = findLimit(record, want);
  const limitOther = findLimit(record + HALF, wantOther);
  let units = limit;
  let unitsOther = limitOther;
  let kept = whole;
  let keptOther = kept;
  for (let use = first; use < last; use++) {
    const group = getRow(useGroup, use);
    const quantity = spread(useQuantity, use);
    const stock = locateGroup(groupState, group);
    const needed = f64x2.mul(quantity, want);
    const neededOther = f64x2.mul(quantity, wantOther);
    let there = v128.load(stock, INPUT_STOCK);
    let thereOther = v128.load(stock, INPUT_STOCK + HALF);
    const scarce: i32 = load<u8>(stock, IS_SCARCE);
    if (scarce !== 0) {
      const portion = locate(columns.portion, use);
      there = v128.bitselect(v128.load(portion), there, spreadFlags(scarce));
      thereOther = v128.bitselect(v128.load(portion, HALF), thereOther, spreadFlags(scarce >> 2));
    }
    if (isRationed) {
      if (load<u8>(stock, IS_RATIONED) !== 0 && getFlags(columns.isEssential, use) !== 0) {
        units = least(units, v128.bitselect(findRation(group, stock, 0, rate), units, f64x2.ne(needed, f64x2.splat(0))));
        const ration = findRation(group, stock, HALF, rate);
        unitsOther = least(unitsOther, v128.bitselect(ration, unitsOther, f64x2.ne(neededOther, f64x2.splat(0))));
      }
      const standsIn: i32 = load<u8>(stock, HAS_STAND_IN);
      if (standsIn !== 0) {
        there = v128.bitselect(addStandIn(group, stock, 0, there, needed), there, spreadFlags(standsIn));
        const other = addStandIn(group, stock, HALF, thereOther, neededOther);
        thereOther = v128.bitselect(other, thereOther, spreadFlags(standsIn >> 2));
      }
    }
    let isShort = f64x2.lt(there, needed);
    let isShortOther = f64x2.lt(thereOther, neededOther);
    if (isRationed) {
      isShort = v128.and(isShort, f64x2.ne(needed, f64x2.splat(0)));
      isShortOther = v128.and(isShortOther, f64x2.ne(neededOther, f64x2.splat(0)));
    }
    if (!v128.any_true(v128.or(isShort, isShortOther))) continue;
    const calls: i32 = load<u8>(stock, CALLS_OTHERS);
    if (calls !== 0) {
      const able = f64x2.mul(quantity, limit);
      const ableOther = f64x2.mul(quantity, limitOther);
      noteShort(group, calls & gatherSigns(isLess(there, able, group), isLess(thereOther, ableOther, group)));
    }
    const share = f64x2.div(there, needed);
    const shareOther = f64x2.div(thereOther, neededOther);
    if (getFlags(columns.isEssential, use) !== 0) {
      units = v128.bitselect(least(units, f64x2.mul(share, want)), units, isShort);
      unitsOther = v128.bitselect(least(unitsOther, f64x2.mul(shareOther, wantOther)), unitsOther, isShortOther);
    } else {
      const costShare = spread(columns.useCostShare, use);
      kept = v128.bitselect(f64x2.sub(kept, countLack(costShare, share)), kept, isShort);
      keptOther = v128.bitselect(f64x2.sub(keptOther, countLack(costShare, shareOther)), keptOther, isShortOther);
    }
  }
  v128.store(record, findOutput(units, kept, want), WANTED);
  v128.store(record, findOutput(unitsOther, keptOther, wantOther), WANTED + HALF);
}

/** What the most of a rationed input leaves a node to make in two runs, as in `makeLess`; in those that do not ration it, no bound. */
@inline
function findRation(group: i32, stock: usize, half: usize, rate: f64): v128 {
  const cover = v128.load(locate(columns.cover, group) + half);
  const cut = v128.load(columns.cutToShare + half);
  let rest = f64x2.add(cut, f64x2.mul(f64x2.sub(whole, cut), cover));
  const standsIn: i32 = <i32>load<u8>(stock, HAS_STAND_IN) >> (half === 0 ? 0 : 2);
  if (standsIn !== 0) {
    const usual = f64x2.splat(getFloat(columns.groupRate, group) * columns.stepDays);
    const other = f64x2.div(v128.load(locate(columns.standIn, group) + half), usual);
    rest = v128.bitselect(f64x2.max(rest, other), rest, spreadFlags(standsIn));
  }
  const ration = f64x2.mul(f64x2.mul(rest, f64x2.splat(rate)), f64x2.splat(columns.stepDays));
  const rations = spreadFlags(<i32>load<u8>(stock, IS_RATIONED) >> (half === 0 ? 0 : 2));
  return v128.bitselect(ration, f64x2.splat(Infinity), v128.andnot(rations, f64x2.ge(cover, whole)));
}

/** What is there of an input in two runs, with the part of a stand-in for it that falls to this need. */
@inline
function addStandIn(group: i32, stock: usize, half: usize, there: v128, needed: v128): v128 {
  const part = f64x2.div(needed, v128.load(stock + half, NEED));
  return f64x2.add(there, f64x2.mul(v128.load(locate(columns.standIn, group) + half), part));
}

/** What a node can make of its wish, as far as its inputs go. */
@inline
function findLimit(record: usize, want: v128): v128 {
  return f64x2.pmin(want, f64x2.pmin(v128.load(record, MOST), v128.load(record, CUT_TO)));
}

/** Whether less is there than could be used in two runs, beyond a rounding error of it or of a step's usual use. */
@inline
function isLess(there: v128, able: v128, group: i32): v128 {
  const usual = f64x2.splat(getFloat(columns.groupRate, group) * columns.stepDays);
  return f64x2.gt(f64x2.sub(able, there), f64x2.mul(f64x2.splat(1 - SHORT), f64x2.max(able, usual)));
}

/** What goes unmade for lack of an input that is not essential. */
@inline
function countLack(costShare: v128, share: v128): v128 {
  return f64x2.mul(costShare, f64x2.sub(whole, share));
}

@inline
function findOutput(units: v128, kept: v128, want: v128): v128 {
  const rest = f64x2.mul(kept, want);
  return v128.bitselect(positive(rest), units, f64x2.lt(rest, units));
}

/** Remembers the step in the runs of a group with a flag: nobody asks for it where no other source can take over. */
@inline
function noteShort(group: i32, short: i32): void {
  if (short === 0) return;
  const shortAt = columns.shortAt + ((<usize>(RUNS * group)) << 2);
  const shortSince = columns.shortSince + ((<usize>(RUNS * group)) << 2);
  const each = i32x4(1, 2, 4, 8);
  const isShort = i32x4.eq(v128.and(i32x4.splat(short), each), each);
  const now = i32x4.splat(columns.now);
  const before = v128.load(shortAt);
  const isKnown = v128.or(i32x4.eq(before, now), i32x4.eq(before, i32x4.splat(columns.now - 1)));
  v128.store(shortSince, v128.bitselect(now, v128.load(shortSince), v128.andnot(isShort, isKnown)));
  v128.store(shortAt, v128.bitselect(now, before, isShort));
}

/**
 * Takes from the input stocks a node's output; in the runs with a flag in `less` no more of a use than its portion. `want` and `wantOther`: its
 * wish before.
 */
@inline
function take(
  record: usize,
  first: i32,
  last: i32,
  isLess: v128,
  isLessOther: v128,
  isRationed: bool,
  want: v128,
  wantOther: v128,
): void {
  const groupState = columns.groupState;
  const useGroup = columns.useGroup;
  const useQuantity = columns.useQuantity;
  const units = v128.load(record, WANTED);
  const unitsOther = v128.load(record, WANTED + HALF);
  for (let use = first; use < last; use++) {
    const quantity = spread(useQuantity, use);
    const stock = locateGroup(groupState, getRow(useGroup, use));
    const there = v128.load(stock, INPUT_STOCK);
    const thereOther = v128.load(stock, INPUT_STOCK + HALF);
    const used = f64x2.mul(quantity, units);
    const usedOther = f64x2.mul(quantity, unitsOther);
    // More than there is: a rounding error, or an input that is not essential.
    let from = least(used, there);
    let fromOther = least(usedOther, thereOther);
    const scarce: i32 = load<u8>(stock, IS_SCARCE);
    if (scarce !== 0) {
      const portion = locate(columns.portion, use);
      from = v128.bitselect(least(from, v128.load(portion)), from, spreadFlags(scarce));
      fromOther = v128.bitselect(least(fromOther, v128.load(portion, HALF)), fromOther, spreadFlags(scarce >> 2));
    }
    if (isRationed) {
      from = v128.and(from, f64x2.ne(used, f64x2.splat(0)));
      fromOther = v128.and(fromOther, f64x2.ne(usedOther, f64x2.splat(0)));
      const standsIn: i32 = load<u8>(stock, HAS_STAND_IN);
      if (standsIn !== 0) {
        const group = getRow(useGroup, use);
        let lack = f64x2.sub(used, from);
        let lackOther = f64x2.sub(usedOther, fromOther);
        if (getFlags(columns.isEssential, use) === 0) {
          lack = boundLack(group, stock, 0, lack, f64x2.mul(quantity, want));
          lackOther = boundLack(group, stock, HALF, lackOther, f64x2.mul(quantity, wantOther));
        }
        noteReplaced(group, lack, lackOther, standsIn);
      }
    }
    v128.store(stock, f64x2.sub(there, v128.bitselect(from, used, isLess)), INPUT_STOCK);
    v128.store(stock, f64x2.sub(thereOther, v128.bitselect(fromOther, usedOther, isLessOther)), INPUT_STOCK + HALF);
  }
}

/** Of what lacks of an input that is not essential, as much as the stand-in has for this need: the rest is done without. */
@inline
function boundLack(group: i32, stock: usize, half: usize, lack: v128, needed: v128): v128 {
  const part = f64x2.div(needed, v128.load(stock + half, NEED));
  const most = f64x2.mul(v128.load(locate(columns.standIn, group) + half), part);
  return v128.bitselect(least(lack, most), lack, f64x2.gt(lack, f64x2.splat(0)));
}

/** Adds what something else stood in for to that of the step, in the runs with a stand-in. */
@inline
function noteReplaced(group: i32, units: v128, unitsOther: v128, standsIn: i32): void {
  const at = locate(columns.replaced, group);
  v128.store(at, f64x2.add(v128.load(at), v128.and(units, spreadFlags(standsIn))));
  v128.store(at, f64x2.add(v128.load(at, HALF), v128.and(unitsOther, spreadFlags(standsIn >> 2))), HALF);
}
