import type { SourceRow } from '../../domain/dataset.ts';
import { nameSome } from '../base/name-some.ts';
import type { ProblemLog } from '../base/problem.ts';
import { readPeriod } from '../dictionary/periods.ts';
import { sumAmounts } from './unite-records.ts';

type Stock = {
  readonly partNumber: string;
  readonly siteId: string | null;
  readonly quantity: number | null;
  readonly daysOfCover: number | null;
  readonly rows: SourceRow[];
};

const NAMED = 3;
/** A plant or a store, and what it is called: `Werk Kassel`, `Plant 1000`, `WH2`. */
const PLACE =
  /(?<!\p{L})(?:werk|plant|site|standort|lager|warehouse|wh|store|depot|d[eé]p[oô]t|magazin|magazzino|stabilimento|almac[eé]n|planta|usine|entrep[oô]t|zak[lł]ad|magazyn|z[aá]vod|sklad|fabrik|factory|depo|fabrika|工厂|工場|仓库|倉庫|завод|склад|공장|창고)(?:[\s_.:-]+(\p{L}[\p{L}\d-]*|\d{3,})|(\d{1,4}))(?!\p{L})/iu;
/** A year that a list may be of; plants are numbered 1000 and 2000. */
const YEAR = /^20[1-4]\d$/;

/**
 * Stocks with those of one part in sheets or files of several plants or stores added up: `Werk Kassel` and `Werk Plzeň` are two places, of which no row says
 * its site. Sheets that are named after months or years, or after nothing, are none, and their rows are left to be compared. Noted once.
 */
export function addPlaces<S extends Stock>(stocks: readonly S[], log: ProblemLog): S[] {
  const groups = Map.groupBy(stocks, ({ partNumber, siteId }) => JSON.stringify([partNumber, siteId]));
  const added: S[] = [];
  const result: S[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group;
    const places = new Set(others.length === 0 ? [] : group.map(findPlace));
    const isApart = others.length > 0 && places.size === group.length && !places.has(null);
    if (
      first === undefined ||
      !isApart ||
      group.some(({ quantity, daysOfCover }) => quantity === null || daysOfCover !== null)
    ) {
      result.push(...group);
      continue;
    }
    const quantity = sumAmounts(group.map((stock) => stock.quantity ?? 0));
    const one = { ...first, quantity, rows: group.flatMap(({ rows }) => rows) };
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

/** The plant or store that a sheet, else its file, is named after; null for none. */
function findPlace({ rows: [place] }: Stock): string | null {
  if (place?.file === undefined || place.file === null) return null;
  const stem = place.file.replace(/^.*[\\/]/, '').replace(/\.[a-z\d]{1,8}$/i, '');
  for (const name of [place.sheet, stem]) {
    const [, named, counted] = PLACE.exec(name ?? '') ?? [];
    const called = named ?? counted;
    if (called !== undefined && !YEAR.test(called) && readPeriod(called) === null) return called.toLowerCase();
  }
  return null;
}
