import type { AheadReport, BuyLimit } from '../../engine/licences/ahead/ahead-report.ts';

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

/** True where no use a year of the goods of a filing is known: where no product with a demand needs them, 0 says nothing. */
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
  return `${money(expectedLoss)} of revenue is expected to be lost between the end of cover and the decisions; what rests on several exporters or parts counts for each.${open} ${better} ${sure}`;
}
