import type { ChainLink } from './chain-types.ts';
import type { PlacedChains } from './place-chains.ts';

/**
 * Returns an arrow's target key: left and right to the nearest box of the chain, up and down to the next in the column. Null if there is
 * none, or for another key.
 */
export function walkChains(
  links: readonly ChainLink[],
  { boxes }: PlacedChains,
  from: string,
  key: string,
): string | null {
  const own = boxes.get(from);
  if (own === undefined) return null;
  const stops = [...boxes].filter(([other]) => other !== from && !other.startsWith('component:'));
  const distance = ([, box]: (typeof stops)[number]) => Math.abs(box.y - own.y);
  const nearest = (list: typeof stops) => list.toSorted((a, b) => distance(a) - distance(b))[0]?.[0] ?? null;
  switch (key) {
    case 'ArrowUp':
      return nearest(stops.filter(([, box]) => box.x === own.x && box.y < own.y));
    case 'ArrowDown':
      return nearest(stops.filter(([, box]) => box.x === own.x && box.y > own.y));
    case 'ArrowLeft':
      return nearest(stops.filter(([other]) => links.some((link) => link.to === from && link.from === other)));
    case 'ArrowRight':
      return nearest(stops.filter(([other]) => links.some((link) => link.from === from && link.to === other)));
    default:
      return null;
  }
}
