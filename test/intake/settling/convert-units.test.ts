import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BomLine } from '../../../src/domain/dataset.ts';
import { convertUnits } from '../../../src/intake/settling/convert-units.ts';
import { findConversion } from '../../../src/intake/values/unit-sizes.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';

function convert(quantity: number, from: string | null, to: string | null) {
  const log = createProblemLog();
  const line: BomLine = {
    parent: 'P',
    child: 'C',
    quantity,
    unit: from,
    yield: 1,
    essential: true,
    rows: [{ file: 'bom.csv', sheet: null, row: 7 }],
  };
  const [converted] = convertUnits([line], [{ partNumber: 'C', unit: to }], log);
  return { quantity: converted?.quantity, unit: converted?.unit, log };
}

describe(convertUnits, () => {
  // By the definitions of the units; a pound is 0.45359237 kg, an inch 25.4 mm.
  it.each([
    [250, 'g', 'kg', 0.25],
    [0.002, 't', 'kg', 2],
    [750, 'mg', 'g', 0.75],
    [1500, 'mm', 'm', 1.5],
    [3, 'ft', 'm', 0.9144],
    [1, 'in', 'mm', 25.4],
    [500, 'ml', 'L', 0.5],
    [2, 'dozen', 'pcs', 24],
    [1, 'lb', 'g', 453.592_37],
    [40, '克', 'kg', 0.04],
  ])('counts %d %s in %s as %d', (quantity, from, to, expected) => {
    const converted = convert(quantity, from, to);
    expect(converted).toMatchObject({ quantity: expected, unit: to });
    expect(converted.log.problems).toMatchObject([{ severity: 'note', code: 'unit-converted', row: 7 }]);
  });

  it('leaves a line as it is where nothing is to be converted, and says nothing', () => {
    for (const [from, to] of [
      ['kg', 'kg'],
      ['KG', 'kg'],
      [null, 'kg'],
      ['kg', null],
    ] as const) {
      const kept = convert(3, from, to);
      expect(kept).toMatchObject({ quantity: 3, unit: from });
      expect(kept.log.problems).toEqual([]);
    }
  });

  it('asks about units that measure different things, and changes no figure', () => {
    const kept = convert(3, 'pcs', 'kg');
    expect(kept).toMatchObject({ quantity: 3, unit: 'pcs' });
    expect(kept.log.problems).toMatchObject([{ severity: 'note', code: 'unit-differs', found: 'pcs', expected: 'kg' }]);
    expect(kept.log.problems[0]?.message).toBe(
      '1 line is in pcs of a part counted in kg, first C; nothing says how much of one is in the other, so the figure stays as written.',
    );
  });

  it('gives the inverse for the way back', () => {
    const units = fc.constantFrom('mg', 'g', 'kg', 't', 'lb', 'oz');
    fc.assert(
      fc.property(units, units, fc.integer({ min: 1, max: 1e6 }), (from, to, quantity) => {
        const [there, back] = [findConversion(from, to), findConversion(to, from)];
        if (there === null || back === null) throw new Error('Units of mass convert into each other.');
        const again = (((quantity * there.times) / there.over) * back.times) / back.over;
        expect(Math.abs(again - quantity) / quantity).toBeLessThan(1e-12);
      }),
    );
  });
});
