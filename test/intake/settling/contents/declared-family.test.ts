import { describe, expect, it } from 'vitest';
import { findDeclaredFamily } from '../../../../src/intake/settling/contents/declared-family.ts';

/** Contents of one part, `substance: least percent`. */
function holding(contents: Readonly<Record<string, number | null>>) {
  return Object.entries(contents).map(([substance, massPctMin]) => ({ partNumber: 'M', substance, massPctMin }));
}

describe('findDeclaredFamily', () => {
  it.each([
    ['NdFeB', { Neodym: 27, Eisen: 65.3, Dysprosium: 4.1, B: 1 }],
    ['NdFeB', { Nd: 10, Praseodymium: 8, '7439-89-6': 66 }],
    ['SmCo', { Sm: 25, Cobalt: 50, Fe: 17, Cu: 6 }],
  ])('tells %s from what is stated', (family, contents) => {
    expect(findDeclaredFamily(holding(contents))?.family).toBe(family);
  });

  it.each([
    ['a motor that holds a little', { Nd: 0.7, Fe: 65 }],
    ['an amount that is not said', { Nd: null, Fe: 65 }],
    ['a group that may be anything', { 'rare earths': 30, Fe: 65 }],
    ['what nobody understands', { Pulverwerkstoff: 30, Fe: 65 }],
    ['nothing', {}],
  ])('tells none from %s', (_, contents) => {
    expect(findDeclaredFamily(holding(contents))).toBeNull();
  });
});
