import { readPeriod } from '../periods.ts';

/** A plant or a store, and what it is called: `Werk Kassel`, `Plant 1000`, `WH2`. */
const PLACE =
  /(?<!\p{L})(?:werk|plant|site|standort|lager|warehouse|wh|store|depot|d[eé]p[oô]t|magazin|magazzino|stabilimento|almac[eé]n|planta|usine|entrep[oô]t|zak[lł]ad|magazyn|z[aá]vod|sklad|fabrik|factory|depo|fabrika|工厂|工場|仓库|倉庫|завод|склад|공장|창고)(?:[\s_.:-]+(\p{L}[\p{L}\d-]*|\d{3,})|(\d{1,4}))(?!\p{L})/iu;
/** A year that a list may be of; plants are numbered 1000 and 2000. */
const YEAR = /^20[1-4]\d$/;

/** The plant or store that a sheet, else its file, is named after, in lower case; null for none. */
export function readPlaceName({
  file,
  sheet,
}: {
  readonly file: string;
  readonly sheet: string | null;
}): string | null {
  const stem = file.replace(/^.*[\\/]/, '').replace(/\.[a-z\d]{1,8}$/i, '');
  for (const name of [sheet, stem]) {
    const [, named, counted] = PLACE.exec(name ?? '') ?? [];
    const called = named ?? counted;
    if (called !== undefined && !YEAR.test(called) && readPeriod(called) === null) return called.toLowerCase();
  }
  return null;
}
