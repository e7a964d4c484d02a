import type { AheadReport, BuyLimit } from '../../engine/licences/ahead/ahead-report.ts';
import { sayCoverBound } from '../../domain/notes/say-cover-bound.ts';

/** Limits of an order below the need, in words. */
export const LIMIT_WORDS: Readonly<Record<BuyLimit, string>> = {
  'not-judged': 'whether a licence is needed cannot be judged: ask first',
  'no-cover': 'stock or yearly need not on file: count them first',
  'no-rate': 'yearly use is not on file',
  'no-lead': 'how long the way here takes is not on file',
  'no-decision': 'no decision can be expected',
  'cannot-ship': 'nothing leaves without the licence',
  'too-late': 'ordered today it comes after the stock ends',
  growth: 'no more passes above the usual flow',
  licence: 'the usual flow uses the licence up',
  'no-use': 'how much of the licence is used is not on file',
  'not-held': 'what is licensed cannot be held against the need on file',
  'shelf-life': 'more would not keep',
  budget: 'the budget ends here',
  'no-price': 'no price on file, so no outlay',
};

/** Returns the assumptions of a plan of filings and orders, in one sentence. */
export function sayAssumptions({
  confidence,
  returned,
  deskDays,
  daysToComplete,
  daysToGeneral,
  growth,
  shelfLifeDays,
  budget,
}: AheadReport['settings']): string {
  const percent = (share: number): string => `${Math.round(1000 * share) / 10} %`;
  const keeps = shelfLifeDays === null ? 'how long goods keep is not known' : `goods keep ${shelfLifeDays} days`;
  const money = budget === null ? '' : `, at most ${Math.round(budget)} for stock`;
  return `Assumed: cover to last with ${percent(confidence)} confidence, ${percent(returned)} of files come back once, one file every ${deskDays} Chinese working ${deskDays === 1 ? 'day' : 'days'}, ${daysToComplete} until an incomplete file is complete, ${daysToGeneral} until a general licence can be asked for, ${percent(growth)} above the usual flow passes, ${keeps}${money}.`;
}

/** True if no use a year of the goods of a filing is known: where no product with a demand needs them, 0 says nothing. */
export function isUseUnknown({ quantity }: Pick<AheadReport['filings'][number], 'quantity'>): boolean {
  return quantity === null || quantity === 0;
}

/** Returns by how much the order of filings is better than filing by value, and how surely it is the best. */
export function sayProof(
  { expectedLoss, lossByValue, proved, filings }: AheadReport,
  money: (amount: number) => string,
): string {
  const unknown = filings.filter((filing) => filing.expectedLoss === null).length;
  if (unknown === filings.length)
    return 'What is lost between the end of cover and the decisions is not known: no revenue is known to rest on these goods.';
  const margin = lossByValue - expectedLoss;
  const share = expectedLoss > 0 ? ` (${((100 * margin) / expectedLoss).toFixed(1)} %)` : '';
  const better =
    margin > 0
      ? `Filing by value would lose ${money(lossByValue)}, ${money(margin)} more${share}.`
      : 'Filing by value would lose as much.';
  const sure = {
    all: 'No order or choice of licences is better: all were looked at.',
    files: 'No order of these files is better; other general licences may be.',
    none: 'The order was found by a search; a slightly better one is possible.',
  }[proved];
  const open =
    unknown === 0 ? '' : ` Of ${unknown} of ${filings.length} filings the loss is not known, and is in no sum.`;
  const asToday = filings.filter((filing) => filing.expectedLoss !== null && filing.coverEnds === null).length;
  const soon =
    asToday === 0
      ? ''
      : ` Of ${asToday} of ${filings.length} filings the end of cover is not known and counts as today: that loss is the most it can be.`;
  const least = filings.some(({ lossIsLeast }) => lossIsLeast === true) ? 'At least ' : '';
  return `${least}${money(expectedLoss)} of revenue is expected to be lost between the end of cover and the decisions; what rests on several exporters or parts counts for each.${open}${soon} ${better} ${sure}`;
}

type Written = (amount: number) => string;

/** Returns the units a year of a filing: the least where more may be needed. */
export function sayUse(row: AheadReport['filings'][number], write: Written): string {
  return isUseUnknown(row) ? 'not known' : `${row.quantityIsLeast === true ? '≥ ' : ''}${write(row.quantity ?? 0)}`;
}

/** Returns the expected loss of a filing: the least where more may rest on it. */
export function sayLoss({ expectedLoss, lossIsLeast }: AheadReport['filings'][number], write: Written): string {
  if (expectedLoss === null) return 'not known';
  return `${lossIsLeast === true ? '≥ ' : ''}${write(expectedLoss)}`;
}

/** Returns the end of cover of a row, and how it is to be read; `unknown` where there is none. */
export function sayCoverEnd(
  row: Pick<AheadReport['buys'][number], 'coverEnds' | 'coverIsLatest' | 'coverIsEarliest'>,
  unknown: string,
  write: (day: string) => string,
): string {
  const { coverEnds, coverIsLatest, coverIsEarliest } = row;
  if (coverEnds === null) return unknown;
  return `${write(coverEnds)}${sayCoverBound({ isLatest: coverIsLatest === true, isEarliest: coverIsEarliest })}`;
}

type Bought = AheadReport['buys'][number];

/** Returns what is needed of a part before its decision: the least where more may be. */
export function sayNeeded({ needed, neededIsLeast }: Bought, write: Written): string {
  return needed === null ? 'not known' : `${neededIsLeast === true ? '≥ ' : ''}${write(needed)}`;
}

/** Returns what is to be ordered of a part, or what it costs: the least where more may be needed and no limit keeps the order below. */
export function sayOrdered(
  { neededIsLeast, limit }: Pick<Bought, 'neededIsLeast' | 'limit'>,
  amount: number | null,
  write: Written,
): string {
  if (amount === null) return 'not known';
  return `${neededIsLeast === true && limit === null ? '≥ ' : ''}${write(amount)}`;
}

/** What the sum of orders rests on. */
type BoughtRow = Pick<AheadReport['buys'][number], 'outlay' | 'neededIsLeast' | 'limit'>;

/** Returns what all orders cost, as far as it is known. */
export function sayOutlay(
  { buys, outlay }: { readonly buys: readonly BoughtRow[] } & Pick<AheadReport, 'outlay'>,
  write: Written,
): string {
  const unknown = buys.filter((row) => row.outlay === null).length;
  if (unknown > 0 && unknown === buys.length) return 'not known';
  const least = buys.some(({ neededIsLeast, limit }) => neededIsLeast === true && limit === null);
  return `${least || unknown > 0 ? 'at least ' : ''}${write(outlay)}${unknown === 0 ? '' : `, of ${unknown} of ${buys.length} orders not known`}`;
}
