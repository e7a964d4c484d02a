import type { DeclaredHeader, TitleBlock } from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';
import { foldLabel } from './declared-roles.ts';

/** An internal number of the writer of the list. */
const INTERNAL =
  /^(?:internal|in-?house) (?:part|item|article|material)[ -]?(?:no|nr|number|id)\b\.?$|^intern[e]? (?:teile|artikel|material|sach)-?(?:nr|nummer)\.?$|^(?:référence|code) interne$|^内部(?:料号|物料编码|零件号|编码)$|^社内(?:品番|部品番号)$/;
/** The number of the maker, as a buyer writes it beside an internal one. */
const OF_MAKER = /^(?:manufacturer|mfg|mfr|maker|hersteller)\b|^mpn$/;

/**
 * The places of a header with an internal number beside the maker's, as portals export it: only a customer names the maker so, and the internal
 * number is ours. Beside a number of the customer it is the supplier's.
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
 * The places of a header naming its parts by the customer's number alone (`Kundenteilenummer`): it is their number. If the list or its title has
 * another number, the places as they are.
 */
export function withOwnNumber(places: DeclaredHeader['places'], title: TitleBlock): DeclaredHeader['places'] {
  const own = places.get('our-number');
  if (own === undefined || places.has('part-number') || title.has('part-number')) return places;
  return new Map(places).set('part-number', own);
}

/** The same for the block above a list: the customer's number in it is the number of the part if nothing else gives one. */
export function withOwnTitle(title: TitleBlock, places: DeclaredHeader['places']): TitleBlock {
  const own = title.get('our-number');
  if (own === undefined || title.has('part-number') || places.has('part-number')) return title;
  return new Map(title).set('part-number', own);
}

/** A mass with no word for the thing weighed: `Mass [mg]`, `質量[mg]`. */
const BARE = /^(?:mass|weight|masse|gewicht|重量|质量|質量|중량)\s*[[(](?:k|m|µ)?g[\])]$/i;

/**
 * The places of a header with a bare column of masses left of the substances: it is the mass of the material before it, or of the part if no column
 * of materials stands before it. A substance has its figures behind its name.
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
