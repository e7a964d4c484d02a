import { readEarnedMoney } from '../../dictionary/lines/sold-list-words.ts';
import { dropYears } from '../../dictionary/header-years.ts';
import { CUSTOMER_HEADER } from '../../dictionary/periods.ts';
import { isOfWholeYear, isPlainAmount, isPlanAlone, namesSales } from '../../dictionary/sales-words.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Columns of lists of lines, of purchases or of stocks. */
export const NO_SALES: readonly ForeignColumn[] = [
  'level',
  'parent',
  'designators',
  'item-number',
  'annual-demand',
  'period-demand',
  'supplier',
  'supplier-id',
  'maker',
  'stock',
  'location',
  'document',
  'component-ids',
  'operation',
];

/** The same without yearly demands, since a list of sales has them for several years. */
const NO_LIST_OF_SALES = NO_SALES.filter((meaning) => meaning !== 'annual-demand');

/** In a list named after sales, settles a column of pieces for each of several years; the years decide later which of them counts. */
export function settleYearsOfSales(
  folded: readonly string[],
  isAmount: (at: number) => boolean,
  chosen: Candidate[],
  label: string,
): boolean {
  if (!namesSales(label) || !has(chosen, 'part-number')) return false;
  if (NO_LIST_OF_SALES.some((meaning) => has(chosen, meaning))) return false;
  const amounts = [...folded.entries()].flatMap(([at, text]) =>
    dropYears(text) !== text && isPlainAmount(text) && isAmount(at) ? [at] : [],
  );
  // `FY2025 Sales` beside `FY2025 Qty` is money.
  const pieces = amounts.filter((at) => readEarnedMoney(folded[at] ?? '') === null);
  const ofYears = pieces.length >= 2 ? pieces : amounts;
  if (ofYears.length < 2) return false;
  for (const at of listPlaces(chosen, 'quantity'))
    chosen[at] = { meaning: null, confidence: 0.7, reason: 'Other columns say how many are sold in a year.' };
  for (const at of ofYears)
    chosen[at] = { meaning: 'annual-demand', confidence: 0.8, reason: 'It is how many are sold in the year.' };
  return true;
}

/**
 * In a list named after sales, with a column of pieces for each of several spans: a column of a year without a word for pieces beside them is money,
 * and the whole year counts, not its part that is over.
 */
export function settleSpans(
  folded: readonly string[],
  isAmount: (at: number) => boolean,
  chosen: Candidate[],
  label: string,
): void {
  if (!namesSales(label) || !has(chosen, 'part-number')) return;
  if (NO_LIST_OF_SALES.some((meaning) => has(chosen, meaning))) return;
  const counted = [...folded.keys()].filter((at) => isPlainAmount(folded[at] ?? '') && isAmount(at));
  if (counted.length === 0) return;
  for (const place of listPlaces(chosen, 'annual-demand'))
    if (isPlanAlone(folded[place] ?? '') && counted.some((at) => dropYears(folded[at] ?? '') !== folded[at]))
      chosen[place] = { meaning: null, confidence: 0.8, reason: 'It is money: other columns say how many.' };
  const ofYear = counted.find((at) => isOfWholeYear(folded[at] ?? ''));
  if (ofYear === undefined) return;
  for (const place of [...listPlaces(chosen, 'annual-demand'), ...listPlaces(chosen, 'quantity'), ...counted])
    chosen[place] = { meaning: null, confidence: 0.7, reason: 'Another column is of the whole year.' };
  chosen[ofYear] = { meaning: 'annual-demand', confidence: 0.85, reason: 'It is how many are sold in the year.' };
}

/** Headings, folded, that may name the selling firm. */
const SELLER =
  /^(?:company|company name|legal entity|subsidiary|entity|gesellschaft|firma|societe|sociedad|empresa|societa|spolka|spolecnost)$/;

/** Names in books for the other side of a trade, folded: in a list of sales the buyer. */
const PARTNER =
  /^(?:거래처(?:명|코드)?|取引先(?:名|コード)?|往来单位|客商|(?:business |trading )?partner(?: name)?|counterparty|kontrahent|контрагент|cari(?: (?:unvan[ıi]?|ad[ıi]|kodu))?|geschaftspartner|tiers|tercero|parceiro)$/u;

/** In a list named after sales, `Company` beside a column of customers is the seller, and `Контрагент` the buyer; neither is a supplier. */
export function settleSeller(folded: readonly string[], chosen: Candidate[], label: string): void {
  if (!namesSales(label)) return;
  for (const place of [...listPlaces(chosen, 'supplier'), ...listPlaces(chosen, 'supplier-id')])
    if (PARTNER.test(folded[place] ?? ''))
      chosen[place] = { meaning: null, confidence: 0.8, reason: 'It names the customer.' };
  if (!folded.some((text) => CUSTOMER_HEADER.test(text))) return;
  for (const place of listPlaces(chosen, 'supplier'))
    if (SELLER.test(folded[place] ?? ''))
      chosen[place] = { meaning: null, confidence: 0.8, reason: 'It names who sells.' };
}
