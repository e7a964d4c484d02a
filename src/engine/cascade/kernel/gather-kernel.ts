/**
 * The passes of a step of the cascade over all firms, eight shocks side by side: AssemblyScript, made into `gather-kernel-code.ts` by `npm run
 * kernel`. The README above defines the step, `gather-lanes.ts` describes each column. Lanes never mix, and each does its additions in the order
 * of arcs and firms, so a shock has the same digits as alone.
 */

/** Bytes of the lanes of one firm or sector: a line of the processor's cache. */
const LINE: usize = 64;

export let firmCount: i32 = 0;
export let sectorCount: i32 = 0;

// By firm: where its sector's lanes begin, its sales.
export let firmSector: usize = 0;
export let firmSales: usize = 0;
// Inputs: where each firm's cells begin, where each cell's arcs begin; by arc where the other firm's lanes begin, and its impact.
export let inputFirm: usize = 0;
export let inputCell: usize = 0;
export let inputSource: usize = 0;
export let inputImpact: usize = 0;
// The same of sales, with one cell a firm.
export let saleFirm: usize = 0;
export let saleCell: usize = 0;
export let saleSource: usize = 0;
export let saleImpact: usize = 0;
// By firm and lane: share of production lost by missing inputs, by missing customers, and what neighbours feel of either.
export let lostDown: usize = 0;
export let lostUp: usize = 0;
export let loss: usize = 0;
// By sector and lane: sales left. By lane: largest fall.
export let sectorLeft: usize = 0;
export let fall: usize = 0;

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
    soften(at + 32, left + 32, sales);
    soften(at + 48, left + 48, sales);
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
    countSales(at + 32, left + 32, sales);
    countSales(at + 48, left + 48, sales);
  }
}

/** Takes note of a larger loss in two lanes, and of the largest rise of a loss. A firm never rises again within a shock. */
@inline
function lower(lost: usize, worst: v128, lane: usize): void {
  const before = v128.load(lost + lane);
  const now = f64x2.pmin(f64x2.splat(1), worst);
  v128.store(lost + lane, f64x2.pmax(before, now));
  v128.store(fall + lane, f64x2.pmax(v128.load(fall + lane), f64x2.sub(now, before)));
}

/** Every firm adds up, cell by cell, the losses of its neighbours; the worst cell is its own loss. */
@inline
function gather(firms: usize, cells: usize, sources: usize, impacts: usize, lost: usize): void {
  const zero = f64x2.splat(0);
  let cell: i32 = 0;
  let row: i32 = 0;
  for (let firm: i32 = 0; firm < firmCount; firm++) {
    const lastCell = getRow(firms, firm + 1);
    if (cell === lastCell) continue;
    let worst0 = zero;
    let worst1 = zero;
    let worst2 = zero;
    let worst3 = zero;
    for (; cell < lastCell; cell++) {
      const end = getRow(cells, cell + 1);
      let sum0 = zero;
      let sum1 = zero;
      let sum2 = zero;
      let sum3 = zero;
      for (; row < end; row++) {
        const at = loss + (<usize>getRow(sources, row));
        const impact = f64x2.splat(load<f64>(impacts + ((<usize>row) << 3)));
        sum0 = f64x2.add(sum0, f64x2.mul(impact, v128.load(at)));
        sum1 = f64x2.add(sum1, f64x2.mul(impact, v128.load(at, 16)));
        sum2 = f64x2.add(sum2, f64x2.mul(impact, v128.load(at, 32)));
        sum3 = f64x2.add(sum3, f64x2.mul(impact, v128.load(at, 48)));
      }
      worst0 = f64x2.pmax(worst0, sum0);
      worst1 = f64x2.pmax(worst1, sum1);
      worst2 = f64x2.pmax(worst2, sum2);
      worst3 = f64x2.pmax(worst3, sum3);
    }
    const at = lost + (<usize>firm) * LINE;
    lower(at, worst0, 0);
    lower(at, worst1, 16);
    lower(at, worst2, 32);
    lower(at, worst3, 48);
  }
}

/** One step for lack of inputs, of eight shocks side by side: `lostDown` grows, and `fall` keeps by how much at most. */
export function stepDown(): void {
  gather(inputFirm, inputCell, inputSource, inputImpact, lostDown);
}

/** One step for lack of customers, the same way: the loss of each firm is taken as it stood before the step, and `lostUp` and `fall` grow as above. */
export function stepUp(): void {
  memory.copy(loss, lostUp, (<usize>firmCount) * LINE);
  gather(saleFirm, saleCell, saleSource, saleImpact, lostUp);
}
