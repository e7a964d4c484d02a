import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readDeclaredAmount,
  readShareOfNoMass,
  readWrittenAmount,
  widenAmount,
  writeDeclaredAmount,
} from '../../../../src/intake/values/contents/declared-amount.ts';

const share = (min: number, max = min, nominal: number | null = min === max ? min : null) => ({
  unit: '%',
  min,
  max,
  nominal,
});

const CELLS: readonly (readonly [cell: string, unit: string, amount: unknown])[] = [
  ['2.4', '%', share(2.4)],
  ['2,4', '%', share(2.4)],
  ['2.4 wt.-%', 'g', share(2.4)],
  ['985000', 'ppm', share(98.5)],
  ['< 1000 ppm', '%', share(0, 0.1)],
  ['<1000', 'ppm', share(0, 0.1)],
  ['0.1 - 0.3 %', '%', share(0.1, 0.3)],
  ['1.5 % - 2.5 %', '%', share(1.5, 2.5)],
  ['22~24', '%', share(22, 24)],
  ['2.0～3.0', '%', share(2, 3)],
  ['max. 1', '%', share(0, 1)],
  ['0.5 max', '%', share(0, 0.5)],
  ['500ppm以下', '%', share(0, 0.05)],
  ['≥ 99.5', '%', share(99.5, 100)],
  ['1.5 ± 0.2', '%', share(1.3, 1.7, 1.5)],
  ['ca. 3', '%', share(2.4, 3.6, 3)],
  ['typ. 10', '%', share(8, 12, 10)],
  // About nothing is as little as what no instrument finds.
  ['~0', '%', share(0, 0.1)],
  ['ca. 0 ppm', '%', share(0, 0.1)],
  ['≤ 0', '%', share(0, 0, null)],
  ['ND', '%', share(0, 0.1)],
  ['nicht enthalten', '%', share(0, 0.1)],
  ['不含有', '%', share(0, 0.1)],
  ['含有せず', '%', share(0, 0.1)],
  ['no contiene', '%', share(0, 0.1)],
  ['traces < 0,05', '%', share(0, 0.05)],
  ['Spuren (< 200 ppm)', '%', share(0, 0.02)],
  ['none added intentionally', '%', null],
  ['nicht absichtlich zugesetzt', '%', null],
  ['n.d.', '%', share(0, 0.1)],
  ['N.D. (<5 ppm)', '%', share(0, 0.0005)],
  ['Rest', '%', { unit: 'rest' }],
  ['Bal.', '%', { unit: 'rest' }],
  ['余量', '%', { unit: 'rest' }],
  ['残部', '%', { unit: 'rest' }],
  ['12.5', 'mg', { unit: 'g', min: 0.0125, max: 0.0125, nominal: 0.0125 }],
  ['1,25 kg', 'g', { unit: 'g', min: 1250, max: 1250, nominal: 1250 }],
  ['40 µg', 'g', { unit: 'g', min: 0.00004, max: 0.00004, nominal: 0.00004 }],
  ['175', 'unit:partPerThousand', share(17.5)],
  ['200 µg/g', '%', share(0.02)],
  ['0.24', 'g/pc', { unit: 'g', min: 0.24, max: 0.24, nominal: 0.24 }],
  ['not more than 0.1', '%', share(0, 0.1)],
  ['nicht mehr als 0,1 %', '%', share(0, 0.1)],
  ['not less than 1', '%', share(1, 100)],
  ['not below 0.5', '%', share(0.5, 100)],
  ['1,2 (typ.)', '%', share(0.96, 1.44, 1.2)],
  ['Rem.', '%', { unit: 'rest' }],
  ['잔부', '%', { unit: 'rest' }],
];

describe('an amount of a declaration', () => {
  it.each(CELLS)('%s in %s', (cell, unit, amount) => expect(readDeclaredAmount(cell, unit)).toEqual(amount));

  it.each(['', '-', 'yes', 'confidential', '<0', 'below 0 %', '3 % v/v', '5 vol.-%', '3 - 2', '-4', '1.5 at%'])(
    '%s is none',
    (cell) => expect(readDeclaredAmount(cell)).toBeNull(),
  );

  it.each([
    ['0.5', 'at%', { unit: '%', min: 1e-6, max: 100, nominal: null }],
    ['0.5 mol%', '%', { unit: '%', min: 1e-6, max: 100, nominal: null }],
    ['3 vol.-%', '', { unit: '%', min: 1e-6, max: 100, nominal: null }],
    ['0', 'at%', { unit: '%', min: 0, max: 0, nominal: 0 }],
    ['< 0.5', 'at%', null],
    ['0.5', '%', null],
    ['0.5', 'wt%', null],
  ])('says of %s in %s, a share of no mass, that some is there', (cell, unit, amount) =>
    expect(readShareOfNoMass(cell, unit, false)).toEqual(amount),
  );

  it('takes a dot for the mark of thousands only where the file writes commas', () => {
    expect(readDeclaredAmount('1.250', 'g', true)).toMatchObject({ min: 1250 });
    expect(readDeclaredAmount('1.250', 'g', false)).toMatchObject({ min: 1.25 });
  });

  it('widens by relative tolerances and stays within 100 %', () => {
    expect(widenAmount({ unit: '%', min: 30, max: 30, nominal: 30 }, 5, 5)).toEqual(share(28.5, 31.5, 30));
    expect(widenAmount({ unit: '%', min: 99, max: 99, nominal: 99 }, 0, 5)).toEqual(share(99, 100, 99));
  });

  it('is read again from what is written of it', () => {
    const end = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Number(value.toPrecision(6)));
    fc.assert(
      fc.property(end, end, fc.constantFrom('%' as const, 'g' as const), (one, other, unit) => {
        const [min, max] = [Math.min(one, other), Math.max(one, other)];
        const amount = { unit, min, max, nominal: min === max ? min : null };
        expect(readWrittenAmount(writeDeclaredAmount(amount))).toEqual(amount);
      }),
    );
  });
});
