import type { DeclaredHeader, TitleBlock } from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';

/**
 * The places of a header in which only the customer's number names the parts (`Kundenteilenummer`): it is their number. Where the list or its title has another number, the places
 * as they are.
 */
export function withOwnNumber(places: DeclaredHeader['places'], title: TitleBlock): DeclaredHeader['places'] {
  const own = places.get('our-number');
  if (own === undefined || places.has('part-number') || title.has('part-number')) return places;
  return new Map(places).set('part-number', own);
}

/** The same of the block above a list: the customer's number in it is the number of the part where nothing else says one. */
export function withOwnTitle(title: TitleBlock, places: DeclaredHeader['places']): TitleBlock {
  const own = title.get('our-number');
  if (own === undefined || title.has('part-number') || places.has('part-number')) return title;
  return new Map(title).set('part-number', own);
}

/** A mass that no word says to be of anything: `Mass [mg]`, `質量[mg]`. */
const BARE = /^(?:mass|weight|masse|gewicht|重量|质量|質量|중량)\s*[[(](?:k|m|µ)?g[\])]$/i;

/**
 * The places of a header in which a bare column of masses stands left of the substances: it is the mass of what stands before it, the material, or the part where no column of
 * materials does. A substance has its figures behind its name.
 */
export function withMassesByPlace({ places, labels }: DeclaredHeader): DeclaredHeader['places'] {
  const substance = Math.min(...(['substance', 'cas'] as const).map((role) => places.get(role) ?? Infinity));
  const material = places.get('material') ?? Infinity;
  const read = new Map(places);
  for (const [at, label] of labels.entries()) {
    if (at > substance || !BARE.test(label.normalize('NFKC').trim())) continue;
    const role: DeclaredRole = at > material ? 'material-mass' : 'part-mass';
    for (const bare of ['substance-mass', 'mass'] as const) if (read.get(bare) === at) read.delete(bare);
    if (!read.has(role)) read.set(role, at);
  }
  return read;
}
