import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeShape,
  getMiddle,
  getShape,
  SHAPES,
} from '../../../../../src/app/scenarios/builder/fields/change-shape.ts';
import { quantityWithin } from '../../../../../src/domain/scenario/quantity.ts';

describe('the shape of a quantity', () => {
  it('keeps middle and ends from one shape to the next', () => {
    const triangular = { kind: 'triangular', low: 30, mode: 45, high: 60 } as const;
    expect(changeShape(triangular, 'pert')).toEqual({ kind: 'pert', low: 30, mode: 45, high: 60 });
    expect(changeShape(triangular, 'lognormal')).toEqual({ kind: 'lognormal', p10: 30, p50: 45, p90: 60 });
    expect(changeShape(triangular, 'uniform')).toEqual({ kind: 'uniform', low: 30, high: 60 });
    expect(changeShape(triangular, 'exactly')).toBe(45);
  });

  it('spreads a number by a quarter to each side', () => {
    expect(changeShape(40, 'triangular')).toEqual({ kind: 'triangular', low: 30, mode: 40, high: 50 });
  });

  it('leaves a share a share', () => {
    expect(changeShape(1, 'uniform', 1)).toEqual({ kind: 'uniform', low: 0.75, high: 1 });
    expect(changeShape(0.4, 'uniform', 1)).toEqual({ kind: 'uniform', low: 0.30000000000000004, high: 0.5 });
  });

  it('takes what weighs most as the middle of several shapes', () => {
    const fast = { kind: 'uniform', low: 2, high: 4 } as const;
    const slow = { kind: 'triangular', low: 8, mode: 10, high: 20 } as const;
    expect(
      getMiddle({
        kind: 'mixture',
        parts: [
          { weight: 0.3, of: fast },
          { weight: 0.7, of: slow },
        ],
      }),
    ).toBe(10);
  });

  it('turns every positive number into a sound quantity of the wanted shape', () => {
    const shapes = SHAPES.map(([shape]) => shape);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.constantFrom(...shapes), (number, shape) => {
        const changed = changeShape(number, shape);
        expect(getShape(changed)).toBe(shape);
        expect(quantityWithin({ min: 0 }).safeParse(changed).success).toBe(true);
      }),
    );
  });
});
