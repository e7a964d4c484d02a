import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesBuiltIn, saysPerProduct } from '../../dictionary/lines/sold-line-words.ts';
import { namesListPrice, namesSoldThings } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

const STRUCTURE = ['level', 'designators', 'item-number', 'component-ids', 'operation', 'parent-quantity'] as const;
/** Meanings given to a column of product names. */
const MAY_BE_MADE: ReadonlySet<string | null> = new Set([
  null,
  'part-number',
  'parent',
  'maker-part-number',
  'description',
]);
const NAMES_PARTS: ReadonlySet<string | null> = new Set(['part-number', 'maker-part-number']);

/**
 * Settles rows with the sales of a product, and beside them a part going into it and its quantity: a line of its bill. Columns before the part are of
 * the product, columns behind it of the part.
 */
export function settleSoldLines(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (STRUCTURE.some((meaning) => has(chosen, meaning))) return;
  const names = header.map((name) => foldHeader(name).text);
  const [stated] = listPlaces(chosen, 'parent');
  const made =
    stated ?? names.findIndex((name, at) => namesSoldThings(name) && MAY_BE_MADE.has(chosen[at]?.meaning ?? null));
  if (made < 0) return;
  const part = findPart(names, profiles, chosen, made);
  if (part < 0) return;
  const amount =
    stated === undefined
      ? names.findIndex((name, at) => saysPerProduct(name) && (profiles[at]?.numbers ?? 0) >= 0.5)
      : (listPlaces(chosen, 'quantity')[0] ?? -1);
  if (amount < 0) return;
  if (stated === undefined) {
    const reason = 'It says what is made; another column says what goes into it, and how many.';
    chosen[made] = { meaning: 'parent', confidence: 0.85, reason };
    for (const [at, { meaning }] of chosen.entries())
      if (at !== part && meaning === 'part-number') chosen[at] = { meaning: null, confidence: 0.6, reason };
    chosen[part] = { meaning: 'part-number', confidence: 0.85, reason: 'It says what goes into the product.' };
    for (const at of listPlaces(chosen, 'quantity'))
      if (at !== amount) chosen[at] = { meaning: null, confidence: 0.6, reason };
    chosen[amount] = { meaning: 'quantity', confidence: 0.85, reason: 'It says how many go into one product.' };
  }
  const isBlank = (at: number): boolean => (profiles[at]?.filled ?? 0) < (profiles[part]?.filled ?? 0);
  // A row of a product has no parent and goes into nothing; below a name that is written once, each row says how many go in.
  const hasOwnRows = isBlank(made) && (isBlank(amount) || made > part);
  if (hasOwnRows) settleListPrice(names, profiles, chosen, made, part);
  else settleFactsOfMade(chosen, made, part, stated === undefined);
}

/** The part going into the product: a number of its own, else a column headed by the thing itself. */
function findPart(
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: readonly Candidate[],
  made: number,
): number {
  const isOther = (at: number): boolean => at !== made && (profiles[at]?.filled ?? 0) > 0;
  const numbered = chosen.findIndex(
    ({ meaning }, at) => isOther(at) && NAMES_PARTS.has(meaning) && !namesSoldThings(names[at] ?? ''),
  );
  if (numbered >= 0) return chosen[numbered]?.meaning === 'part-number' ? numbered : -1;
  return names.findIndex(
    (name, at) =>
      isOther(at) && namesBuiltIn(name) && chosen[at]?.meaning !== 'quantity' && (profiles[at]?.numbers ?? 1) < 0.5,
  );
}

/**
 * Sales and prices for customers belong to the product if they stand between its name and the part. Behind a column `Parent` they are the part's.
 */
function settleFactsOfMade(chosen: Candidate[], made: number, part: number, isSoldList: boolean): void {
  const reason = 'It stands with the product, not with what goes into it.';
  const isOfMade = (at: number): boolean => (made < part ? at > made && at < part : at > made && isSoldList);
  for (const at of listPlaces(chosen, 'annual-demand'))
    if (isOfMade(at)) chosen[at] = { meaning: 'parent-demand', confidence: 0.8, reason };
  const sold = listPlaces(chosen, 'selling-price');
  const prices = sold.length > 0 ? sold : listPlaces(chosen, 'price').filter(isOfMade);
  for (const at of prices) chosen[at] = { meaning: 'parent-price', confidence: 0.8, reason };
  for (const at of listPlaces(chosen, 'description'))
    if (made < part && isOfMade(at) && listPlaces(chosen, 'description').length > 1)
      chosen[at] = { meaning: null, confidence: 0.7, reason };
}

/** Beside a cost of each part, a list price in no more rows than those of products is the price for customers. */
function settleListPrice(
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  made: number,
  part: number,
): void {
  const countFilled = (at: number): number => profiles[at]?.filled ?? 0;
  const prices = listPlaces(chosen, 'price');
  const listed = prices.filter((at) => namesListPrice(names[at] ?? ''));
  if (listed.length !== 1 || prices.length < 2) return;
  const [at] = listed;
  if (at !== undefined && countFilled(at) <= countFilled(part) - countFilled(made))
    chosen[at] = { meaning: 'selling-price', confidence: 0.8, reason: 'Only products have it, and parts have a cost.' };
}
