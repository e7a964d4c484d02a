import { formatMoney } from '../../format/money.ts';
import { formatCounted, formatShareRange } from '../../format/number.ts';
import type { MapColour } from './colour-by.ts';
import type { CountryShare } from './sum-countries.ts';

/** Names of the two colours of the map, and their meaning. */
export const COLOUR_WORDS: Record<MapColour, { title: string; caption: string; key: string; none: string }> = {
  leaves: {
    title: 'Where controlled goods leave',
    caption:
      'Countries by their share of the goods that leave anywhere and need a licence themselves, or may. Lines and marks are coloured where a rule reaches the goods themselves, not where it reaches what is in them.',
    key: 'Share of controlled goods',
    none: 'No goods are known to leave a country under a licence.',
  },
  value: {
    title: 'Where value is added',
    caption:
      'Countries by the share of what their sites ship that rests on goods that surely or possibly need a licence, wherever these left. Lines and marks have the colour of the highest exposure on them.',
    key: 'Share of what it ships',
    none: 'Nothing that is shipped rests on goods that need a licence.',
  },
};

/** Returns a country with its figures: departures under a licence, or shipments resting on one, and the part without a known value. */
export function describeCountry(
  { nodes, value, exposed, share, unvalued }: CountryShare,
  by: MapColour,
  name: string,
  currency: string,
): string {
  const unknown =
    unvalued === 0 ? '' : `; ${formatCounted(unvalued, by === 'leaves' ? 'flow' : 'source')} more of unknown value`;
  if (by === 'value')
    return `${name}: ${formatCounted(nodes, 'source')}, ${formatShareRange(share.sure, share.ifUnknown)} of ${formatMoney(value, currency)} shipped${unknown}`;
  const pieces = [
    [exposed.possible, 'a year leaves that needs a licence or may'],
    [exposed.ifPausedBack - exposed.possible, 'a year that needs one if suspended rules return'],
    [exposed.ifUnknown - exposed.ifPausedBack, 'a year that cannot be judged'],
  ] as const;
  const told = pieces.flatMap(([money, says]) => (money > 0 ? [`${formatMoney(money, currency)} ${says}`] : []));
  return `${name}: ${told.length === 0 ? 'no controlled goods of known value leave from here' : told.join(', ')}${unknown}`;
}
