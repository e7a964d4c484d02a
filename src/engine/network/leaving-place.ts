import type { TerritoryCode } from '../../domain/units.ts';

/** The territory with the export controls of the catalogue. */
const CONTROLLING = 'CN';

/** The place of a source, and that of its firm, which stands for it where the place is on no file. */
export type HolderPlace = { readonly country: TerritoryCode | null; readonly firmCountry: TerritoryCode | null };

/**
 * Territory that goods leave from, of a source that does not buy the very part on file: that of their stated origin where it only holds or sells
 * them, else its own. Null, not known: a source in China sells goods made elsewhere, since goods of any origin that lie in China need its licence
 * to leave, and goods that never come there do not.
 */
export function findLeavingPlace(
  { country, firmCountry }: HolderPlace,
  origin: TerritoryCode | null,
): TerritoryCode | null {
  if (origin === null) return country;
  return (country ?? firmCountry) === CONTROLLING && origin !== CONTROLLING ? null : origin;
}
