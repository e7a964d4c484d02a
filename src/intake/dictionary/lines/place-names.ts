import { foldLabel } from '../fold-header.ts';
import { readPeriod } from '../periods.ts';
import { namesStoresOf } from './stock-words.ts';

/** A plant or a store, and what it is called: `Werk Kassel`, `Plant 1000`, `WH2`. */
const PLACE =
  /(?<!\p{L})(?:werk|plant|site|standort|lager|warehouse|wh|store|depot|d[eé]p[oô]t|magazin|magazzino|stabilimento|almac[eé]n|planta|usine|entrep[oô]t|zak[lł]ad|magazyn|z[aá]vod|sklad|fabrik|factory|depo|fabrika|工厂|工場|仓库|倉庫|завод|склад|공장|창고)(?:[\s_.:-]+(\p{L}[\p{L}\d-]*|\d{3,})|(\d{1,4}))(?!\p{L})/iu;
/** A year that a list may be of; plants are numbered 1000 and 2000. */
const YEAR = /^20[1-4]\d$/;

/** A code of a plant alone: `1000`, `DE01`. */
const CODE = /^(?:\d{3,4}|[A-Z]{1,3}\d{1,3})$/;
/** A sheet of what all others say. */
const OF_ALL =
  /^(?:all(?: plants)?|alle(?: werke)?|gesamt|grand total|totale?s?|sums?|summe|summary|overall|合计|总计|合計|総計|합계|итого|razem|celkem|toplam|somme)$/iu;

/** Whether a sheet is named as what all the others of its list say together. */
export function namesAllPlaces(sheet: string): boolean {
  return OF_ALL.test(sheet.trim());
}

/**
 * The plant or store that a sheet of a list by place is named after, in lower case: by a word (`readPlaceName`), by a code alone (`1000`), or by any name where
 * its file says that it goes by place. Null for none, and for the sum of all.
 */
export function readListedPlace(source: { readonly file: string; readonly sheet: string | null }): string | null {
  const place = readPlaceName(source);
  const sheet = source.sheet?.trim() ?? '';
  if (place !== null || sheet === '' || namesAllPlaces(sheet)) return place;
  if (
    YEAR.test(sheet) ||
    readPeriod(sheet) !== null ||
    /^(?:sheet|tabelle|blatt|feuil|hoja|foglio|лист|工作表)\s?\d*$/iu.test(sheet)
  )
    return null;
  return CODE.test(sheet) || namesStoresOf(foldLabel(source.file)) ? sheet.toLowerCase() : null;
}

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
