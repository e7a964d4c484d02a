import type { Distribution, Quantity } from '../../../domain/scenario/quantity.ts';

/** Returns the quantity with every value times a factor of 0 or more, at most `most`; its shape stays. A factor of 0 makes it the number 0. */
export function scaleQuantity(quantity: Quantity, factor: number, most = Infinity): Quantity {
  const scale = (value: number) => Math.min(most, value * factor);
  if (typeof quantity === 'number') return scale(quantity);
  if (factor <= 0) return 0;
  return scaleShape(quantity, scale);
}

function scaleShape<Shape extends Distribution>(shape: Shape, scale: (value: number) => number): Shape {
  switch (shape.kind) {
    case 'uniform':
      return { ...shape, low: scale(shape.low), high: scale(shape.high) };
    case 'triangular':
    case 'pert':
      return { ...shape, low: scale(shape.low), mode: scale(shape.mode), high: scale(shape.high) };
    case 'lognormal':
      return { ...shape, p10: scale(shape.p10), p50: scale(shape.p50), p90: scale(shape.p90) };
    case 'discrete':
      return { ...shape, values: shape.values.map((one) => ({ ...one, value: scale(one.value) })) };
    case 'mixture':
      return { ...shape, parts: shape.parts.map((one) => ({ ...one, of: scaleShape(one.of, scale) })) };
  }
}
