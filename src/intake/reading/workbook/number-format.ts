import { getOwn } from '../../../domain/get-own.ts';

/** What a number format of a workbook makes of a number, as far as it changes what the number says. */
export type NumberStyle =
  /** `scale`: how many of itself one printed is, where the format prints thousands or millions; absent where it prints all. */
  | { readonly kind: 'plain'; readonly scale?: number }
  | { readonly kind: 'percent' }
  | { readonly kind: 'day' }
  | { readonly kind: 'time' }
  /** An amount of money, printed with the sign or the code of its currency. */
  | { readonly kind: 'money'; readonly currency: string; readonly scale?: number }
  /** An identifier: a fixed text, then the number filled up with zeros to `digits`. */
  | { readonly kind: 'padded'; readonly digits: number; readonly prefix: string };

export const PLAIN: NumberStyle = { kind: 'plain' };

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the two counts of days: 30 December 1899, and 1 January 1904 in files from old Macintosh programs. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day that a workbook knows. */
const LAST_DAY = 2_958_465;

/** The style of a built-in format (ECMA-376 part 1, 18.8.30); the numbers 27 to 36 and 50 to 58 are days of East Asian programs. */
export function getBuiltInStyle(id: number): NumberStyle {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'day' };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: 'time' };
  return PLAIN;
}

/** Longest format code that a spreadsheet program writes; what stands behind it in a longer one is not looked at. */
const LONGEST_FORMAT = 255;

/** The style that a format code such as `dd.mm.yyyy`, `0.0%` or `00000` gives; its part for positive numbers decides. */
export function parseNumberFormat(code: string): NumberStyle {
  const positive = /^(?:[^;"\\]|"[^"]*"|\\.)*/s.exec(code.slice(0, LONGEST_FORMAT))?.[0] ?? '';
  const padded = /^(?:"([^"]*)")?(0{2,})$/.exec(positive) ?? /^"([^"]+)"(0)$/.exec(positive);
  if (padded !== null) return { kind: 'padded', prefix: padded[1] ?? '', digits: padded[2]?.length ?? 0 };
  const signs = positive
    .replaceAll(/"[^"]*"|\\.|_./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/general/gi, '');
  if (signs.includes('%')) return { kind: 'percent' };
  const currency = findCurrency(positive);
  // A comma behind the last digit leaves out a thousand, two a million: `#,##0,`.
  const [, commas = ''] = /[0#?](,+)(?![,0#?])/.exec(signs) ?? [];
  const scale = commas === '' ? {} : { scale: 1000 ** commas.length };
  if (currency !== null && /[0#]/.test(signs)) return { kind: 'money', currency, ...scale };
  if (/[yd]/i.test(signs)) return { kind: 'day' };
  if (/[hs]/i.test(signs)) return { kind: 'time' };
  return /m/i.test(signs) ? { kind: 'day' } : commas === '' ? PLAIN : { kind: 'plain', ...scale };
}

/** Signs of money of one country, and those that two or more share, by the number of the language behind them. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  US$: 'USD',
  NT$: 'TWD',
  HK$: 'HKD',
  R$: 'BRL',
  '₩': 'KRW',
  '₹': 'INR',
  '₺': 'TRY',
  '₫': 'VND',
  '฿': 'THB',
  '₴': 'UAH',
  '₽': 'RUB',
  '₪': 'ILS',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  'kr.': 'DKK',
  'Fr.': 'CHF',
  'лв.': 'BGN',
};
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  '¥-804': 'CNY',
  '￥-804': 'CNY',
  '¥-411': 'JPY',
  '￥-411': 'JPY',
  'kr-406': 'DKK',
  'kr-414': 'NOK',
  'kr-41d': 'SEK',
  '$-c0c': 'CAD',
  '$-1009': 'CAD',
  '$-c09': 'AUD',
  '$-80a': 'MXN',
  '$-404': 'TWD',
  '$-4809': 'SGD',
  '$-c04': 'HKD',
};

/** The currency that a format prints: `[$€-407]`, `[$CNY]`, `"CHF"`, `€`; null for none, and for a sign that several countries have. */
function findCurrency(format: string): string | null {
  const [, sign = '', language = ''] = /\[\$([^\]-]+)(?:-([\dA-F]+))?\]/i.exec(format) ?? [];
  if (sign !== '') {
    const ofLanguage = BY_LANGUAGE[`${sign}-${language.toLowerCase()}`];
    return ofLanguage ?? getOwn(SIGNS, sign.trim()) ?? (/^[A-Z]{3}$/.test(sign.trim()) ? sign.trim() : null);
  }
  const texts = [...format.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, one]) => (quoted ?? one ?? '').trim());
  const bare = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  const found = [...texts, /[€£$]/.exec(bare)?.[0] ?? ''].flatMap(
    (text) =>
      getOwn(SIGNS, text) ?? (/^(?:EUR|USD|GBP|CHF|CNY|RMB|JPY|SEK|NOK|DKK|PLN|CZK|HUF)$/.test(text) ? text : []),
  );
  return found[0] ?? null;
}

/** Formats that web pages and XML of 2003 call by a name; of truth values and amounts of money nothing has to be known. */
const NAMED_FORMATS: ReadonlyMap<string, NumberStyle> = new Map<string, NumberStyle>([
  ...'general,general number,currency,euro currency,fixed,standard,scientific,yes/no,true/false,on/off,@'
    .split(',')
    .map((name) => [name, PLAIN] as const),
  ['percent', { kind: 'percent' }] as const,
  ...['general date', 'long date', 'medium date', 'short date'].map((name) => [name, { kind: 'day' }] as const),
  ...['long time', 'medium time', 'short time'].map((name) => [name, { kind: 'time' }] as const),
]);

/** The style of a format that may be named (`Short Date`), else be a code. */
export function parseFormatName(format: string): NumberStyle {
  return NAMED_FORMATS.get(format.trim().toLowerCase()) ?? parseNumberFormat(format);
}

/**
 * A stored number as text: all digits with a decimal point, a day as `YYYY-MM-DD` (its time of day left out), a time as `HH:MM:SS` (hours
 * may pass 24), a percentage with its sign and the point moved in the digits. What is no number comes back as it is.
 */
export function writeNumber(stored: string, style: NumberStyle, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  switch (style.kind) {
    case 'plain':
    case 'money':
      return writePlain(stored, value);
    case 'percent':
      return `${movePoint(writePlain(stored, value))}%`;
    case 'padded':
      return Number.isInteger(value) && value >= 0
        ? style.prefix + String(value).padStart(style.digits, '0')
        : writePlain(stored, value);
    case 'day': {
      if (value < 0 || value > LAST_DAY) return writePlain(stored, value);
      const zero = from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
      return new Date(zero + Math.floor(value + 1e-9) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    }
    case 'time': {
      if (value < 0 || value > LAST_DAY) return writePlain(stored, value);
      const seconds = Math.round(value * 86_400);
      return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
    }
  }
}

/** Digits as stored where they are plain; `0.10000000000000001` and `1E-3` in the shortest form that is the same number. */
function writePlain(stored: string, value: number): string {
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  const text = String(value);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (small === null) return text;
  return `${small[1] ?? ''}0.${'0'.repeat(Number(small[4]) - 1)}${small[2] ?? ''}${small[3] ?? ''}`;
}

/** A hundred times a decimal number, by its digits. */
function movePoint(text: string): string {
  if (text.includes('e')) return String(Number(text) * 100);
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction.slice(0, 2).padEnd(2, '0')).replace(/^0+(?=\d)/, '');
  const left = fraction.slice(2);
  return sign + digits + (left === '' ? '' : `.${left}`);
}
