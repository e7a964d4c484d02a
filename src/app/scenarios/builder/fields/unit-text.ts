import { formatQuantity } from '../../../format/number.ts';
import { explainFigure, getSeparators, readFigure } from '../../../format/read-figure.ts';
import { getCurrencySign, NBSP } from '../../../format/money.ts';
import type { Unit } from '../specs/field-spec.ts';

/** Text behind a field: "days", "%", "€ a unit". */
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

/** A number as edited text; shares in percent, without the noise of their last digits. */
export function writeFieldNumber(value: number, unit: Unit): string {
  const text = String(Number((unit === 'share' ? value * 100 : value).toPrecision(12)));
  return text.replace('.', getSeparators().point);
}

/** The number of a text in the person's way of writing figures; null for none, or for two readings. */
export function readFieldNumber(text: string, unit: Unit): number | null {
  const read = readFigure(withoutUnit(text));
  if (!('value' in read) || !Number.isFinite(read.value)) return null;
  return unit === 'share' ? read.value / 100 : read.value;
}

/** Why `readFieldNumber` finds no number in a text. */
export function explainFieldNumber(text: string): string {
  const read = readFigure(withoutUnit(text));
  return explainFigure(text, 'fault' in read ? read.fault : 'no-number');
}

function withoutUnit(text: string): string {
  return text.trim().replace(/%$/, '').trim();
}

/** A number with its unit for reading: "35 %", "60 days". */
export function formatInUnit(value: number, unit: Unit, currency: string): string {
  if (!Number.isFinite(value)) return value > 0 ? 'without limit' : 'not known';
  const figure = formatQuantity(unit === 'share' ? value * 100 : value);
  if (unit === 'days' && value === 1) return `1${NBSP}day`;
  return [figure, getUnitText(unit, currency)].filter((piece) => piece !== '').join(NBSP);
}

/** Fault of a field, in the unit of typing: a share is kept as 0 to 1 and typed in percent. */
export function writeProblem(message: string, unit: Unit | null): string {
  if (unit !== 'share') return message;
  return message.replaceAll(
    /(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]*\d)/g,
    (figure) => `${writeFieldNumber(Number(figure), 'share')}${NBSP}%`,
  );
}
