import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readComposition } from '../../../src/engine/controls/composition.ts';
import { findOneOf, getElementFact } from '../../../src/engine/controls/element-fact.ts';

type Row = readonly [substance: string, min: number | null, max: number | null];
const ALLOY: readonly Row[] = [
  ['Nd', 28, 30],
  ['Fe', 66, 67],
  ['B', 1, 1],
];
const NO_REST: Row = ['rest', 0, 0];

function read(rows: readonly Row[]) {
  return readComposition(
    rows.map(([substance, massPctMin, massPctMax]) => ({
      substance,
      massPctMin,
      massPctMax,
      evidence: 'declared' as const,
    })),
  );
}
const stateOf = (rows: readonly Row[], element: string) => getElementFact(read(rows), element).state;

describe(readComposition, () => {
  it.each([
    'Dysprosium',
    '镝',
    'dy',
    'DY',
    '7429-91-6',
    'Dysprosium (Dy)',
    'Dysprosium metal',
    'Dy2O3',
    'DY2O3',
    'Dysprosiumoxid',
  ])('finds the dysprosium in a row %s beside a closed rest', (substance) =>
    expect(stateOf([...ALLOY, [substance, 3, 3], NO_REST], 'Dy')).toBe('contains'),
  );

  it.each(['Dy/Tb', 'heavy rare earths', 'schwere Seltene Erden', 'TREO', 'REM', 'rare earth', '重稀土'])(
    'leaves dysprosium possible in a row %s beside a closed rest, and gallium out',
    (substance) => {
      const rows: Row[] = [...ALLOY, [substance, 3, 3], NO_REST];
      expect(getElementFact(read(rows), 'Dy')).toMatchObject({ state: 'open', touched: true, evidence: 'declared' });
      expect(stateOf(rows, 'Ga')).toBe('no');
    },
  );

  it.each([
    'confidential',
    'proprietary',
    'Dysprosum',
    '99999-99-9',
    '7429-91-5',
    'Epoxy',
    'steel',
    'Dy-free alloy',
    'NdFeB',
    'Impurities',
  ])('does not close a list in which %s is not understood', (substance) => {
    const rows: Row[] = [...ALLOY, [substance, 3, 3], NO_REST];
    expect(['Dy', 'Ga'].map((element) => stateOf(rows, element))).toEqual(['open', 'open']);
    expect(read(rows).closedBy).toBeNull();
    expect(read(rows).notUnderstood).toContain(substance);
  });

  it.each(['rest', 'Rest', 'balance', 'bal.', '余量', 'その他', 'reste', 'solde'])(
    'closes a list of which %s is 0',
    (word) => {
      expect(stateOf([...ALLOY, ['Cu', 3, 4], [word, 0, 0]], 'Dy')).toBe('no');
      expect(stateOf([...ALLOY, ['Cu', 3, 4], [word, null, 0]], 'Dy')).toBe('no');
    },
  );

  it.each([
    ['some of it is left', ['rest', 0, 2]],
    ['nobody says how much is left', ['rest', 0, null]],
    ['the rest is what is missing', ['balance', null, null]],
  ] as const)('stays open where %s', (_why, row) => expect(stateOf([...ALLOY, row], 'Dy')).toBe('open'));

  it('stays open where one row for the rest says nothing and another something', () => {
    expect(stateOf([...ALLOY, ['others', 3, 3], NO_REST], 'Dy')).toBe('open');
    expect(stateOf([...ALLOY, NO_REST, ['sonstige', 0, 1]], 'Dy')).toBe('open');
  });

  it('stays open where nobody knows that the rest is 0', () => {
    const [rest, min, max] = NO_REST;
    const row = { substance: rest, massPctMin: min, massPctMax: max };
    expect(readComposition([{ ...row, evidence: 'unknown' }]).closedBy).toBeNull();
    expect(readComposition([{ ...row, evidence: 'inferred' }]).closedBy).toBe('inferred');
  });

  it('stays open where the rows add up to more than there is', () => {
    expect(stateOf([['Nd', 30, 30], ['Fe', 80, 80], ['B', 1, 1], NO_REST], 'Dy')).toBe('open');
    expect(stateOf([['Nd', 30, 30], ['Fe', 69.3, 69.3], ['B', 1.1, 1.1], NO_REST], 'Dy')).toBe('no');
  });

  it('takes a group of 0 for a no to each of its elements, and a compound of 0 for none', () => {
    const rows: Row[] = [...ALLOY, ['heavy rare earths', 0, 0]];
    expect(['Dy', 'Tb', 'Ho', 'Sm', 'Ga'].map((element) => stateOf(rows, element))).toEqual([
      'no',
      'no',
      'no',
      'open',
      'open',
    ]);
    expect(stateOf([...ALLOY, ['Dy2O3', 0, 0]], 'Dy')).toBe('open');
    expect(stateOf([...ALLOY, ['Dy', 0, 0]], 'Dy')).toBe('no');
    expect(
      stateOf(
        [
          ['heavy rare earths', 0, 0],
          ['Dy', 1, 2],
        ],
        'Dy',
      ),
    ).toBe('contains');
  });

  it('knows that one of two is there, and which where the other is denied', () => {
    const both = read([...ALLOY, ['Dy/Tb', 3, 3], NO_REST]);
    expect(findOneOf(both, ['Sm', 'Dy', 'Tb'])).toMatchObject({ evidence: 'declared', elements: ['Dy', 'Tb'] });
    expect(findOneOf(both, ['Dy'])).toBeNull();
    expect(findOneOf(read([...ALLOY, ['Dy/Tb', 0, 3]]), ['Dy', 'Tb'])).toBeNull();
    expect(stateOf([...ALLOY, ['Dy/Tb', 3, 3], ['Dy', 0, 0]], 'Tb')).toBe('contains');
    expect(stateOf([...ALLOY, ['Dy/Tb', 3, 3], ['Dy', 0, 0], ['Tb', 0, 0]], 'Tb')).toBe('open');
  });

  it('says how much of an element there is in the words of the file', () => {
    expect(getElementFact(read([['Dysprosium', 3, 4]]), 'Dy').text).toBe('Dy 3–4 % (Dysprosium)');
    expect(getElementFact(read([['Dy2O3', 3, 3]]), 'Dy').text).toBe('Dy2O3 3 %');
    expect(getElementFact(read([['heavy rare earths', 3, 3]]), 'Dy').text).toBe('Dy 0–3 % (heavy rare earths 3 %)');
  });

  test('no further row takes an element away, or closes what was open', () => {
    const substance = fc.constantFrom(
      'Nd',
      'Dy',
      'Dysprosium',
      'Dy/Tb',
      'heavy rare earths',
      'confidential',
      'rest',
      'balance',
      'Ga',
      'Nd2Fe14B',
      'CO',
      'NdFeB',
    );
    const unknown = fc.constantFrom(
      'confidential',
      'Dysprosum',
      '99999-99-9',
      'heavy rare earths',
      'Dy/Tb',
      'TREO',
      'Dy-free',
      'NdFeB',
    );
    const mass = fc.constantFrom(null, 0, 1, 30, 60, 100);
    const row = fc
      .tuple(substance, mass, mass)
      .map(([name, a, b]): Row => [
        name,
        a !== null && b !== null ? Math.min(a, b) : a,
        a !== null && b !== null ? Math.max(a, b) : b,
      ]);
    const more = fc.tuple(unknown, fc.constantFrom(null, 1, 30)).map(([name, most]): Row => [name, most, most]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), more, (rows, added) => {
        for (const element of ['Dy', 'Tb', 'Nd', 'Ga', 'Fe']) {
          const before = stateOf(rows, element);
          const after = stateOf([...rows, added], element);
          const allowed = { contains: ['contains'], open: ['contains', 'open'], no: ['contains', 'open', 'no'] };
          expect(allowed[before]).toContain(after);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
