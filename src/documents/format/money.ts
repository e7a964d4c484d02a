import type { HangingRevenue } from '../../domain/letters/weigh-facts.ts';
import type { CurrencyCode, Money } from '../../domain/units.ts';
import { formatDecimals, formatFixed, formatWhole, isSignLast } from './locale.ts';

/** A no-break space: a figure and its unit never part at the end of a line. */
export const NBSP = '\u00a0';

const SYMBOLS: Record<CurrencyCode, string> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥', CNY: 'CN¥', KRW: '₩' };

/** One scale for all amounts of a list, to compare them at a glance. `divisor` turns units into it, `suffix` follows the figure, `digits` fixes its decimals. */
export type MoneyScale = { divisor: number; suffix: '' | 'k' | 'm' | 'bn'; digits?: number };

const SCALES = {
  bn: { divisor: 1e9, suffix: 'bn' },
  m: { divisor: 1e6, suffix: 'm' },
  k: { divisor: 1e3, suffix: 'k' },
  unit: { divisor: 1, suffix: '' },
} satisfies Record<string, MoneyScale>;

/** The sign before an amount: the symbol where one is common, else the code itself. */
export function getCurrencySign(currency: CurrencyCode): string {
  return SYMBOLS[currency] ?? currency;
}

/** The scale of one amount by itself: 2.1 bn, 412 m, 38 k, 120. */
export function getMoneyScale(amount: Money): MoneyScale {
  const size = Math.abs(amount);
  // 999.6 m would print as 1,000 m, so each step begins where the figure below it would round up to a thousand.
  if (size >= 999.5e6) return SCALES.bn;
  if (size >= 999.5e3) return SCALES.m;
  if (size >= 999.5) return SCALES.k;
  return SCALES.unit;
}

/**
 * Has the browser load its means of writing numbers. The first formatter of a page takes as long as showing its figures; to be called while
 * those are on their way.
 */
export function prepareFigures(): void {
  formatWhole(0);
}

/** Decimals of a figure: whole from ten on, one below, two below one. */
function getDigits(value: number): number {
  const size = Math.abs(value);
  return size === 0 || size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2;
}

/**
 * The scale for a list: millions as soon as its largest amount has any, with the decimals of its largest, so neighbours share one unit and one
 * precision.
 */
export function getSharedMoneyScale(amounts: readonly Money[]): MoneyScale {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  const scale = largest >= 999.5e3 ? SCALES.m : largest >= 999.5 ? SCALES.k : SCALES.unit;
  return { ...scale, digits: getDigits(largest / scale.divisor) };
}

/** The scale of ticks with the decimals that they need: 0.25 and 0.75 are not 0.3 and 0.8. */
export function getTickScale(ticks: readonly Money[], scale: MoneyScale): MoneyScale {
  const needed = [0, 1, 2, 3].find((digits) =>
    ticks.every((tick) => {
      const value = (tick / scale.divisor) * 10 ** digits;
      return Math.abs(value - Math.round(value)) < 1e-6;
    }),
  );
  return { ...scale, digits: needed ?? 3 };
}

/** The scale of amounts that add up to `total`: with a decimal more where figures below ten would add up to another one as they are rounded. */
export function getLedgerScale(amounts: readonly Money[], total: Money): MoneyScale {
  const scale = getSharedMoneyScale(amounts);
  const { digits = 0, divisor } = scale;
  if (digits === 0 || scale.suffix === '') return scale;
  const round = (amount: Money): number => Math.round((amount / divisor) * 10 ** digits);
  const sum = amounts.reduce((whole, amount) => whole + round(amount), 0);
  return sum === round(total) ? scale : { ...scale, digits: digits + 1 };
}

/**
 * The figure of an amount in a scale, without sign or unit: whole from ten on ("412", "1,150"), else with one or two decimals ("8.4", "0.42"); a
 * list's scale fixes the decimals. Nothing is "0"; a non-zero amount printing as 0 is "< 0.01" (or "< 1").
 */
export function formatMoneyFigure(amount: Money, scale: MoneyScale): string {
  // Exactly nothing needs no decimals, which would make it look rounded.
  if (amount === 0) return formatWhole(0);
  const value = amount / scale.divisor;
  const size = Math.abs(value);
  if (scale.suffix === '') return formatWhole(value);
  const digits = scale.digits ?? getDigits(value);
  const least = 10 ** -digits;
  if (size > 0 && size < least / 2) return `<${NBSP}${formatFixed(least, digits)}`;
  return formatDecimals(value, digits);
}

/** A figure with the sign of its currency, on the side where figures are written so: "€ 412 m", "412 m €". */
export function addSign(currency: CurrencyCode, figure: string): string {
  const pieces = [getCurrencySign(currency), figure];
  return (isSignLast() ? pieces.toReversed() : pieces).join(NBSP);
}

/**
 * An amount with sign and unit: "€ 412 m", "€ 2.1 bn", "€ 38 k". Alone it finds its own scale and drops trailing zeros; with a `scale` (a
 * list's) it keeps a column's digits. Null or not a number: "not known".
 */
export function formatMoney(amount: Money | null, currency: CurrencyCode, scale?: MoneyScale): string {
  if (amount === null || !Number.isFinite(amount)) return 'not known';
  const used = scale ?? getMoneyScale(amount);
  let figure = formatMoneyFigure(amount, used);
  if (scale === undefined && /\d\D\d{1,2}$/.test(figure))
    figure = figure.replace(/(?<=\d\D\d*)0+$/, '').replace(/\D$/, '');
  return addSign(currency, used.suffix === '' || amount === 0 ? figure : `${figure}${NBSP}${used.suffix}`);
}

/** The revenue that hangs on a missing fact or an act; where none is known to hang on it "not known", where more may "≥ € 3.6 m". */
export function formatHanging(
  { revenueAtRisk, isLeast = false }: HangingRevenue,
  currency: CurrencyCode,
  scale?: MoneyScale,
): string {
  if (revenueAtRisk <= 0) return formatMoney(null, currency);
  return `${isLeast ? `≥${NBSP}` : ''}${formatMoney(revenueAtRisk, currency, scale)}`;
}

/** A change as a signed figure ("+12", "−0.4"); one rounding to nothing is a dash. */
export function formatMoneyStep(step: Money, scale: MoneyScale): string {
  const figure = formatMoneyFigure(Math.abs(step), scale);
  if (!/[1-9]/.test(figure) || figure.startsWith('<')) return '–';
  return `${step > 0 ? '+' : '−'}${figure}`;
}
