import { formatQuantity } from '../../../format/number.ts';
import { getCurrencySign, NBSP } from '../../../format/money.ts';
import type { Unit } from '../specs/field-spec.ts';

/** What stands behind a field: "days", "%", "€ a unit". */
export function getUnitText(unit: Unit, currency: string): string {
  const money = getCurrencySign(currency);
  switch (unit) {
    case 'count':
      return '';
    case 'days':
      return 'days';
    case 'share':
      return '%';
    case 'factor':
      return '×';
    case 'units':
      return 'units';
    case 'units-a-day':
      return 'units a day';
    case 'money':
      return money;
    case 'money-a-unit':
      return `${money} a unit`;
    case 'money-a-unit-year':
      return `${money} a unit and year`;
  }
}

/** The text that a number is edited as; shares in percent, without the noise of their last digits. */
export function writeFieldNumber(value: number, unit: Unit): string {
  return String(Number((unit === 'share' ? value * 100 : value).toPrecision(12)));
}

/** The number that a text says, with a point or a comma; null if it says none. */
export function readFieldNumber(text: string, unit: Unit): number | null {
  const plain = text.trim().replace(/%$/, '').trim().replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return unit === 'share' ? value / 100 : value;
}

/** A number with its unit for reading: "35 %", "60 days". */
export function formatInUnit(value: number, unit: Unit, currency: string): string {
  if (!Number.isFinite(value)) return value > 0 ? 'without limit' : 'not known';
  const figure = formatQuantity(unit === 'share' ? value * 100 : value);
  if (unit === 'days' && value === 1) return `1${NBSP}day`;
  return [figure, getUnitText(unit, currency)].filter((piece) => piece !== '').join(NBSP);
}

/** What is wrong with a field, in the unit that the person typed: a share is kept as 0 to 1 and typed in percent. */
export function writeProblem(message: string, unit: Unit | null): string {
  if (unit !== 'share') return message;
  return message.replaceAll(
    /(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]*\d)/g,
    (figure) => `${writeFieldNumber(Number(figure), 'share')}${NBSP}%`,
  );
}
