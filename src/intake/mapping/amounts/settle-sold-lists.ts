import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { IN_THOUSANDS } from '../../dictionary/header-scale.ts';
import { readHeaderCurrency } from '../../dictionary/money/currency-signs.ts';
import {
  namesProducts,
  namesWhatIsSold,
  readEarnedMoney,
  readSoldAmount,
} from '../../dictionary/lines/sold-list-words.ts';
import { namesPurchases } from '../../dictionary/lines/purchase-words.ts';
import { namesSales, saysSold } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import type { Candidate } from '../bills/candidate.ts';

/** Columns of a bill, of purchases or of stocks, or telling rows apart by time. */
const OTHER_LISTS: readonly ForeignColumn[] = [
  'level',
  'component-ids',
  'operation',
  'parent-quantity',
  'supplier',
  'supplier-id',
  'maker',
  'stock',
  'location',
  'document',
  'order-date',
  'period-demand',
  'country',
];
/** Meanings given to a column of numbers or names of parts. */
const MAY_BE_SOLD: ReadonlySet<ForeignColumn | null> = new Set([
  null,
  'part-number',
  'maker-part-number',
  'parent',
  'designators',
  'category',
  'hs-code',
  'description',
]);
/** Meanings of the money in a list with its amounts already read. */
const PRICED: readonly ForeignColumn[] = ['price', 'selling-price', 'sales-value'];
const NUMBERS: ReadonlySet<ForeignColumn | null> = new Set(['part-number', 'maker-part-number', 'parent']);
/** Columns of a bill, unless they name the sold goods. */
const OF_BILLS: readonly ForeignColumn[] = ['parent', 'designators'];

/**
 * Takes a list with a number, an amount and money for one of sales, and no bill, if by its words the pieces were sold or the money was earned
 * (`Artikelnummer; Menge; Umsatz`), or if both are plain and its name says so or products head it (`Ventes`: `Référence; Quantité; Montant`). Lists
 * with suppliers, levels, stocks or days are others.
 */
export function settleSoldLists(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  if (OTHER_LISTS.some((meaning) => has(chosen, meaning)) || namesPurchases(label)) return;
  const folded = header.map((name) => foldHeader(name).text);
  const isNumeric = (at: number): boolean => (profiles[at]?.filled ?? 0) > 0 && (profiles[at]?.numbers ?? 0) >= 0.5;
  // `Venduto 2025 (k€)` is money, whatever was sold.
  const isCount = (at: number): boolean =>
    isNumeric(at) && readHeaderCurrency(header[at] ?? '') === '' && !IN_THOUSANDS.test(header[at] ?? '');
  // `Sales` may count pieces and money.
  const amount =
    findOnly(folded, ['sold', 'plain'], readSoldAmount, (at) => isCount(at) && readEarnedMoney(folded[at]!) === null) ??
    findOnly(folded, ['sold', 'plain'], readSoldAmount, isCount) ??
    findOnly(folded, ['sold'], (text) => (saysSold(text) ? 'sold' : null), isCount);
  const money = findOnly(folded, ['earned', 'plain'], readEarnedMoney, (at) => isNumeric(at) && at !== amount?.at);
  if (amount === null || money === null) return;
  const isSaid = amount.how === 'sold' || money.how === 'earned' || namesSales(label);
  const isFree = (at: number): boolean => (profiles[at]?.filled ?? 0) > 0 && at !== amount.at && at !== money.at;
  const named = folded.findIndex(
    (text, at) => namesWhatIsSold(text) && MAY_BE_SOLD.has(chosen[at]?.meaning ?? null) && isFree(at),
  );
  // What the dictionary knows as the number of a part (`Reg. číslo`) names what is sold where the list says that its rows were sold.
  const known = isSaid ? chosen.findIndex(({ meaning }, at) => meaning === 'part-number' && isFree(at)) : -1;
  const sold = named >= 0 ? named : known;
  if (sold < 0) return;
  // `Prodotto` beside `Codice prodotto` is its name.
  const isName = (at: number): boolean => at !== sold && namesProducts(folded[at] ?? '');
  const isPriced = PRICED.some((meaning) => has(chosen, meaning));
  const isRead = isPriced && has(chosen, 'part-number') && has(chosen, 'annual-demand');
  const isNamedTwice = chosen.some(({ meaning }, at) => meaning === 'part-number' && isName(at));
  if (isRead && !(isNamedTwice && chosen[sold]?.meaning === 'part-number')) return;
  if (!isSaid && !namesProducts(folded[sold] ?? '')) return;
  const isOfBill = OF_BILLS.some((meaning) =>
    chosen.some((one, at) => one.meaning === meaning && at !== sold && !isName(at)),
  );
  if (isOfBill) return;
  for (const [at, { meaning }] of chosen.entries()) {
    if (at === sold || !NUMBERS.has(meaning)) continue;
    const isText = (profiles[at]?.numbers ?? 0) < 0.5 && !has(chosen, 'description');
    chosen[at] = { meaning: isText ? 'description' : null, confidence: 0.7, reason: 'It is the name of what is sold.' };
  }
  chosen[sold] = { meaning: 'part-number', confidence: 0.85, reason: 'It names what is sold.' };
  chosen[amount.at] = { meaning: 'annual-demand', confidence: 0.85, reason: 'It is how many are sold of it.' };
  chosen[money.at] = { meaning: 'sales-value', confidence: 0.85, reason: 'It is what they brought in.' };
}

/** The one column read in the surest way found; null if there is none, or several. */
function findOnly<How extends string>(
  folded: readonly string[],
  ways: readonly How[],
  read: (text: string) => How | null,
  fits: (at: number) => boolean,
): { readonly at: number; readonly how: How } | null {
  for (const how of ways) {
    const places = folded.flatMap((text, at) => (fits(at) && read(text) === how ? [at] : []));
    const [at, other] = places;
    if (at !== undefined) return other === undefined ? { at, how } : null;
  }
  return null;
}
