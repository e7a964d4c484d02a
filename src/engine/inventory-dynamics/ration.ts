export const RATIONING_RULES = ['prop', 'fclast', 'fill'] as const;
/**
 * Who gets how much when less is made than ordered. `prop`: everybody the same share of the order. `fclast`: clients first, final demand the
 * rest. `fill`: everybody up to the same multiple of their orders before the shock, and never more than they order.
 */
export type RationingRule = (typeof RATIONING_RULES)[number];

/** One supplier's clients, rows `from` to `to` - 1 of columns: the orders of each now and before the shock. */
export type Claims = {
  readonly orders: Float64Array;
  readonly usual: Float64Array;
  readonly from: number;
  readonly to: number;
  /** Final demand, without a change. */
  readonly final: number;
};

/** Up to so many claims are put in order one by one. */
const FEW = 32;

/** Hands out the output of suppliers, one after another, over the same scratch. */
export class Rationing {
  private readonly rule: RationingRule;
  /** By claim, that of final demand last: the ordered multiple of the usual, and the usual; the claims by the first; the rising rest. */
  private ratio = new Float64Array(FEW);
  private usual = new Float64Array(FEW);
  private order = new Int32Array(FEW);
  private rising = new Float64Array(FEW + 1);

  constructor(rule: RationingRule) {
    this.rule = rule;
  }

  /**
   * Writes each client's part to its row of `out`, perhaps the orders themselves, and returns final demand's part. The whole output is handed
   * out, as long as somebody wants it.
   */
  handOut(made: number, { orders, usual, from, to, final }: Claims, out: Float64Array): number {
    if (this.rule === 'fill') {
      const level = this.findLevel(made, { orders, usual, from, to, final });
      for (let row = from; row < to; row++) out[row] = Math.min(orders[row]!, usual[row]! * level);
      return final * Math.min(1, level);
    }
    const ordered = sumOrders({ orders, from, to });
    const isEven = this.rule === 'prop';
    const forClients = isEven ? made : Math.min(made, ordered);
    const claims = isEven ? ordered + final : ordered;
    const share = claims > 0 ? forClients / claims : 0;
    for (let row = from; row < to; row++) out[row] = orders[row]! * share;
    return isEven ? final * share : Math.min(final, made - forClients);
  }

  /**
   * The multiple of usual orders at which the output is just handed out; `Infinity` where it serves everybody. The rising part is summed for
   * each step and never a sum's rest: once all claims but one of 0 are served, the rest would be a rounding error, and the level a division by
   * it.
   */
  private findLevel(made: number, claims: Claims): number {
    if (made >= sumOrders(claims) + claims.final) return Infinity;
    const count = this.list(claims);
    const { ratio, usual, order, rising } = this;
    // Below a claim's ratio everything still rises with the level; above, it stays where it is.
    rising[count] = 0;
    for (let at = count - 1; at >= 0; at--) rising[at] = rising[at + 1]! + usual[order[at]!]!;
    let served = 0;
    let before = 0;
    for (let at = 0; at < count; at++) {
      const claim = order[at]!;
      if (served + rising[at]! * ratio[claim]! > made) return Math.max(before, (made - served) / rising[at]!);
      served += usual[claim]! * ratio[claim]!;
      before = ratio[claim]!;
    }
    return Infinity;
  }

  /** Lists claims and puts them in the order of their ratios, equal ones as they stand; returns how many there are. */
  private list({ orders, usual, from, to, final }: Claims): number {
    const count = to - from + (final > 0 ? 1 : 0);
    if (count > this.ratio.length) this.makeRoom(2 * count);
    const { ratio, usual: before, order } = this;
    let isOrdered = true;
    for (let claim = 0; claim < count; claim++) {
      const row = from + claim;
      const isClient = row < to;
      before[claim] = isClient ? usual[row]! : final;
      ratio[claim] = isClient ? orders[row]! / usual[row]! : 1;
      order[claim] = claim;
      if (claim > 0 && ratio[claim]! < ratio[claim - 1]!) isOrdered = false;
    }
    if (isOrdered) return count;
    if (count <= FEW) insertInOrder(order, ratio, count);
    else order.subarray(0, count).sort((one, other) => ratio[one]! - ratio[other]! || one - other);
    return count;
  }

  private makeRoom(claims: number): void {
    this.ratio = new Float64Array(claims);
    this.usual = new Float64Array(claims);
    this.order = new Int32Array(claims);
    this.rising = new Float64Array(claims + 1);
  }
}

function sumOrders({ orders, from, to }: Pick<Claims, 'orders' | 'from' | 'to'>): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += orders[row]!;
  return sum;
}

function insertInOrder(order: Int32Array, ratio: Float64Array, count: number): void {
  for (let next = 1; next < count; next++) {
    const claim = order[next]!;
    let at = next;
    for (; at > 0 && ratio[order[at - 1]!]! > ratio[claim]!; at--) order[at] = order[at - 1]!;
    order[at] = claim;
  }
}
