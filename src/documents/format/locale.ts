/** Writing of numbers and dates: as in the United Kingdom, unless the page's reader has chosen otherwise. */
const USUAL = 'en-GB';
let locale: string = USUAL;
let point = '.';
let signLast = false;

/** The locale of figures. */
export function getLocale(): string {
  return locale;
}

/** Whether figures are written in the usual way. */
export function isUsual(): boolean {
  return locale === USUAL;
}

/** Whether the sign of a currency follows its figure. */
export function isSignLast(): boolean {
  return signLast;
}

/** Has figures written in another way, such as de-DE: for the page before it shows any. The page's papers are written alike. */
export function setLocale(next: string): void {
  point = new Intl.NumberFormat(next).format(0.5).charAt(1);
  signLast = new Intl.NumberFormat(next, { style: 'currency', currency: 'EUR' }).format(1).startsWith('1');
  locale = next;
}

/** A number with so many decimals and no separators of thousands: "0.42", "0,42". */
export function formatFixed(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', point);
}

const kept = new Map<string, unknown>();

/** A writer of figures or of dates in the locale: to make one takes a hundred times as long as to use it, so each is made once. */
export function keep<T, O>(Writer: new (locale: string, options: O) => T, options: O): T {
  const key = locale + JSON.stringify(options);
  if (!kept.has(key)) kept.set(key, new Writer(locale, options));
  return kept.get(key) as T;
}

/** A number with separators of thousands, rounded as `rounding` says: "1,234.5", "1.234,5". */
export function formatRounded(value: number, rounding: Intl.NumberFormatOptions): string {
  return keep(Intl.NumberFormat, rounding).format(value);
}

/** A number with so many decimals and separators of thousands: "1,234.50". */
export function formatDecimals(value: number, digits: number): string {
  return formatRounded(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A number without decimals, with separators of thousands: "1,234". */
export function formatWhole(value: number): string {
  // What rounds to nothing from below has no sign.
  return formatDecimals(Math.round(value) || 0, 0);
}
