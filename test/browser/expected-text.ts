/**
 * How figures are to read on screen, written here once more and apart from the app's own formats, so that a fault in those shows:
 * money with one unit and one precision for a list, whole percentages that are never rounded to 0 or 100, weeks.
 */

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$' };

function groupThousands(figure: string): string {
  const [whole = '', decimals] = figure.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Decimals that leave about two significant digits of a figure. */
function countDecimals(figure: number): number {
  if (figure === 0 || figure >= 9.95) return 0;
  return figure >= 0.995 ? 1 : 2;
}

/** Decimal figures as people round them: a half goes up, whatever the binary digits behind it say. */
export function writeFigure(figure: number, decimals: number): string {
  const steps = Math.round(Number((figure * 10 ** decimals).toPrecision(12)));
  return groupThousands((steps / 10 ** decimals).toFixed(decimals));
}

function writeScaled(amount: number, divisor: number, decimals: number): string {
  const figure = amount / divisor;
  const least = 10 ** -decimals;
  if (divisor > 1 && figure > 0 && figure < least / 2) return `< ${least.toFixed(decimals)}`;
  return writeFigure(figure, divisor === 1 ? 0 : decimals);
}

/** Amounts of one list: unit and decimals are those of its largest, given apart where more are shown than are compared. */
export function writeAmounts(
  amounts: readonly number[],
  currency: string,
  largest = Math.max(0, ...amounts),
): string[] {
  const [divisor, unit] = largest >= 999_500 ? [1e6, ' m'] : largest >= 999.5 ? [1e3, ' k'] : [1, ''];
  const decimals = countDecimals(largest / divisor);
  const sign = SIGNS[currency] ?? currency;
  // Exactly nothing has neither decimals nor a unit.
  return amounts.map((amount) =>
    amount === 0 ? `${sign} 0` : `${sign} ${writeScaled(amount, divisor, decimals)}${unit}`,
  );
}

/** An amount that stands alone: its own unit, without zeros at the end. */
export function writeAmount(amount: number, currency: string): string {
  const [divisor, unit] =
    amount >= 999_500_000 ? [1e9, ' bn'] : amount >= 999_500 ? [1e6, ' m'] : amount >= 999.5 ? [1e3, ' k'] : [1, ''];
  const figure = writeScaled(amount, divisor, countDecimals(amount / divisor)).replace(/(\.\d*?)0+$/, '$1');
  return `${SIGNS[currency] ?? currency} ${figure.replace(/\.$/, '')}${unit}`;
}

function writePercent(share: number): string {
  if (share < 1e-9) return '0';
  if (share > 1 - 1e-9) return '100';
  if (share < 0.005) return '< 1';
  return share > 0.995 ? '> 99' : writeFigure(share * 100, 0);
}

/** A share of 0 to 1 in percent. */
export function writeShare(share: number): string {
  return `${writePercent(share)} %`;
}

/** From the one share to the other, or one of them where both read alike; "to" where a sign would stand beside the dash. */
export function writeRange(low: number, high: number): string {
  const [from, to] = [writePercent(low), writePercent(high)];
  if (from === to || (from === '0' && to === '< 1')) return `${to} %`;
  return from.includes(' ') || to.includes(' ') ? `${from} to ${to} %` : `${from}–${to} %`;
}

/** Weeks without their unit. */
export function writeWeeks(weeks: number): string {
  return weeks < 9.95 ? weeks.toFixed(1) : writeFigure(weeks, 0);
}

/** Text as a person reads it: every run of white space, a no-break space too, is one space. */
export function readPlain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
