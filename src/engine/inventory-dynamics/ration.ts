export const RATIONING_RULES = ['prop', 'fclast', 'fill'] as const;
/**
 * Who gets what when less is made than ordered. `prop`: everybody the same share of the order. `fclast`: clients first, final demand
 * what is left. `fill`: everybody up to the same multiple of what they ordered before the shock, and never more than they order.
 */
export type RationingRule = (typeof RATIONING_RULES)[number];

/** One supplier's clients: what each orders now and ordered before the shock. */
export type Claims = {
  readonly orders: Float64Array;
  readonly usual: Float64Array;
  /** Final demand, which never changes. */
  readonly final: number;
};

/** Writes what each client gets to `out` and returns what final demand gets. All that is made is handed out, as long as somebody wants it. */
export function ration(rule: RationingRule, made: number, { orders, usual, final }: Claims, out: Float64Array): number {
  let ordered = 0;
  for (const order of orders) ordered += order;
  if (rule === 'fill') {
    const level = findLevel(made, { orders, usual, final });
    for (let row = 0; row < orders.length; row++) out[row] = Math.min(orders[row]!, usual[row]! * level);
    return final * Math.min(1, level);
  }
  const [forClients, claims] = rule === 'prop' ? [made, ordered + final] : [Math.min(made, ordered), ordered];
  const share = claims > 0 ? forClients / claims : 0;
  for (let row = 0; row < orders.length; row++) out[row] = orders[row]! * share;
  return rule === 'prop' ? final * share : Math.min(final, made - forClients);
}

/**
 * The multiple of usual orders at which what is handed out is what was made; `Infinity` where that serves everybody. What rises
 * with the level is summed for each step and never what is left of a sum: once all claims but one of 0 are served, that would be a
 * rounding error, and the level a division by it.
 */
function findLevel(made: number, { orders, usual, final }: Claims): number {
  const claims = Array.from(orders, (order, row) => ({ ratio: order / usual[row]!, usual: usual[row]! }));
  if (final > 0) claims.push({ ratio: 1, usual: final });
  claims.sort((one, other) => one.ratio - other.ratio);
  // Below a claim's ratio everything still rises with the level; above, it stays where it is.
  const rising = new Float64Array(claims.length + 1);
  for (let row = claims.length - 1; row >= 0; row--) rising[row] = rising[row + 1]! + claims[row]!.usual;
  let served = 0;
  let before = 0;
  for (const [row, claim] of claims.entries()) {
    if (served + rising[row]! * claim.ratio > made) return Math.max(before, (made - served) / rising[row]!);
    served += claim.usual * claim.ratio;
    before = claim.ratio;
  }
  return Infinity;
}
