/** How numbers and dates are written: as in the United Kingdom, unless whoever reads the page has chosen otherwise. */
const USUAL = 'en-GB';
let locale: string = USUAL;
let point = '.';

/** The locale that figures are written in. */
export function getLocale(): string {
  return locale;
}

/** Whether figures are written in the usual way. */
export function isUsual(): boolean {
  return locale === USUAL;
}

/** Has figures written in another way, such as de-DE: for the page before it shows any. Paper that the page makes is written as the page is. */
export function setLocale(next: string): void {
  point = new Intl.NumberFormat(next).format(0.5).charAt(1);
  locale = next;
}

/** A number with so many decimals and no separators of thousands: "0.42", "0,42". */
export function formatFixed(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', point);
}
