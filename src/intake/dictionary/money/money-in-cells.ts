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

/** `12 TEUR`, `2.5 MUSD`, `120 k€`, `1.5万元`, `$1.2M`, `₹ 3.5 Cr`: what stands right beside money and a figure counts thousands and more, each with the word for it. */
const SCALES: readonly (readonly [word: string, sign: RegExp])[] = [
  ['tsd', new RegExp(String.raw`(\d)\s?[kKT](?=\s?[€$£¥]|(?:${CODES})(?!\p{L}))`, 'u')],
  ['mio', new RegExp(String.raw`(\d)\s?M(?=\s?[€$£¥]|(?:${CODES})(?!\p{L}))`, 'u')],
  ['千', /(\d)\s?[千천](?=[元円圓원])/u],
  ['万', /(\d)\s?[万萬만](?=[元円圓원])/u],
  ['百万', /(\d)\s?(?:百[万萬]|백만)(?=[元円圓원])/u],
  ['億', /(\d)\s?[亿億억](?=[元円圓원])/u],
  ['mio', /^([€$£¥]\s?\d[\d.,]*)\s?[Mm](?:io|ln|n)?$/u],
  ['tsd', /^([€$£¥]\s?\d[\d.,]*)\s?[KkT]$/u],
  ['crore', /^((?:₹|Rs\.?|INR)\s?\d[\d.,]*)\s?Cr\.?$/iu],
  ['lakh', /^((?:₹|Rs\.?|INR)\s?\d[\d.,]*)\s?L$/u],
];

/** A cell of money with the scale of its figure as a word of its own: `12 tsd EUR`. Any other as it is. */
export function spellMoneyScale(cell: string): string {
  if (FIGURE.test(cell)) return cell;
  for (const [word, sign] of SCALES) {
    const spelled = cell.replace(sign, `$1 ${word} `);
    if (spelled !== cell) return spelled.trim();
  }
  return cell;
}

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
