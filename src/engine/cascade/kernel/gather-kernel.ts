/**
 * The passes of a step of the cascade over all firms, four shocks side by side: AssemblyScript, made into `gather-kernel-code.ts` by `npm run
 * kernel`. The README above defines the step, `gather-lanes.ts` describes each column. Lanes never mix, and each does its additions in the order
 * of arcs and firms, so a shock has the same digits as alone.
 */

/** Bytes of the lanes of one firm or sector. */
const LINE: usize = 32;

export let firmCount: i32 = 0;
export let sectorCount: i32 = 0;
export let inputRunCount: i32 = 0;
export let saleRunCount: i32 = 0;

// By firm: where its sector's lanes begin, its sales, its weight in the index.
export let firmSector: usize = 0;
export let firmSales: usize = 0;
export let firmWeight: usize = 0;
// Inputs: by run the arcs of each of its firms and the number of firms; by firm where its lanes begin; by arc whether its cell goes on, where the
// other firm's lanes begin, and its impact.
export let inputRuns: usize = 0;
export let inputFirm: usize = 0;
export let inputGoesOn: usize = 0;
export let inputSource: usize = 0;
export let inputImpact: usize = 0;
// The same of sales, with one cell a firm.
export let saleRuns: usize = 0;
export let saleFirm: usize = 0;
export let saleSource: usize = 0;
export let saleImpact: usize = 0;
// By firm and lane: share of production lost by missing inputs, by missing customers, and what neighbours feel of either.
export let lostDown: usize = 0;
export let lostUp: usize = 0;
export let loss: usize = 0;
// By sector and lane: sales left. By lane: largest fall; weighted losses of both directions together, down and up; bits that stay.
export let sectorLeft: usize = 0;
export let fall: usize = 0;
export let weighed: usize = 0;
export let kept: usize = 0;

@inline
function getRow(column: usize, row: i32): i32 {
  return load<i32>(column + ((<usize>row) << 2));
}

/** Two lanes of customers' gaps at a firm without a substitute: missing × min(1, sales ÷ the sector's sales left). */
@inline
function soften(at: usize, left: usize, sales: v128): void {
  const missing = v128.load(lostDown + at);
  const room = v128.load(left);
  const softer = f64x2.mul(missing, f64x2.div(sales, room));
  v128.store(loss + at, v128.bitselect(softer, missing, f64x2.gt(room, sales)));
}

/** Loss felt by customers of each firm through missing inputs. */
export function writeSoftened(): void {
  for (let firm: i32 = 0; firm < firmCount; firm++) {
    const at = (<usize>firm) * LINE;
    const left = sectorLeft + (<usize>getRow(firmSector, firm));
    const sales = f64x2.splat(load<f64>(firmSales + ((<usize>firm) << 3)));
    soften(at, left, sales);
    soften(at + 16, left + 16, sales);
  }
}

/** The same where nobody replaces anybody. */
export function writePlain(): void {
  memory.copy(loss, lostDown, (<usize>firmCount) * LINE);
}

/** Adds two lanes of a firm's sales left to its sector's. */
@inline
function countSales(at: usize, left: usize, sales: v128): void {
  const remaining = f64x2.sub(f64x2.splat(1), v128.load(lostDown + at));
  v128.store(left, f64x2.add(v128.load(left), f64x2.mul(sales, remaining)));
}

/** Sales left in each sector. */
export function countSectors(): void {
  memory.fill(sectorLeft, 0, (<usize>sectorCount) * LINE);
  for (let firm: i32 = 0; firm < firmCount; firm++) {
    const at = (<usize>firm) * LINE;
    const left = sectorLeft + (<usize>getRow(firmSector, firm));
    const sales = f64x2.splat(load<f64>(firmSales + ((<usize>firm) << 3)));
    countSales(at, left, sales);
    countSales(at + 16, left + 16, sales);
  }
}

/** Loss of a firm in two lanes after a step: never more than all, and never less than before. */
@inline
function lower(before: v128, worst: v128): v128 {
  return f64x2.pmax(before, f64x2.pmin(f64x2.splat(1), worst));
}

/** The larger of a fall and of what a firm loses in a step, two lanes. */
@inline
function findFall(largest: v128, before: v128, worst: v128): v128 {
  return f64x2.pmax(largest, f64x2.sub(f64x2.pmin(f64x2.splat(1), worst), before));
}

/**
 * One step for lack of inputs, of four shocks side by side: every firm adds up, cell by cell, the losses of its suppliers; the worst cell is its own
 * loss, `lostDown`, and `fall` keeps the largest rise. A cell's sum never sinks on the way, so the worst of all sums is that of a whole cell, and
 * nothing branches where a cell ends.
 */
export function stepDown(): void {
  const zero = f64x2.splat(0);
  let fall0 = v128.load(fall);
  let fall1 = v128.load(fall, 16);
  let firm = inputFirm;
  let goesOn = inputGoesOn;
  let source = inputSource;
  let impact = inputImpact;
  for (let run: i32 = 0; run < inputRunCount; run++) {
    const arcs = getRow(inputRuns, 2 * run);
    const end = firm + ((<usize>getRow(inputRuns, 2 * run + 1)) << 2);
    for (; firm < end; firm += 4) {
      let sum0 = zero;
      let sum1 = zero;
      let worst0 = zero;
      let worst1 = zero;
      for (let arc = arcs; arc > 0; arc--) {
        const at = loss + (<usize>load<i32>(source));
        const more = v128.load8_splat(goesOn);
        const share = v128.load64_splat(impact);
        sum0 = f64x2.add(v128.and(sum0, more), f64x2.mul(share, v128.load(at)));
        sum1 = f64x2.add(v128.and(sum1, more), f64x2.mul(share, v128.load(at, 16)));
        worst0 = f64x2.pmax(worst0, sum0);
        worst1 = f64x2.pmax(worst1, sum1);
        goesOn += 1;
        source += 4;
        impact += 8;
      }
      const at = lostDown + (<usize>load<i32>(firm));
      const before0 = v128.load(at);
      const before1 = v128.load(at, 16);
      v128.store(at, lower(before0, worst0));
      v128.store(at, lower(before1, worst1), 16);
      fall0 = findFall(fall0, before0, worst0);
      fall1 = findFall(fall1, before1, worst1);
    }
  }
  v128.store(fall, fall0);
  v128.store(fall, fall1, 16);
}

/**
 * One step for lack of customers: every firm adds up the losses of its customers as they stood before the step; `fall` grows as above. New losses
 * are written where those felt by customers were, which nobody asks for any more, and the two columns change places.
 */
export function stepUp(): void {
  const zero = f64x2.splat(0);
  let fall0 = v128.load(fall);
  let fall1 = v128.load(fall, 16);
  let firm = saleFirm;
  let source = saleSource;
  let impact = saleImpact;
  for (let run: i32 = 0; run < saleRunCount; run++) {
    const arcs = getRow(saleRuns, 2 * run);
    const end = firm + ((<usize>getRow(saleRuns, 2 * run + 1)) << 2);
    for (; firm < end; firm += 4) {
      let sum0 = zero;
      let sum1 = zero;
      for (let arc = arcs; arc > 0; arc--) {
        const at = lostUp + (<usize>load<i32>(source));
        const share = v128.load64_splat(impact);
        sum0 = f64x2.add(sum0, f64x2.mul(share, v128.load(at)));
        sum1 = f64x2.add(sum1, f64x2.mul(share, v128.load(at, 16)));
        source += 4;
        impact += 8;
      }
      const at = <usize>load<i32>(firm);
      const before0 = v128.load(lostUp + at);
      const before1 = v128.load(lostUp + at, 16);
      v128.store(loss + at, lower(before0, sum0));
      v128.store(loss + at, lower(before1, sum1), 16);
      fall0 = findFall(fall0, before0, sum0);
      fall1 = findFall(fall1, before1, sum1);
    }
  }
  v128.store(fall, fall0);
  v128.store(fall, fall1, 16);
  const after = loss;
  loss = lostUp;
  lostUp = after;
}

/**
 * Weighted losses of each lane, in the order of firms: of both directions together, by missing inputs, by missing customers. The sums stay in
 * registers: each waits for the one before, and a way through memory is longer than all else.
 */
export function weigh(): void {
  let both0 = f64x2.splat(0);
  let both1 = f64x2.splat(0);
  let down0 = f64x2.splat(0);
  let down1 = f64x2.splat(0);
  let up0 = f64x2.splat(0);
  let up1 = f64x2.splat(0);
  const end = (<usize>firmCount) * LINE;
  let weight = firmWeight;
  for (let at: usize = 0; at < end; at += LINE) {
    const share = v128.load64_splat(weight);
    const down = lostDown + at;
    const up = lostUp + at;
    both0 = f64x2.add(both0, f64x2.mul(share, f64x2.pmax(v128.load(up), v128.load(down))));
    both1 = f64x2.add(both1, f64x2.mul(share, f64x2.pmax(v128.load(up, 16), v128.load(down, 16))));
    down0 = f64x2.add(down0, f64x2.mul(share, v128.load(down)));
    down1 = f64x2.add(down1, f64x2.mul(share, v128.load(down, 16)));
    up0 = f64x2.add(up0, f64x2.mul(share, v128.load(up)));
    up1 = f64x2.add(up1, f64x2.mul(share, v128.load(up, 16)));
    weight += 8;
  }
  v128.store(weighed, both0);
  v128.store(weighed, both1, 16);
  v128.store(weighed + LINE, down0);
  v128.store(weighed + LINE, down1, 16);
  v128.store(weighed + 2 * LINE, up0);
  v128.store(weighed + 2 * LINE, up1, 16);
}

/** Takes all losses off the lanes without a bit in `kept`. */
export function clear(): void {
  const low = v128.load(kept);
  const high = v128.load(kept, 16);
  const end = (<usize>firmCount) * LINE;
  for (let at: usize = 0; at < end; at += LINE) {
    v128.store(lostDown + at, v128.and(v128.load(lostDown + at), low));
    v128.store(lostDown + at, v128.and(v128.load(lostDown + at, 16), high), 16);
    v128.store(lostUp + at, v128.and(v128.load(lostUp + at), low));
    v128.store(lostUp + at, v128.and(v128.load(lostUp + at, 16), high), 16);
  }
}
