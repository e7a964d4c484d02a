import type { Quantity } from '../../../../domain/scenario/quantity.ts';
import { getRange } from '../../../../domain/scenario/quantity.ts';
import type { FieldSpec, Unit } from '../specs/field-spec.ts';
import { formatInUnit, getUnitText } from './unit-text.ts';

/** Where the value of a field came from: a figure of the catalogue with its basis, as the library tells it. */
export type FieldSource = { readonly value: Quantity | null; readonly says: string };

/** "65–75–85 %", "10th to 90th percentile 40, 75, 125 days", "0.2 or 0.8 by shape". */
export function describeQuantity(quantity: Quantity, unit: Unit, currency: string): string {
  if (typeof quantity === 'number') return formatInUnit(quantity, unit, currency);
  switch (quantity.kind) {
    case 'uniform':
      return describeNumbers([quantity.low, quantity.high], unit, currency);
    case 'triangular':
    case 'pert':
      return describeNumbers([quantity.low, quantity.mode, quantity.high], unit, currency);
    case 'lognormal':
      return `${describeNumbers([quantity.p10, quantity.p50, quantity.p90], unit, currency)} (1 in 10 below, median, 1 in 10 above)`;
    case 'discrete':
      return quantity.values
        .map(
          ({ value, probability }) =>
            `${formatInUnit(value, unit, currency)} with ${formatInUnit(probability, 'share', currency)}`,
        )
        .join(', ');
    case 'mixture':
      return quantity.parts
        .map(({ weight, of }) => `${formatInUnit(weight, 'share', currency)}: ${describeQuantity(of, unit, currency)}`)
        .join('; ');
  }
}

function describeNumbers(numbers: readonly number[], unit: Unit, currency: string): string {
  const figures = numbers.map((value) => String(Number((unit === 'share' ? value * 100 : value).toPrecision(3))));
  return `${figures.join('–')} ${getUnitText(unit, currency)}`;
}

/** Possible values of a field: "0 to 100 %", "0 days or more". Null for fields without numbers. */
export function describeBounds(spec: FieldSpec, currency: string): string | null {
  if (spec.kind !== 'quantity' && spec.kind !== 'number') return null;
  if (spec.kind === 'number' && spec.bounds !== undefined) return spec.bounds;
  if (spec.unit === 'share') return '0 to 100 %';
  return `0 ${getUnitText(spec.unit, currency)} or more`;
}

/** Whether a value lies outside of its source's range. */
export function isOutside(value: Quantity, source: Quantity): boolean {
  const [own, given] = [getRange(value), getRange(source)];
  return own.low < given.low || own.high > given.high;
}
