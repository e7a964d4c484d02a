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
    none: 'No goods are known to leave a country under a licence, as far as countries and contents are on file.',
  },
  value: {
    title: 'Where value is added',
    caption:
      'Countries by the share of what their sites ship that rests on goods that surely or possibly need a licence, wherever these left. Lines and marks have the colour of the highest exposure on them.',
    key: 'Share of what it ships',
    none: 'Nothing that is shipped is known to rest on goods that need a licence.',
  },
};

/** Returns a country with its figures: departures under a licence, or shipments resting on one, and the part without a known value. */
export function describeCountry(country: CountryShare, by: MapColour, name: string, currency: string): string {
  return `${name}: ${by === 'value' ? describeShipped(country, currency) : describeLeaving(country, currency)}`;
}

function describeShipped({ nodes, value, valued, share, unvalued, isLeast }: CountryShare, currency: string): string {
  const sources = formatCounted(nodes, 'source');
  if (valued === 0)
    return unvalued === 0
      ? `${sources} of products`
      : `${sources}, value of what ${unvalued === 1 ? 'it ships' : 'they ship'} not known`;
  const shipped = `${isLeast || unvalued > 0 ? 'at least ' : ''}${formatMoney(value, currency)} shipped`;
  const unknown = unvalued === 0 ? '' : `; ${formatCounted(unvalued, 'source')} more of unknown value`;
  return `${sources}, ${value > 0 ? `${formatShareRange(share.sure, share.ifUnknown)} of ` : ''}${shipped}${unknown}`;
}

function describeLeaving({ exposed, unvalued, isLeast }: CountryShare, currency: string): string {
  const pieces = [
    [exposed.possible, 'a year leaves that needs a licence or may'],
    [exposed.ifPausedBack - exposed.possible, 'a year that needs one if suspended rules return'],
    [exposed.ifUnknown - exposed.ifPausedBack, 'a year that cannot be judged'],
  ] as const;
  const told = pieces.flatMap(([money, says]) =>
    money > 0 ? [`${isLeast ? 'at least ' : ''}${formatMoney(money, currency)} ${says}`] : [],
  );
  if (told.length > 0)
    return told.join(', ') + (unvalued === 0 ? '' : `; ${formatCounted(unvalued, 'flow')} more of unknown value`);
  return unvalued === 0
    ? 'no goods leave from here that a rule may reach'
    : `${formatCounted(unvalued, 'flow')} of unknown value that a rule reaches, or may`;
}

/** Said of amounts on a map, behind them: how many of what they are made of have no known value. */
export function sayValue(value: number, known: number, unknown: number, currency: string): string {
  if (known === 0 && unknown > 0) return 'value not known';
  return `${unknown > 0 ? 'at least ' : ''}${formatMoney(value, currency)}`;
}
