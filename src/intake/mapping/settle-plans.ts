import { CURRENCY_CODES } from '../dictionary/money/currency-codes.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import {
  CUSTOMER_HEADER,
  FORECAST_NAME_HEADER,
  findPlanColumns,
  namesSpan,
  namesTaker,
  PERIOD_HEADER,
  PLAN_DAY_HEADER,
  saysToCome,
  YEAR_HEADER,
} from '../dictionary/periods.ts';
import { readHeaderYear } from '../dictionary/header-years.ts';
import { saysOrdered } from '../dictionary/lines/stock-words.ts';
import type { ColumnProfile } from './column-profile.ts';
import {
  isOfWholeYear,
  isPlainAmount,
  isPlanAlone,
  isSalesReport,
  namesDemand,
  headsEarnings,
  namesListPrice,
  namesSales,
  namesSoldThings,
  saysDelivered,
} from '../dictionary/sales-words.ts';
import { settleAskedPrices } from './amounts/settle-asked-prices.ts';
import { settleEarned } from './amounts/settle-earned.ts';
import { NO_SALES, settleSeller, settleSpans, settleYearsOfSales } from './amounts/settle-sales-spans.ts';
import { has } from './settle-items.ts';
import { listPlaces, type Candidate } from './bills/candidate.ts';

/** Columns of months, quarters or weeks beside a part number hold the amount in each of them, if their cells are numbers. */
export function settlePlans(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const plan = findPlanColumns(header);
  // `Typ` before the months of a plan names what is sold, and no number of a maker.
  const [typ, ...others] = listPlaces(chosen, 'maker-part-number');
  if (plan !== null && typ !== undefined && others.length === 0 && !has(chosen, 'part-number') && !has(chosen, 'maker'))
    chosen[typ] = { meaning: 'part-number', confidence: 0.7, reason: 'It names what the periods of the plan are of.' };
  if (plan !== null && typ === undefined && others.length === 0) nameSoldThings(header, profiles, chosen);
  if (plan === null || !has(chosen, 'part-number') || has(chosen, 'level') || has(chosen, 'parent')) return;
  // A column of the whole year says what its parts add up to.
  if (header.some((name, at) => isOfWholeYear(foldHeader(name).text) && (profiles[at]?.numbers ?? 0) >= 0.5)) return;
  const filled = plan.places.filter((place) => (profiles[place]?.filled ?? 0) > 0);
  if (filled.length === 0 || filled.some((place) => (profiles[place]?.numbers ?? 0) < 0.5)) return;
  for (const place of plan.places)
    chosen[place] = { meaning: 'period-demand', confidence: 0.85, reason: 'It is one period of a plan.' };
  settleEarned(header, profiles, chosen);
}

/** If nothing names the part of a plan, a column of sold things does. */
function nameSoldThings(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (has(chosen, 'part-number') || has(chosen, 'maker-part-number') || has(chosen, 'parent')) return;
  const place = header.findIndex((name, at) => {
    const { filled = 0, numbers = 1 } = profiles[at] ?? {};
    return (
      filled > 0 && numbers < 0.5 && (chosen[at]?.meaning ?? null) === null && namesSoldThings(foldHeader(name).text)
    );
  });
  if (place >= 0) chosen[place] = { meaning: 'part-number', confidence: 0.7, reason: 'It names what the plan is of.' };
}

/**
 * A product without parts here, beside its sales or its price for customers, is the part of a row, whatever bills call it; beside the number of the
 * part it is its name, if each row has another one in words.
 */
export function settleSoldParent(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  const [place, other] = listPlaces(chosen, 'parent');
  if (place === undefined || other !== undefined || has(chosen, 'level')) return;
  const isOfSales = has(chosen, 'annual-demand') || has(chosen, 'selling-price');
  if (has(chosen, 'part-number')) {
    const { phrases = 0, distinct = 0, samples = [] } = profiles[place] ?? {};
    const isInWords = phrases >= 0.5 || samples.every((cell) => !/\d/.test(cell));
    if ((isOfSales || namesSales(label)) && isInWords && distinct === 1 && !has(chosen, 'description'))
      chosen[place] = { meaning: 'description', confidence: 0.8, reason: 'It names what the row is about in words.' };
    return;
  }
  if (has(chosen, 'quantity') ? !namesSales(label) : !isOfSales && !countsSold(header, profiles, label)) return;
  chosen[place] = { meaning: 'part-number', confidence: 0.8, reason: 'It names what is sold.' };
}

/** Whether a list has a column of amounts and is named after sales, one of deliveries beside their earnings, or one for each of several periods. */
function countsSold(header: readonly string[], profiles: readonly ColumnProfile[], label: string): boolean {
  const isAmount = (says: (text: string) => boolean): boolean =>
    header.some((name, at) => says(foldHeader(name).text) && (profiles[at]?.numbers ?? 0) >= 0.5);
  if (findPlanColumns(header)?.places.every((at) => (profiles[at]?.numbers ?? 0) >= 0.5) === true) return true;
  return namesSales(label) ? isAmount(isPlainAmount) : isAmount(saysDelivered) && header.some(headsEarnings);
}

/** Headings, folded, of the amounts of a plan with its periods in another column; alone they may mean anything. */
const PLANNED =
  /^(?:(?:gross|net|total|customer|planned|independent|sales) )?(?:demand|forecast|fcst|sales plan|plan|outlook)(?: lev(?:el)? ?\d)?(?: (?:qty|quantity|units|pcs|volume))?$|^(?:plan|kunden|primär|brutto|netto)?(?:bedarf|absatz|bedarfsmenge|planmenge)$|^(?:prognose|vorschau|absatzplan|planabsatz|(?:需求|预测|计划|销售计划|予測|需要|計画|生産計画|販売計画|出荷計画|內示|内示)(?:数量?|量)?)$/;
/** Of a first plan and a present one, the latter counts. */
const ADJUSTED = /(?:^| )(?:adjusted|current|net|confirmed|revised|angepasst|aktuell|bestatigt)(?: |$)/;
/** A plan of money is none of pieces. */
const MONEY = new RegExp(String.raw`[€$£¥]|(?<!\p{L})[kmt]?(?:${CURRENCY_CODES})(?!\p{L})`, 'iu');
/** Beside these columns, a list price may be a supplier's. */
const NOT_SOLD_AT = ['supplier', 'supplier-id', 'maker', 'parent', 'selling-price', 'procurement'] as const;
/** Columns making a row one of purchases. */
const BOUGHT = ['supplier', 'supplier-id', 'maker', 'price'] as const;
const OTHER_AMOUNTS: ReadonlySet<string | null> = new Set(['level', 'parent', 'annual-demand', 'quantity']);

/** A column headed `Forecast` or `Bedarf` and nothing else holds the planned amount, if another names the period of each row. */
export function settlePlanRows(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const folded = header.map((name) => foldHeader(name).text);
  if (!folded.some((text) => PERIOD_HEADER.test(text) || PLAN_DAY_HEADER.test(text))) return;
  // FCT1 of SAP Business One: from when to when the forecast is, beside the day of each row.
  const isForecast =
    folded.some((text) => FORECAST_NAME_HEADER.test(text)) ||
    (['from date', 'fromdate'].some((text) => folded.includes(text)) &&
      ['to date', 'todate'].some((text) => folded.includes(text)) &&
      folded.includes('date'));
  const amounts = folded.flatMap((text, at) =>
    isForecast && chosen[at]?.meaning === 'quantity' && (profiles[at]?.numbers ?? 0) >= 0.5 ? [{ text, at }] : [],
  );
  const stated = (amounts.find(({ text }) => ADJUSTED.test(text)) ?? amounts[0])?.at;
  const place = folded.findIndex(
    (text, at) =>
      (PLANNED.test(text) || at === stated) &&
      !MONEY.test(header[at] ?? '') &&
      (profiles[at]?.numbers ?? 0) >= 0.5 &&
      (profiles[at]?.filled ?? 0) > 0,
  );
  if (place < 0 || !has(chosen, 'part-number')) return;
  if (
    chosen.some(
      ({ meaning }, at) => at !== place && OTHER_AMOUNTS.has(meaning) && !amounts.some((one) => one.at === at),
    )
  )
    return;
  for (const { at } of amounts)
    chosen[at] = { meaning: null, confidence: 0.7, reason: 'Another column says what is planned.' };
  chosen[place] = {
    meaning: 'annual-demand',
    confidence: 0.8,
    reason: 'It is what is planned for the period of each row.',
  };
}

/**
 * A plain amount (`Units`, `Volume`) is the amount sold, and no line of a bill, in a report of sales, beside a price for customers and a year; or in
 * a list of products beside a price, a period, a customer or a region, or with nothing but the name of each.
 */
export function settleSales(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  const folded = header.map((name) => foldHeader(name).text);
  const isAmount = (at: number): boolean =>
    (profiles[at]?.filled ?? 0) > 0 &&
    (profiles[at]?.numbers ?? 0) >= 0.5 &&
    !headsEarnings(header[at] ?? '') &&
    !namesSpan(header[at] ?? '');
  settleSeller(folded, chosen, label);
  settleSpans(folded, isAmount, chosen, label);
  const delivered = folded.findIndex((text, at) => saysDelivered(text) && isAmount(at));
  const plain = folded.findIndex(
    (text, at) => (chosen[at]?.meaning === 'quantity' || isPlainAmount(text)) && isAmount(at),
  );
  const place = delivered >= 0 ? delivered : plain;
  // `System` or `Model` beside an amount and a price, or in a list that is named after sales: what is sold, where nothing else names it.
  const named = has(chosen, 'part-number')
    ? -1
    : folded.findIndex(
        (text, at) =>
          namesSoldThings(text) && (chosen[at]?.meaning ?? null) === null && (profiles[at]?.numbers ?? 1) < 0.5,
      );
  const isOfSales = namesSales(label) || (delivered >= 0 && header.some(headsEarnings));
  if (place >= 0 && named >= 0 && (has(chosen, 'selling-price') || has(chosen, 'price') || isOfSales))
    chosen[named] = { meaning: 'part-number', confidence: 0.7, reason: 'It names what the amounts are sold of.' };
  if (settleYearsOfSales(folded, isAmount, chosen, label)) return;
  if (place < 0 || !has(chosen, 'part-number') || NO_SALES.some((meaning) => has(chosen, meaning))) return;
  const isPaid = has(chosen, 'selling-price');
  const isOfYear = folded.some((text) => YEAR_HEADER.test(text));
  const ofProducts = folded.some((text, at) => chosen[at]?.meaning === 'part-number' && namesSoldThings(text));
  const toldApart = folded.some(
    (text) => PERIOD_HEADER.test(text) || PLAN_DAY_HEADER.test(text) || CUSTOMER_HEADER.test(text),
  );
  // Two numbers of parts beside an amount are those of a bill: what is made, and what goes into it.
  const isAlone =
    (namesSales(label) || listPlaces(chosen, 'part-number').length < 2) &&
    chosen.every(({ meaning }, at) => at === place || meaning === 'part-number' || meaning === 'description');
  const earns = header.some((name, at) => {
    const { filled = 0, numbers = 0 } = profiles[at] ?? {};
    // A sum that a workbook has not worked out is blank, and its heading says what it is.
    return (
      at !== place &&
      (((filled === 0 || numbers >= 0.5) && headsEarnings(name)) || (numbers >= 0.5 && isPlanAlone(folded[at] ?? '')))
    );
  });
  const isOfCustomers = namesSales(label) || folded.some((text) => CUSTOMER_HEADER.test(text));
  const isPriced = isOfCustomers && settleAskedPrices(folded, chosen);
  const isReport =
    isPriced ||
    folded.some(isSalesReport) ||
    (namesDemand(label) && toldApart) ||
    (namesSales(label) && (delivered >= 0 || toldApart || isAlone || isPaid || isOfYear || earns));
  if (
    !isReport &&
    !(isPaid && isOfYear) &&
    !(ofProducts && (isPaid || isOfYear || toldApart || has(chosen, 'price') || isAlone)) &&
    !(ofProducts && delivered >= 0 && earns)
  )
    return;
  const amount: Candidate = {
    meaning: 'annual-demand',
    confidence: 0.8,
    reason: 'It is how many are sold of what the row names.',
  };
  chosen[place] = amount;
  // What is still to come, or was ordered, is not what was sold.
  const sameYear = (at: number): boolean =>
    [null, readHeaderYear(header[place] ?? '')].includes(readHeaderYear(header[at] ?? ''));
  const isToCome = (at: number): boolean => delivered >= 0 || saysToCome(folded[at] ?? '');
  for (const [at, { meaning }] of chosen.entries())
    if (at !== place && meaning === 'quantity' && (namesSpan(header[at] ?? '') || (sameYear(at) && isToCome(at))))
      chosen[at] = { meaning: null, confidence: 0.7, reason: 'Another column says how many were sold.' };
  // The same for another year, of which one counts.
  for (const [at, { meaning }] of chosen.entries())
    if (meaning === 'quantity' && readHeaderYear(header[at] ?? '') !== null && isPlainAmount(folded[at] ?? ''))
      chosen[at] = amount;
}

/** `List price` beside the sales of a thing is its price for customers. */
export function settleListPrice(header: readonly string[], chosen: Candidate[]): void {
  if (!has(chosen, 'annual-demand') && !has(chosen, 'period-demand')) return;
  if (NOT_SOLD_AT.some((meaning) => has(chosen, meaning))) return;
  for (const place of listPlaces(chosen, 'price'))
    if (namesListPrice(foldHeader(header[place] ?? '').text))
      chosen[place] = {
        meaning: 'selling-price',
        confidence: 0.75,
        reason: 'It is what customers pay for what is sold.',
      };
}

/** Headings that may name a firm of either side. */
const ANY_FIRM = /^(?:company|company name|name|firm|firma|firmenname)$/;

/**
 * `Company` right behind the number of a customer names the customer, and no supplier. Sales in money beside the sold pieces are their earnings (`YTD
 * Sales` beside `YTD Qty`).
 */
function settleSoldBeside(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const folded = header.map((name) => foldHeader(name).text);
  for (const place of listPlaces(chosen, 'supplier'))
    if (ANY_FIRM.test(folded[place] ?? '') && CUSTOMER_HEADER.test(folded[place - 1] ?? ''))
      chosen[place] = { meaning: null, confidence: 0.8, reason: 'It names the customer.' };
  const sold = listPlaces(chosen, 'annual-demand');
  if (sold.length > 0 && !has(chosen, 'level') && !has(chosen, 'parent'))
    for (const place of listPlaces(chosen, 'quantity'))
      if ([saysToCome, saysOrdered].some((says) => says(folded[place] ?? '')))
        chosen[place] = { meaning: null, confidence: 0.7, reason: 'It is still to come, and no line of a bill.' };
  const counted = sold.filter((place) => /(?:^| )(?:qty|quantity|units|pcs|pieces)(?: |$)/.test(folded[place] ?? ''));
  if (counted.length === 0 || has(chosen, 'sales-value')) return;
  const money = sold.find(
    (place) => /(?:^| )sales(?: ytd)?$/.test(folded[place] ?? '') && (profiles[place]?.samples ?? []).every(isMoney),
  );
  if (money !== undefined)
    chosen[money] = {
      meaning: 'sales-value',
      confidence: 0.8,
      reason: 'It is what the pieces beside it were sold for.',
    };
}

function isMoney(cell: string): boolean {
  return /[.,]\d{2}\D*$/.test(cell);
}

/** In a list of customers' purchases, a country is the destination and no source. */
export function settleCustomers(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  settleSoldBeside(header, profiles, chosen);
  // `客户名称` is a name, and none of a part.
  for (const at of listPlaces(chosen, 'description'))
    if (CUSTOMER_HEADER.test(foldHeader(header[at] ?? '').text))
      chosen[at] = { meaning: null, confidence: 0.7, reason: 'It names who buys.' };
  if (!has(chosen, 'annual-demand') && !has(chosen, 'period-demand')) return;
  if (BOUGHT.some((one) => has(chosen, one)) || !header.some((name) => namesTaker(foldHeader(name).text))) return;
  for (const place of listPlaces(chosen, 'country'))
    chosen[place] = { meaning: null, confidence: 0.7, reason: 'It is where what is sold goes to.' };
}
