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

/** The multiple of usual orders at which what is handed out is what was made; `Infinity` where that serves everybody. */
function findLevel(made: number, { orders, usual, final }: Claims): number {
  const claims = Array.from(orders, (order, row) => ({ ratio: order / usual[row]!, usual: usual[row]! }));
  claims.push({ ratio: 1, usual: final });
  claims.sort((one, other) => one.ratio - other.ratio);
  // Below a claim's ratio everything still rises with the level; above, it stays where it is.
  let rising = claims.reduce((sum, claim) => sum + claim.usual, 0);
  let served = 0;
  for (const claim of claims) {
    if (served + rising * claim.ratio > made) return (made - served) / rising;
    served += claim.usual * claim.ratio;
    rising -= claim.usual;
  }
  return Infinity;
}
