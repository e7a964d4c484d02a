import { readHeaderCurrency } from '../../dictionary/money/currency-signs.ts';
import { isBareYear, readHeaderYear } from '../../dictionary/header-years.ts';
import { foldHeader, foldLabel } from '../../dictionary/fold-header.ts';
import { namesPaidValue, namesSpend, saysBought } from '../../dictionary/bought-words.ts';
import { headsEarnings, isSoFar, namesCost, saysDelivered } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { saysToCome } from '../../dictionary/periods.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Beside these columns, money is something else than the spend on a part. */
const OTHER_AMOUNTS = ['quantity', 'price', 'selling-price', 'annual-demand', 'period-demand', 'stock'] as const;
/** Beside these columns, nobody knows how the spend belongs to the part. */
const OF_OTHERS = ['quantity', 'selling-price', 'period-demand'] as const;

/** Beside these columns, earned money is settled by what they are. */
const AMOUNTS_OF_SALES = [...OTHER_AMOUNTS, 'order-quantity', 'supplier', 'supplier-id', 'level', 'parent'] as const;
/** Words for earned money alone, folded: an amount or a value may be a cost. */
const SAYS_EARNED =
  /(?:^| )(?:revenues?|turnover|net sales|umsatz\p{L}*|nettoumsatz|erlos\p{L}*|chiffre d affaires|ca|fatturato|ricavi|ventas|faturamento|facturacion|omsetning|omsattning|omsaetning|omzet|przychod\p{L}*|obrat|obrot|trzby|ciro|liikevaihto|arbevetel|выручка)(?: |$)|销售额|销售金额|销售收入|銷售金額|売上|매출액|매출금액/u;

const NET =
  /(?<!\p{L})(?:net|netto|neto|netta|netti|líquid[oa]|ht|hors taxes?|zonder btw|excl\.?(?:usief)? (?:btw|vat))(?!\p{L})|不含税|未税|未稅|税抜/iu;
const INVOICED =
  /(?<!\p{L})(?:factur[ée]e?s?|facturado|fatturato|invoiced|billed|fakturiert|livr[ée]e?s?|delivered|geliefert|gefactureerd|fakturerat|fakturert|zafakturowano|fakturováno)(?!\p{L})/iu;

/** Headings, folded, of a reduction of a price. */
const REDUCES =
  /(?:^| )(?:disc|discount|rebate|rabatt|nachlass|remise|sconto|descuento|desconto|korting|rabat|sleva|zlava|popust|alennus|kedvezmeny|iskonto|скидк[аи])(?: |$)|折扣|値引|할인/;

/** Headings of the value of a component, and of money as well. */
const BARE_VALUE = /^(?:val|value|wert|valeur|valore?|importe|importo|wartosc|值|値)$/;
/** Columns of lists of components and of properties; a number there is the value of one. */
const HAS_VALUES = ['designators', 'footprint', 'property', 'property-value', 'substance', 'cas'] as const;

/** Meanings naming the part beside a remark: under a word of its own, or under one that may be its material. */
const NAMES_PARTS: ReadonlySet<string | null> = new Set(['part-number', 'maker-part-number', 'material']);
/** Headings, folded, of the value of a component in lists of boards, and of remarks in all others. */
const REMARK = /^(?:comments?|kommentar|commentaire|comentarios?)$/;

/**
 * `Value` over numbers beside a currency or a stock, or beside a firm and an amount, is money: a resistor of `100` has a place on a board, and no
 * currency. `Comment` is the value of a component if the list names its places on a board, and else a remark.
 */
export function dropMoneyValues(
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (HAS_VALUES.some((meaning) => has(chosen, meaning))) return;
  for (const place of listPlaces(chosen, 'value'))
    if (REMARK.test(foldHeader(names[place] ?? '').text) && chosen.some(({ meaning }) => NAMES_PARTS.has(meaning)))
      chosen[place] = { meaning: null, confidence: 0.7, reason: 'It is a remark, and no value of a component.' };
  const isPriced = listPlaces(chosen, 'currency').some((place) => (profiles[place]?.currencies ?? 0) >= 0.5);
  const isBought =
    (has(chosen, 'supplier') || has(chosen, 'supplier-id')) &&
    (has(chosen, 'quantity') || has(chosen, 'order-quantity'));
  if (!isPriced && !isBought && !has(chosen, 'stock')) return;
  for (const place of listPlaces(chosen, 'value')) {
    const isNumber = (profiles[place]?.filled ?? 0) > 0 && (profiles[place]?.numbers ?? 0) >= 0.9;
    if (isNumber && BARE_VALUE.test(foldHeader(names[place] ?? '').text))
      chosen[place] = { meaning: null, confidence: 0.7, reason: 'It is money, and no value of a component.' };
  }
}

/**
 * Settles the money beside an amount: of orders if no column states a price, of sales if none states the price for customers. The price of one unit
 * is worked out from the two.
 */
export function settleValues(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label = '',
): void {
  if (has(chosen, 'level') || has(chosen, 'parent')) return;
  const list = (
    isValue: (text: string, name: string) => boolean,
    fits: (place: number) => boolean = () => true,
  ): readonly number[] =>
    header.flatMap((name, at) => {
      const { text } = foldHeader(name);
      const isSum =
        (chosen[at]?.meaning ?? null) === null &&
        (profiles[at]?.filled ?? 0) > 0 &&
        (profiles[at]?.numbers ?? 0) >= 0.5 &&
        isValue(text, name) &&
        fits(at);
      return isSum ? [at] : [];
    });
  const find = (...sums: Parameters<typeof list>): number => list(...sums)[0] ?? -1;
  const findPaid = (isValue: (text: string, name: string) => boolean): number => {
    const amounts = [...listPlaces(chosen, 'order-quantity'), ...listPlaces(chosen, 'annual-demand')];
    return findLastYear(header, list(isValue), amounts);
  };
  if (has(chosen, 'order-quantity')) {
    const place = has(chosen, 'price') ? -1 : findPaid(namesPaidValue);
    if (place >= 0)
      chosen[place] = { meaning: 'order-value', confidence: 0.8, reason: 'It is what was paid for the amount.' };
    return;
  }
  // What was spent on a part with a firm makes a price with the amount that this or another table may state.
  if (has(chosen, 'supplier') || has(chosen, 'supplier-id')) {
    const isAlone = !OTHER_AMOUNTS.some((meaning) => has(chosen, meaning));
    const isOfPart = !OF_OTHERS.some((meaning) => has(chosen, meaning)) && has(chosen, 'part-number');
    // A list that is named after what is spent has columns that are headed by years alone.
    const isOfSpend = isAlone && namesSpend(foldLabel(label));
    const place = isOfPart
      ? findPaid(
          (text, name) =>
            (isOfSpend && isBareYear(text)) ||
            namesSpend(text, readHeaderCurrency(name) !== '') ||
            (isAlone && namesPaidValue(text) && saysBought(text)),
        )
      : -1;
    if (place >= 0)
      chosen[place] = { meaning: 'order-value', confidence: 0.7, reason: 'It is what was paid for the part.' };
    if (place >= 0 || isAlone) return;
  }
  if (!AMOUNTS_OF_SALES.some((meaning) => has(chosen, meaning)) && has(chosen, 'part-number')) {
    const place = find((text, name) => headsEarnings(name) && SAYS_EARNED.test(text));
    if (place >= 0)
      chosen[place] = { meaning: 'sales-value', confidence: 0.75, reason: 'It is what the part brought in.' };
    return;
  }
  const prices = listPlaces(chosen, 'price').map((place) => header[place] ?? '');
  if (!has(chosen, 'annual-demand') || prices.some((name) => !namesCost(name))) return;
  // What was billed goes before a price that customers did not pay whole.
  const isReduced = header.some((name, at) => REDUCES.test(foldHeader(name).text) && (profiles[at]?.filled ?? 0) > 0);
  if (has(chosen, 'selling-price') && !isReduced) return;
  // What was earned in another year, or up to another day, is not what the amount brought in.
  const [amount = ''] = listPlaces(chosen, 'annual-demand').map((place) => header[place] ?? '');
  const demand = readHeaderYear(amount);
  const isOfYear = (place: number): boolean => {
    const name = header[place] ?? '';
    const year = readHeaderYear(name);
    const isSameSpan = isSoFar(foldHeader(name).text) === isSoFar(foldHeader(amount).text);
    return isSameSpan && (year === null || demand === null || year === demand);
  };
  // Money without tax counts before money with it, and what was invoiced before what was ordered where pieces were delivered.
  const isDelivered = saysDelivered(foldHeader(amount).text);
  const preferred = (name: string): boolean =>
    headsEarnings(name) && (NET.test(name) || (isDelivered && INVOICED.test(name)));
  const best = find((_, name) => preferred(name), isOfYear);
  const place = best >= 0 ? best : find((_, name) => headsEarnings(name), isOfYear);
  if (place < 0) return;
  for (const price of listPlaces(chosen, 'selling-price'))
    chosen[price] = { meaning: null, confidence: 0.7, reason: 'Less was billed, as another column says.' };
  chosen[place] = { meaning: 'sales-value', confidence: 0.8, reason: 'It is what the amount brought in.' };
}

/**
 * Of sums of several years by their headers, the one of the year of the amounts beside them, else of the last year not still to come; the first if no
 * year tells them apart; -1 without any.
 */
function findLastYear(header: readonly string[], sums: readonly number[], amounts: readonly number[]): number {
  const [first = -1] = sums;
  const own = amounts.map((at) => readHeaderYear(header[at] ?? '')).find((year) => year !== null);
  const dated = sums.flatMap((at) => {
    const name = header[at] ?? '';
    const year = readHeaderYear(name);
    return year === null || saysToCome(foldHeader(name.replaceAll(/[()[\]]/g, ' ')).text) ? [] : [{ at, year }];
  });
  if (readHeaderYear(header[first] ?? '') === null) return first;
  const ofOwn = dated.find(({ year }) => year === own);
  return (ofOwn ?? dated.toSorted((a, b) => a.year - b.year).at(-1))?.at ?? first;
}
