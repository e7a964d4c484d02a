import type { ProductSource } from '../../network/supply-network.ts';
import { WORLDS } from './worlds.ts';

/**
 * Lost share of a product in each of the four worlds, from the lost shares of nodes (`WORLDS` values a node). Sources with a share count
 * with it; those without hold the rest together, with the least of their values in world A and the greatest in B, C and D, like
 * the lanes of an open split. Written into `into`, 0 to 1, each world at least the one before.
 */
export function computeProductLoss(
  sources: readonly ProductSource[],
  node: Float64Array,
  into: number[] = [0, 0, 0, 0],
): number[] {
  let rest = 0;
  for (const source of sources) if (source.open) rest += source.share;
  for (let world = 0; world < WORLDS; world++) {
    let known = 0;
    let open: number | null = null;
    for (const source of sources) {
      const lost = node[source.node * WORLDS + world]!;
      if (!source.open) known += source.share * lost;
      else if (open === null) open = lost;
      else open = world === 0 ? Math.min(open, lost) : Math.max(open, lost);
    }
    into[world] = Math.min(1, known + rest * (open ?? 0));
  }
  return into;
}
