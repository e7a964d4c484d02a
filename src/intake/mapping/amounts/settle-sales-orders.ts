import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesLineType } from '../../dictionary/lines/line-words.ts';
import { asksWhetherCancelled, namesSaleDocument, takesSaleBack } from '../../dictionary/lines/return-words.ts';
import {
  namesRejection,
  namesSalesDocument,
  namesSoldAmount,
  namesSoldDay,
} from '../../dictionary/lines/sales-order-words.ts';
import { CUSTOMER_HEADER } from '../../dictionary/periods.ts';
import { namesStatus } from '../../dictionary/bought-words.ts';
import { namesCost, namesSales } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Columns of lists of anything else than orders of customers. */
const OTHERS = [
  'level',
  'parent',
  'supplier',
  'supplier-id',
  'maker',
  'annual-demand',
  'period-demand',
  'stock',
] as const;
/** A price with tax, if the money without it stands besides. */
const WITH_TAX = /(?<!不)含税|税込|brutto|incl\.? (?:tax|vat)|ttc/i;
const WRITTEN_DAY =
  /^[RH]\d{1,2}\.\d{1,2}\.|令和|^\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|(?:19|20|25)\d{2})(?!\d)|^(?:1\d{2}|(?:19|20|25)\d{2})[./-]\d{1,2}[./-]\d{1,2}(?!\d)|^\d{1,2}[- .]\p{L}{3,}[- .]\d{2,4}$|^20\d{6}$|年/u;

/** Meanings given to a column of kinds of documents by its words. */
const MAY_SAY_KIND: ReadonlySet<string | null> = new Set([null, 'line-kind', 'kind', 'category', 'document']);
/** A kind of document in a word or two. */
const SHORT_KIND = 45;
/** Headings of the number of an order, in a list of customers' orders by its other columns. */
const ORDER_NUMBER = /^(?:order|document|voucher)(?: (?:no|nr|number|num|id|ref))?$/;
const NUMBER = /^(?:no|nr|nummer|number|numero|n|num)$/;

/** The column called a number only, as in lines of invoices, if its cells do not count lines; -1 for none. */
function findSold(names: readonly string[], profiles: readonly ColumnProfile[], chosen: readonly Candidate[]): number {
  return names.findIndex((name, at) => {
    const meaning = chosen[at]?.meaning ?? null;
    return NUMBER.test(name) && (meaning === null || meaning === 'item-number') && (profiles[at]?.numbers ?? 1) < 0.9;
  });
}

/** Whether cells name documents of goods sold or coming back: `Faktura sprzedaży`, `売上`, `返品`. */
function saysSale(profiles: readonly ColumnProfile[], chosen: readonly Candidate[]): boolean {
  return profiles.some(
    ({ samples, filled }, at) =>
      filled >= 2 &&
      MAY_SAY_KIND.has(chosen[at]?.meaning ?? null) &&
      samples.some(namesSaleDocument) &&
      samples.every((cell) => namesSaleDocument(cell) || takesSaleBack(cell) || cell.length < SHORT_KIND),
  );
}

/** The column of the sold amount: by its words, else in a list of sales the one of quantities. */
function findAmount(
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: readonly Candidate[],
  isOfSales: boolean,
): number {
  const isNumber = (at: number): boolean => (profiles[at]?.numbers ?? 0) >= 0.5;
  const named = names.findIndex((name, at) => namesSoldAmount(name) && isNumber(at));
  if (named >= 0 || !isOfSales) return named;
  const places = listPlaces(chosen, 'quantity').filter(isNumber);
  return places.length === 1 ? (places[0] ?? -1) : -1;
}

/** `126035`: days as JD Edwards keeps them; under other words they are sums of money. */
function holdsJulianDays(samples: readonly string[] = []): boolean {
  return samples.length > 0 && samples.every((cell) => /^1[0-4]\d[0-3]\d{2}$/.test(cell));
}

/** Headings, folded, of the day a customer wants the goods, for lists without the day of the order. */
const WANTED_DAY =
  /^(?:request(?:ed)?|need(?:ed)? by|required|promised?|schedule(?:d)? ship|schedule|wunsch|liefer)(?: (?:ship|delivery|arrival))? ?(?:date|termin|datum)$/;

/** The column of the day of a sale: by its words, else in a list of sales the only one of days. */
function findDay(names: readonly string[], profiles: readonly ColumnProfile[], isOfSales: boolean): number {
  const holdsDays = (at: number): boolean =>
    (profiles[at]?.filled ?? 0) > 0 && profiles[at]?.samples.every((cell) => WRITTEN_DAY.test(cell)) === true;
  const named = names.findIndex(
    (name, at) => namesSoldDay(name) && (holdsDays(at) || holdsJulianDays(profiles[at]?.samples)),
  );
  const wanted = named >= 0 ? named : names.findIndex((name, at) => WANTED_DAY.test(name) && holdsDays(at));
  if (wanted >= 0 || !isOfSales) return wanted;
  const places = [...names.keys()].filter(holdsDays);
  return places.length === 1 ? (places[0] ?? -1) : -1;
}

/** Orders of customers may name their goods as a bill does: `Assembly` beside a customer, a price and no part going into it. */
function settleOrderedAssembly(names: readonly string[], chosen: Candidate[]): void {
  const [place, other] = listPlaces(chosen, 'parent');
  if (place === undefined || other !== undefined || has(chosen, 'part-number') || has(chosen, 'level')) return;
  if (!names.some((name) => CUSTOMER_HEADER.test(name)) || !(has(chosen, 'price') || has(chosen, 'selling-price')))
    return;
  chosen[place] = { meaning: 'part-number', confidence: 0.75, reason: 'It names what a customer ordered.' };
}

/** Words in a folded header naming a firm as a supplier, and as no other side of a trade. */
const SUPPLIER =
  /(?:^| )(?:suppliers?|vendors?|lieferanten?\p{L}*|lief|kreditor\p{L}*|fournisseurs?|proveedor(?:es)?|fornitor[ei]|fornecedor(?:es)?|dostawc\p{L}*|dodavatel\p{L}*|leverancier\p{L}*|leverantor\p{L}*|leverandor\p{L}*|toimittaja\p{L}*|beszallito\p{L}*|szallito\p{L}*|furnizor\p{L}*|tedarikci\p{L}*|поставщик\p{L}*)(?: |$)|供应商|供應商|供方|仕入先|공급(?:업체|사|처)|매입처/u;
const isFirm = (meaning: string | null): boolean => meaning === 'supplier' || meaning === 'supplier-id';

/** Lines of the orders of customers: the amount of a product ordered on a day is demand for it, and the price is the customer's. */
export function settleSalesOrders(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  const names = header.map((name) => foldHeader(name).text);
  settleOrderedAssembly(names, chosen);
  const isOfSales = namesSales(label) || saysSale(profiles, chosen);
  // An invoice or an order on which a supplier is named by that word, and no customer, is one that the company pays.
  const isBought = names.some((name, at) => isFirm(chosen[at]?.meaning ?? null) && SUPPLIER.test(name));
  if (isBought && !names.some((name) => CUSTOMER_HEADER.test(name))) return;
  // In a file of sales, whom a row names is a customer.
  const others = isOfSales ? OTHERS.filter((meaning) => meaning !== 'supplier' && meaning !== 'supplier-id') : OTHERS;
  // `Sales qty` of a plan has no number of an order beside it.
  const areOrders = names.some((name) => namesSalesDocument(name) || ORDER_NUMBER.test(name));
  const isPlanned = (meaning: (typeof OTHERS)[number]): boolean =>
    meaning !== 'annual-demand' ||
    !areOrders ||
    listPlaces(chosen, 'annual-demand').some((at) => !namesSoldAmount(names[at] ?? ''));
  const sold = has(chosen, 'part-number') ? -1 : findSold(names, profiles, chosen);
  if ((sold < 0 && !has(chosen, 'part-number')) || others.some((meaning) => has(chosen, meaning) && isPlanned(meaning)))
    return;
  const amount = findAmount(names, profiles, chosen, isOfSales);
  const day = findDay(names, profiles, isOfSales);
  // Who takes it says the same as the number of an order.
  const isSold = isOfSales || names.some((name) => namesSalesDocument(name) || CUSTOMER_HEADER.test(name));
  if (!isSold || amount < 0 || day < 0) return;
  if (sold >= 0)
    chosen[sold] = { meaning: 'part-number', confidence: 0.7, reason: 'It names what the row of a sale is for.' };
  const kind = names.findIndex((name, at) => namesLineType(name) && (profiles[at]?.filled ?? 0) > 0);
  if (kind >= 0) chosen[kind] = { meaning: 'line-kind', confidence: 0.7, reason: 'It says which rows are goods.' };
  const reason = 'It belongs to an order of a customer.';
  for (const place of listPlaces(chosen, 'quantity')) chosen[place] = { meaning: null, confidence: 0.7, reason };
  chosen[amount] = { meaning: 'annual-demand', confidence: 0.85, reason: 'It is how much a customer ordered.' };
  chosen[day] = { meaning: 'order-date', confidence: 0.85, reason: 'It says when a customer ordered.' };
  for (const place of listPlaces(chosen, 'price')) {
    const name = header[place] ?? '';
    if (WITH_TAX.test(name)) chosen[place] = { meaning: null, confidence: 0.7, reason: 'It holds tax.' };
    else if (!namesCost(name))
      chosen[place] = { meaning: 'selling-price', confidence: 0.85, reason: 'It is what a customer pays.' };
  }
  const closed = [asksWhetherCancelled, namesRejection, namesStatus].map((isNamed) =>
    names.findIndex((name) => isNamed(name)),
  );
  const place = closed.find((at) => at >= 0);
  if (place !== undefined)
    chosen[place] = { meaning: 'blocked', confidence: 0.7, reason: 'It says what came to nothing.' };
  for (const meaning of ['country', 'origin-country', 'site', 'site-id', 'supplier', 'supplier-id'] as const)
    for (const at of listPlaces(chosen, meaning)) chosen[at] = { meaning: null, confidence: 0.7, reason };
}
