import { CURRENCY_CODES } from './currency-codes.ts';
import { CURRENCY_SIGNS } from './currency-signs.ts';

/** Codes of ISO 4217 that stand beside figures of cells, beyond those of headers; those that are words or names of parts as well (`PEN`, `COP`, `ALL`) are left out. */
const CODES = `${CURRENCY_CODES}|CNH|PHP|PKR|NZD|ARS|CLP|ISK|AED|SAR|EGP`;

/** Signs that stand beside the figures of cells alone, beyond those of headers; '' for one of several currencies. */
const SIGNS: readonly (readonly [sign: string, code: string])[] = [
  ['￥', ''],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['$US', 'USD'],
  ['$CA', 'CAD'],
  ['$AU', 'AUD'],
  ['NZ$', 'NZD'],
  ['KR', ''],
  ['KR.', ''],
  ['RM', 'MYR'],
  ['RP', 'IDR'],
  ['RP.', 'IDR'],
  ['R', 'ZAR'],
  ['FR.', 'CHF'],
  ['SFR', 'CHF'],
  ['SFR.', 'CHF'],
  ['ЛВ.', 'BGN'],
  ['Р.', 'RUB'],
  ['ГРН.', 'UAH'],
  ['DIN.', 'RSD'],
  ['ДИН.', 'RSD'],
  ['د.إ', 'AED'],
  ['د.إ.', 'AED'],
  ['ج.م.', 'EGP'],
  ['ر.س', 'SAR'],
  ['圆', 'CNY'],
  ['圓', ''],
];
const OF_CELLS: ReadonlyMap<string, string> = new Map([...CURRENCY_SIGNS, ...SIGNS]);

/** What stands before the `$` of one country. */
const DOLLARS = '(?:US|MX|HK|NT|NZ|AU|CA|[RSAC])';
/** Signs of one currency, whatever stands around them. */
const LONE = '[€£₹₩₺₴₫฿₽₪₸]';
/** `RM 12.75`, `R 12,75`: letters that are signs of money before a figure with decimals, since `RM 1001` and `R 12` are names of parts. */
const BEFORE_DECIMALS = String.raw`(?:RM|Rp\.?|R|kr\.?)(?=\s?\d[\d.,\s]*[.,]\d{2}$)`;
const SIGN = new RegExp(
  String.raw`${DOLLARS}\$|\$(?:US|CA|AU)(?!\p{L})|(?:CN|JP)¥|[$¥￥]|${LONE}|` +
    String.raw`(?<!\p{L})(?:zł|Kč|Ft|kr\.?|лв\.?|руб\.?|р\.|грн\.?|тенге|lei|TL|SFr\.?|Fr\.|din\.|дин\.|euros?|د\.إ\.?|ج\.م\.|ر\.س|元|圆|圓|円|원)(?!\p{L})|` +
    String.raw`(?<!\p{L})${BEFORE_DECIMALS}|(?<![\p{L}\d])(?:${CODES})(?!\p{L})`,
  'iu',
);

const FIGURE = /^[\d.,\s+-]*$/;

/** What stands before the figure of a cell of money, for patterns of numbers; not whole words after it. */
export const MONEY_BEFORE = String.raw`(?:${DOLLARS}?\$|(?:CN|JP)?[¥￥]|${LONE}|${CODES}|${BEFORE_DECIMALS})`;

/** The sign, word or code of money in a cell, as it is written; '' for none. */
export function findMoneySign(cell: string): string {
  // Most cells of money are bare figures.
  return FIGURE.test(cell) ? '' : (SIGN.exec(cell)?.[0] ?? '');
}

/** The currency of what `findMoneySign` found, '' for a sign that several have. */
export function readMoneySign(sign: string): string {
  const letters = sign.toUpperCase();
  return OF_CELLS.get(letters) ?? OF_CELLS.get(sign) ?? letters;
}
