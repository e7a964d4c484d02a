import type { Chains } from './chain-types.ts';

/**
 * Returns the keys on a way through one key: all before it, all after it, and itself. A plant in several chains lights only those before it with
 * a row in common with the key. Loops end where they close.
 */
export function lightChain({ links, sources }: Pick<Chains, 'links' | 'sources'>, key: string): ReadonlySet<string> {
  const reachesOf = new Map(sources.map((source) => [source.key, source.reaches]));
  const own = reachesOf.get(key) ?? [key];
  const isOnWay = (other: string) =>
    reachesOf.get(other)?.some((row) => own.includes(row)) ?? (!other.startsWith('row:') || own.includes(other));
  const lit = new Set([key]);
  for (const [from, to] of [
    ['from', 'to'],
    ['to', 'from'],
  ] as const) {
    const met = new Set([key]);
    const queue = [key];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const link of links) {
        const next = link[to];
        if (link[from] !== at || met.has(next) || (!key.startsWith('product:') && !isOnWay(next))) continue;
        met.add(next);
        queue.push(next);
      }
    }
    for (const one of met) lit.add(one);
  }
  return lit;
}
