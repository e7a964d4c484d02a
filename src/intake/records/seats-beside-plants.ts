import { foldWord } from '../base/closed-words.ts';
import { nameSome } from '../base/name-some.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourceRow } from '../../domain/dataset.ts';

type Firm = { readonly supplierId: string; readonly name: string };
type Place = {
  readonly siteId: string;
  readonly supplierId: string;
  readonly name: string;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly rows: SourceRow[];
};
const NAMED = 3;

/**
 * The sites without the name and place of a firm's seat from a list of firms, if another list names the firm's one plant in the same country: both go
 * by firm and country, and goods leave at the plant. Noted once.
 */
export function preferPlants<S extends Place>(sites: readonly S[], firms: readonly Firm[], log: ProblemLog): S[] {
  const names = new Map<string, Set<string>>();
  for (const { supplierId, name } of firms)
    names.set(supplierId, (names.get(supplierId) ?? new Set()).add(foldWord(name)));
  const isSeat = ({ supplierId, name }: S): boolean => names.get(supplierId)?.has(foldWord(name)) ?? false;
  const plants = new Set(sites.flatMap((site) => (isSeat(site) || site.name === site.siteId ? [] : [site.siteId])));
  const given = sites.filter((site) => plants.has(site.siteId) && isSeat(site) && site.name !== site.siteId);
  const [first] = given;
  if (first === undefined) return [...sites];
  const seats = new Set(given);
  log.note({
    code: 'seat-and-plant',
    ...first.rows[0],
    message: `Of ${nameSome([...new Set(given.map(({ name }) => name))], NAMED, String)} one list has the seat and another a plant in the same country; the name and the place of the plant count.`,
  });
  // A name that only repeats the id stands for a blank.
  return sites.map((site) =>
    seats.has(site) ? { ...site, name: site.siteId, city: null, latitude: null, longitude: null } : site,
  );
}
