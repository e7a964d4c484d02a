import type { Distribution, Quantity } from '../../../../domain/scenario/quantity.ts';

export type Shape = 'exactly' | Distribution['kind'];

export const SHAPES: readonly (readonly [Shape, string])[] = [
  ['exactly', 'exactly'],
  ['uniform', 'anywhere between'],
  ['triangular', 'around, within'],
  ['pert', 'mostly around, within'],
  ['lognormal', 'skewed, by quantiles'],
  ['discrete', 'one of several values'],
  ['mixture', 'one of several shapes'],
];

/** The shape of a quantity; a plain number has none. */
export function getShape(quantity: Quantity): Shape {
  return typeof quantity === 'number' ? 'exactly' : quantity.kind;
}

/** The middle of a quantity: its mode, its median, or its weightiest value. */
export function getMiddle(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity;
  switch (quantity.kind) {
    case 'uniform':
      return (quantity.low + quantity.high) / 2;
    case 'triangular':
    case 'pert':
      return quantity.mode;
    case 'lognormal':
      return quantity.p50;
    case 'discrete':
      return quantity.values.reduce((most, one) => (one.probability > most.probability ? one : most)).value;
    case 'mixture':
      return getMiddle(quantity.parts.reduce((most, one) => (one.weight > most.weight ? one : most)).of);
  }
}

function getEnds(quantity: Quantity, most: number): readonly [number, number] {
  const middle = getMiddle(quantity);
  if (typeof quantity !== 'number') {
    if ('low' in quantity) return [quantity.low, quantity.high];
    if ('p10' in quantity) return [quantity.p10, quantity.p90];
  }
  return [middle * 0.75, Math.min(most, middle * 1.25)];
}

/** The same quantity in another shape: its middle and, where it has them, its ends are kept; else the ends lie a quarter away, at most at `most`. */
export function changeShape(quantity: Quantity, shape: Shape, most = Infinity): Quantity {
  const middle = getMiddle(quantity);
  const [low, high] = getEnds(quantity, most);
  switch (shape) {
    case 'exactly':
      return middle;
    case 'uniform':
      return { kind: shape, low, high };
    case 'triangular':
    case 'pert':
      return { kind: shape, low, mode: middle, high };
    case 'lognormal':
      return { kind: shape, p10: low, p50: middle, p90: high };
    case 'discrete':
      return {
        kind: shape,
        values: [
          { value: low, probability: 0.25 },
          { value: middle, probability: 0.5 },
          { value: high, probability: 0.25 },
        ],
      };
    case 'mixture':
      return { kind: shape, parts: [{ weight: 1, of: { kind: 'triangular', low, mode: middle, high } }] };
  }
}
