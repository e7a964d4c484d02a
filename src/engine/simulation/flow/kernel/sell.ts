import * as columns from './columns';
import { DUE, DUE_OWED, OUTPUT, WANTED } from './node-records';
import { getRow, HALF, least, locate, positive, spread } from './rows';

/** A gap below this share of the demand is a rounding error and no lost unit. */
const ROUNDING: f64 = 1e-9;

/** Begin of the record of a plant of a product. */
@inline
function locatePlant(plant: i32): usize {
  return columns.nodeState + <usize>getRow(columns.plantNode, plant);
}

/** Demand and waiting orders of customers fall due at their makers. */
export function askMakers(): void {
  const zero = f64x2.splat(0);
  const plants = getRow(columns.plantStart, columns.productCount);
  for (let plant = 0; plant < plants; plant++) {
    const node = locatePlant(plant);
    v128.store(node, zero, DUE);
    v128.store(node, zero, DUE + HALF);
    v128.store(node, zero, DUE_OWED);
    v128.store(node, zero, DUE_OWED + HALF);
  }
  for (let product = 0; product < columns.productCount; product++) {
    const end = getRow(columns.plantStart, product + 1);
    for (let plant = getRow(columns.plantStart, product); plant < end; plant++) {
      const node = locatePlant(plant);
      const share = spread(columns.plantShare, plant);
      addPair(node + DUE, locate(columns.productDemand, product), share);
      addPair(node + DUE + HALF, locate(columns.productDemand, product) + HALF, share);
      addPair(node + DUE_OWED, locate(columns.productWaiting, product), share);
      addPair(node + DUE_OWED + HALF, locate(columns.productWaiting, product) + HALF, share);
    }
  }
}

@inline
function addPair(to: usize, from: usize, share: v128): void {
  v128.store(to, f64x2.add(v128.load(to), f64x2.mul(v128.load(from), share)));
}

/**
 * Sells the output: to the customers of the step first, then to the waiting ones, some of them giving up. Every plant sells its share of the
 * demand, as it was asked to make; where one lacks something, the others step in in proportion to their rest.
 */
export function sell(): void {
  for (let product = 0; product < columns.productCount; product++) {
    sellPair(product, 0);
    sellPair(product, HALF);
  }
}

function sellPair(product: i32, half: usize): void {
  const start = getRow(columns.plantStart, product);
  const end = getRow(columns.plantStart, product + 1);
  const at = locate(0, product) + half;
  const fresh = v128.load(columns.productDemand + at);
  const asked = f64x2.add(fresh, v128.load(columns.productWaiting + at));
  let made = f64x2.splat(0);
  let there = f64x2.splat(0);
  for (let plant = start; plant < end; plant++) {
    const node = locatePlant(plant) + half;
    made = f64x2.add(made, v128.load(node, WANTED));
    there = f64x2.add(there, v128.load(node, OUTPUT));
  }
  const sold = least(there, asked);
  const stock = sellFrom(start, end, half, there, sold);
  const gap = f64x2.sub(asked, sold);
  const waits = v128.and(gap, f64x2.gt(gap, f64x2.mul(fresh, f64x2.splat(ROUNDING))));
  const onTime = least(sold, fresh);
  const givenUp = f64x2.mul(waits, v128.load(columns.givingUp + half));
  v128.store(columns.productMade + at, made);
  v128.store(columns.productStock + at, stock);
  v128.store(columns.productOnTime + at, onTime);
  v128.store(columns.productLate + at, f64x2.sub(sold, onTime));
  v128.store(columns.productGivenUp + at, givenUp);
  v128.store(columns.productWaiting + at, f64x2.sub(waits, givenUp));
}

/** Takes the sold units from the plants of a product, `there` in all of them; returns the units left. */
@inline
function sellFrom(start: i32, end: i32, half: usize, there: v128, sold: v128): v128 {
  let own = f64x2.splat(0);
  for (let plant = start; plant < end; plant++) {
    own = f64x2.add(own, least(v128.load(locatePlant(plant) + half, OUTPUT), f64x2.mul(spread(columns.plantShare, plant), sold)));
  }
  const spare = f64x2.sub(there, own);
  const part = least(f64x2.splat(1), f64x2.div(positive(f64x2.sub(sold, own)), spare));
  const ratio = v128.and(part, f64x2.gt(spare, f64x2.splat(0)));
  const isAll = f64x2.eq(sold, there);
  let stock = f64x2.splat(0);
  for (let plant = start; plant < end; plant++) {
    const node = locatePlant(plant) + half;
    const before = v128.load(node, OUTPUT);
    const first = least(before, f64x2.mul(spread(columns.plantShare, plant), sold));
    const rest = f64x2.add(first, f64x2.mul(f64x2.sub(before, first), ratio));
    const units = v128.bitselect(before, rest, isAll);
    const left = f64x2.sub(before, units);
    v128.store(node, left, OUTPUT);
    v128.store(locate(columns.plantSold, plant) + half, units);
    stock = f64x2.add(stock, left);
  }
  return stock;
}
