import type { SourceRow } from '../../domain/dataset.ts';
import { nameSome } from '../base/name-some.ts';
import type { ProblemLog } from '../base/problem.ts';
import { namesAllPlaces, readListedPlace } from '../dictionary/lines/place-names.ts';
import { sumAmounts } from './unite-records.ts';

type Stock = {
  readonly partNumber: string;
  readonly siteId: string | null;
  readonly quantity: number | null;
  readonly daysOfCover: number | null;
  readonly rows: SourceRow[];
};

const NAMED = 3;
/**
 * Stocks with those of one part in sheets or files of several plants or stores added up: `Werk Kassel` and `Werk Plzeň` are two places, of which no row says
 * its site. A sheet of all of them (`Summe`) that says the sum is none of them. Sheets that are named after months or years, or after nothing, are none, and
 * their rows are left to be compared. Noted once.
 */
export function addPlaces<S extends Stock>(stocks: readonly S[], log: ProblemLog): S[] {
  const groups = Map.groupBy(stocks, ({ partNumber, siteId }) => JSON.stringify([partNumber, siteId]));
  const added: S[] = [];
  const result: S[] = [];
  for (const whole of groups.values()) {
    const group = dropSum(whole);
    const [first, ...others] = group;
    const places = new Set(others.length === 0 ? [] : group.map(findPlace));
    const isApart = others.length > 0 && places.size === group.length && !places.has(null);
    if (
      first === undefined ||
      !isApart ||
      group.some(({ quantity, daysOfCover }) => quantity === null || daysOfCover !== null)
    ) {
      result.push(...whole);
      continue;
    }
    const quantity = sumAmounts(group.map((stock) => stock.quantity ?? 0));
    const one = { ...first, quantity, rows: whole.flatMap(({ rows }) => rows) };
    added.push(one);
    result.push(one);
  }
  const [first] = added;
  if (first !== undefined)
    log.note({
      code: 'places-added',
      ...first.rows[0],
      message: `Lists of several plants or stores, by their names, have stock of one part: it is added up (${nameSome(added, NAMED, ({ partNumber, quantity }) => `${partNumber} ${quantity ?? ''}`)}).`,
    });
  return result;
}

/** The stocks without what a sheet of all places says of them, where it says their sum; else all. */
function dropSum<S extends Stock>(stocks: readonly S[]): readonly S[] {
  const isOfAll = ({ rows: [place] }: S) => namesAllPlaces(place?.sheet ?? '');
  const others = stocks.filter((stock) => !isOfAll(stock));
  const [all, more] = stocks.filter(isOfAll);
  if (all === undefined || more !== undefined || others.length === 0) return stocks;
  return sumAmounts(others.map(({ quantity }) => quantity ?? 0)) === all.quantity ? others : stocks;
}

/** The plant or store that a sheet, else its file, is named after; null for none. */
function findPlace({ rows: [place] }: Stock): string | null {
  return place?.file === undefined || place.file === null ? null : readListedPlace(place);
}
