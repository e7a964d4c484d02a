import type { ExposureReport, FourWorlds, PartExposure } from '../../engine/exposure/report.ts';
import type { Site } from '../../domain/dataset.ts';
import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';

/**
 * Returns the stake of a supplier, as a sentence. Money is counted where a licence is needed, and components may need one though the assembly
 * needs none: a supplier of such assemblies is said to pass them on, never to have nothing at stake. `parts` are those bought from it; without
 * `risk` (nothing is judged yet) only their number is told. `isMoneyKnown` is false if no product has a price and a demand, `isLeast`
 * true if one that needs a part from it lacks them.
 */
export function describeRisk(
  name: string,
  parts: readonly Pick<PartExposure, 'exposedShare' | 'ownShare'>[],
  risk: FourWorlds | undefined,
  currency: ExposureReport['currency'],
  isMoneyKnown = true,
  isLeast = false,
): string {
  if (risk === undefined) return `${name} ships ${formatCounted(parts.length, 'part')} to us.`;
  const inside = parts.filter(
    ({ exposedShare, ownShare }) => (exposedShare?.ifUnknown ?? 0) > (ownShare?.ifUnknown ?? 0),
  );
  const passedOn =
    inside.length === 0
      ? ''
      : `${formatCounted(inside.length, 'part')} of ${parts.length} ${inside.length === 1 ? 'holds' : 'hold'} components that need a licence or cannot be judged; that money stands with the components`;
  if (risk.ifUnknown === 0 && inside.length > 0)
    return `Nothing that ${name} ships needs a licence of its own, but ${passedOn}.`;
  // Money alone does not tell: a company without prices has none at risk whatever it buys.
  if (risk.ifUnknown === 0 && parts.length > 0 && parts.every(({ exposedShare }) => exposedShare?.ifUnknown === 0))
    return `Nothing that ${name} ships needs a licence: all of it could be judged.`;
  const least = isLeast ? 'at least ' : '';
  const further = [
    ...(risk.possible > risk.sure ? [`${least}${formatMoney(risk.possible, currency)} surely or possibly`] : []),
    ...(risk.ifUnknown > risk.possible
      ? [`${least}${formatMoney(risk.ifUnknown, currency)} with all that cannot be judged`]
      : []),
  ];
  const surely = !isLeast
    ? formatMoney(risk.sure, currency)
    : risk.sure > 0
      ? `At least ${formatMoney(risk.sure, currency)}`
      : 'No known amount';
  const own =
    !isMoneyKnown || (isLeast && risk.ifUnknown === 0)
      ? `How much rests on what ${name} ships is not known in money: no product ${isMoneyKnown ? 'that needs it ' : ''}has a price and a demand.`
      : `${[`${surely} a year rests surely on what ${name} ships`, ...further].join(', ')}.`;
  return passedOn === '' ? own : `${own} ${passedOn}.`;
}

/** Returns amounts by world as shares of a whole above 0. */
export function shareOf({ sure, possible, ifPausedBack, ifUnknown }: FourWorlds, whole: number): FourWorlds {
  return {
    sure: sure / whole,
    possible: possible / whole,
    ifPausedBack: ifPausedBack / whole,
    ifUnknown: ifUnknown / whole,
  };
}

/** Returns the places of a supplier's plants, how many parts come from them, and the standing of its licences: first ends, refusals. */
export function describeSupplier(
  sites: readonly Pick<Site, 'name' | 'city' | 'country'>[],
  parts: number,
  cases: readonly Pick<LicenceCase, 'state' | 'validTo'>[],
): string {
  const places = sites
    .slice(0, 3)
    .map(({ city, name, country }) => `${city ?? name} (${country ?? 'country not known'})`);
  const more = sites.length > places.length ? ` and ${sites.length - places.length} more` : '';
  const where =
    sites.length === 0 ? 'No plant on file' : `${sites.length === 1 ? 'Plant' : 'Plants'}: ${places.join(', ')}${more}`;
  const ends = cases
    .flatMap(({ state, validTo }) => (state === 'granted' && validTo !== null ? [validTo] : []))
    .toSorted();
  const [first] = ends;
  const granted =
    first === undefined
      ? ''
      : ` ${ends.length === 1 ? 'Its licence for us ends' : ends.at(-1) === first ? `${ends.length === 2 ? 'Both' : `All ${ends.length}`} licences for us end` : `The first of ${ends.length} licences for us ends`} on ${formatDate(first)}.`;
  const refused = cases.filter(({ state }) => state === 'refused').length;
  return `${where}. We buy ${formatCounted(parts, 'part')} of it.${granted}${refused === 0 ? '' : ` ${formatCounted(refused, 'application')} refused.`}`;
}
