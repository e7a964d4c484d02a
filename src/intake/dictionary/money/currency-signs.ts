import { CURRENCY_CODES } from './currency-codes.ts';

/** Signs and words of currencies in capitals, each with its code; '' for one of several. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['£', 'GBP'],
  ['¥', ''],
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['人民元', 'CNY'],
  ['元', 'CNY'],
  ['RMB', 'CNY'],
  ['NTD', 'TWD'],
  ['新台幣', 'TWD'],
  ['新台币', 'TWD'],
  ['新臺幣', 'TWD'],
  ['台幣', 'TWD'],
  ['台币', 'TWD'],
  ['臺幣', 'TWD'],
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['ユーロ', 'EUR'],
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['米ドル', 'USD'],
  ['ドル', 'USD'],
  ['US DOLLAR', 'USD'],
  ['日元', 'JPY'],
  ['日幣', 'JPY'],
  ['日币', 'JPY'],
  ['日圓', 'JPY'],
  ['YEN', 'JPY'],
  ['日圆', 'JPY'],
  ['日本円', 'JPY'],
  ['円', 'JPY'],
  ['英镑', 'GBP'],
  ['英鎊', 'GBP'],
  ['韩元', 'KRW'],
  ['韓元', 'KRW'],
  ['韓圓', 'KRW'],
  ['원', 'KRW'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['港幣', 'HKD'],
  ['新加坡元', 'SGD'],
  ['澳元', 'AUD'],
  ['加元', 'CAD'],
  ['瑞士法郎', 'CHF'],
  ['руб', 'RUB'],
  ['РУБ', 'RUB'],
  ['РУБ.', 'RUB'],
  ['₽', 'RUB'],
  ['R$', 'BRL'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['MX$', 'MXN'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['ZŁ', 'PLN'],
  ['KČ', 'CZK'],
  ['TL', 'TRY'],
  ['RS', 'INR'],
  ['RS.', 'INR'],
  ['FT', 'HUF'],
  ['LIRA', 'TRY'],
  ['AU$', 'AUD'],
  ['CA$', 'CAD'],
  ['บาท', 'THB'],
  ['ĐỒNG', 'VND'],
  ['越南盾', 'VND'],
  ['泰铢', 'THB'],
  ['泰銖', 'THB'],
  ['林吉特', 'MYR'],
  ['印尼盾', 'IDR'],
  ['印度卢比', 'INR'],
  ['卢布', 'RUB'],
  ['₸', 'KZT'],
  ['ТЕНГЕ', 'KZT'],
  ['TENGE', 'KZT'],
  ['ГРН', 'UAH'],
  ['KORUNA', 'CZK'],
  ['ЛВ', 'BGN'],
  ['LEI', 'RON'],
  ['₪', 'ILS'],
  ['ש"ח', 'ILS'],
  ['ש״ח', 'ILS'],
]);

/** Words of currencies without blanks around them, longest first: `美元` is no `元`, and `元件` is a component. */
const WORDS = [...CURRENCY_SIGNS.keys()]
  .filter((word) => /^[\p{Script=Han}\p{Script=Katakana}ー원]+$/u.test(word) && word !== '元')
  .toSorted((a, b) => b.length - a.length);
/** The currencies that headers of prices name, also in thousands: `TEUR`. */
const HEADER_CURRENCY = new RegExp(
  String.raw`(?<!\p{L})[kKtTMme]?(${CURRENCY_CODES}|eur|usd|gbp|chf|cny|rmb|jpy|pln|czk|huf|sek|nok|dkk)(?!\p{L})|((?:(?<!\p{L})(?:MX|AU|CA|[RSAC])|US|NT|HK)\$|(?<!\p{L})\$|[€£₽₹₩₺₴₫฿₸]|${WORDS.join('|')}|元(?![件素器])|руб|บาท|(?<=(?<!\p{L})[kKtTM]?)(?:TL|zł|Kč|đồng|тенге|tenge|грн|лв|lei)(?!\p{L})|(?<=[([])Ft(?=[)\]])|(?<!\p{L})Ft(?=\/)|(?<!\p{L})Rs\.?(?= ?(?:in )?(?:[Ll]akh|[Ll]ac|[Cc]rore|[Cc]r(?!\p{L})))|(?<=(?<!\p{L})(?:millió|ezer|milliárd|M|m|e) ?|(?:[áÁ]r|[éÉ]rték|bevétel|[öÖ]sszeg|[fF]orgalom)\p{L}* [([]?)Ft(?!\p{L}))`,
  'gu',
);
/** Signs of the script of Taiwan and Hong Kong, whose `元` is another one. */
const TRADITIONAL = /[單價額總銷萬採購貨圓預測實績產數]/u;

/** `Unit Cost (USD)`, `Preis €`: the currency that the header of a price names; '' where it names none, or more than one. */
export function readHeaderCurrency(header: string): string {
  const found = new Set(
    [...header.matchAll(HEADER_CURRENCY)].map(([, code, sign = '']) =>
      sign === '元' && TRADITIONAL.test(header)
        ? ''
        : (CURRENCY_SIGNS.get(code?.toUpperCase() ?? sign.toUpperCase()) ?? code?.toUpperCase() ?? sign),
    ),
  );
  const [only = ''] = found;
  return found.size === 1 ? only : '';
}
