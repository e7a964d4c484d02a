import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesBill } from '../../dictionary/lines/bill-names.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** From this share of its cells on a column is one of numbers. */
const NEARLY_ALL = 0.9;
/** Headings, folded, of an amount used up, built in or taken, in the languages of the bills seen; short ones are whole words. */
const COUNTS =
  /(?<!\p{L})(?:consum|consom|usage|requirement|verbrauch|bedarf|einsatz|besoin|necessari|impiego|fabbisogno|coeff|coef|zuzyci|zużyci|norma|(?<!\p{L})amount(?!\p{L})|spotreb|verbruik|forbrug|forbruk|forbrukning|atgang|åtgang|kaytto|kulutus|felhasznal|beepul|tuketim|sarf|kullanim|расход|норма|потреб|витрат|utrosak|utrošak|normativ|poraba|piezas|pieces|pezzi|pecas|sztuk|stuck|number off|(?:adet|szt|ks|kpl|buc|kom|db|шт|pcs|stk|upa|qpa|upp|qpp)(?!\p{L}))|用量|单耗|定额|定額|耗用|用數|用数|個数|个数|員数|员数|構成数|所要|사용|투입|소요|정미|원단위/u;
/** The same of use in a time, as it goes into no one piece, and of prices, shares, losses and days. */
const NO_COUNT =
  /20\d\d|(?<!\p{L})(?:fy|ytd|last|total cost|rok|roc|mois|annu|anno|ano(?!\p{L})|year|jahr|week|month|woche|monat|mese|mesic|miesi|day|tag(?!\p{L})|jour|price|preis|prix|prezzo|precio|cena|cost|kosten|percent|scrap|loss|date|datum)|月|周|年|연|월/u;
/** Headings of the names of firms and of parts alike, folded. */
export const OF_FIRMS_OR_PARTS = /^(?:denominazione|denominacion|denominacao|denumire)$/;

/**
 * The column of how many go into the product of a line: the one taken for a quantity, else the only column of numbers under a word for use or
 * building in, as `Consumo`, `Zużycie` or `UPA`, with numbers in `fewest` lines. Null if there is none or more than one.
 */
export function findCount(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: readonly Candidate[],
  fewest = 2,
): number | null {
  const [named] = listPlaces(chosen, 'quantity');
  if (named !== undefined) return named;
  const open = [...profiles.keys()].filter((place) => {
    const profile = profiles[place];
    const text = foldHeader(header[place] ?? '').text;
    return (
      chosen[place]?.meaning === null &&
      profile !== undefined &&
      profile.filled >= fewest &&
      (profile.numbers >= NEARLY_ALL || isBelowUnits(profile)) &&
      COUNTS.test(text) &&
      !NO_COUNT.test(text)
    );
  });
  const [only, further] = open;
  return only === undefined || further !== undefined ? null : only;
}

/**
 * In a bill naming the parts going in, and the product by a column, by levels or by its own name (`label`), without an amount: the only column of
 * numbers under a word for use gives it.
 */
export function nameSoleCount(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  const says = (meaning: ForeignColumn): boolean => listPlaces(chosen, meaning).length > 0;
  const namesFirms = [...listPlaces(chosen, 'supplier'), ...listPlaces(chosen, 'supplier-id')].some(
    (place) => !OF_FIRMS_OR_PARTS.test(foldHeader(header[place] ?? '').text),
  );
  const levels = listPlaces(chosen, 'level').length;
  const namesParts = says('part-number') && (says('parent') || levels > 0 || namesBill(label));
  if (!namesParts && levels < 2) return;
  // What firms deliver may be used up in general, but not by levels or in what is called a bill.
  if (says('quantity') || (namesFirms && levels === 0 && !namesBill(label))) return;
  const place = findCount(header, profiles, chosen, namesBill(label) ? 1 : 2);
  if (place === null) return;
  chosen[place] = {
    meaning: 'quantity',
    confidence: 0.7,
    reason: 'It says how much is used, beside what is made and what goes in.',
  };
}

/** Whether all cells but one are numbers: this one may be the unit of those below it. */
function isBelowUnits({ numbers, filled }: ColumnProfile): boolean {
  return filled >= 3 && (1 - numbers) * filled < 1.5;
}
