import type { DeclaredHeader, TitleBlock } from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';
import { foldLabel } from './declared-roles.ts';

/** A number that is internal to whoever wrote the list. */
const INTERNAL =
  /^(?:internal|in-?house) (?:part|item|article|material)[ -]?(?:no|nr|number|id)\b\.?$|^intern[e]? (?:teile|artikel|material|sach)-?(?:nr|nummer)\.?$|^(?:référence|code) interne$|^内部(?:料号|物料编码|零件号|编码)$|^社内(?:品番|部品番号)$/;
/** The number of the maker, as whoever buys writes it beside an internal one. */
const OF_MAKER = /^(?:manufacturer|mfg|mfr|maker|hersteller)\b|^mpn$/;

/**
 * The places of a header that has an internal number beside the one of the maker, as portals export it: whoever names the maker so is the customer, and the internal number is ours.
 * Beside a number of the customer it is the supplier's.
 */
export function withInternalNumber({
  places,
  labels,
}: Pick<DeclaredHeader, 'places' | 'labels'>): DeclaredHeader['places'] {
  const folded = labels.map(foldLabel);
  const internal = folded.findIndex((label) => INTERNAL.test(label));
  if (internal === -1 || places.has('our-number') || !folded.some((label) => OF_MAKER.test(label))) return places;
  return new Map(places).set('our-number', internal);
}

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
