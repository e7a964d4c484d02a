import { describe, expect, it } from 'vitest';
import { CAS_FORMULAS } from '../../../src/domain/substances/cas-numbers.ts';
import { readMassFractions } from '../../../src/domain/substances/mass-fractions.ts';

/** Worked by hand from the standard atomic weights of 2021. */
const WORKED: readonly (readonly [substance: string, element: string, fraction: number])[] = [
  ['Dy2O3', 'Dy', 0.8713],
  ['1308-87-8', 'Dy', 0.8713],
  ['12037-01-3', 'Tb', 0.8502],
  ['12037-29-5', 'Pr', 0.8277],
  ['Nd2Fe14B', 'Nd', 0.2668],
  ['12017-68-4', 'Sm', 0.3379],
  ['Sm2Co17', 'Co', 0.7691],
  ['GaAs', 'Ga', 0.482],
  ['LiCoO2', 'Co', 0.6021],
  ['LiFePO4', 'Li', 0.044],
  ['21324-40-3', 'Li', 0.0457],
  ['LiNi0.8Mn0.1Co0.1O2', 'Ni', 0.4827],
  ['NiSO4·6H2O', 'Ni', 0.2233],
  ['10101-97-0', 'Ni', 0.2233],
  ['Al(OH)3', 'Al', 0.3459],
];

describe('the shares of elements in a substance', () => {
  it.each(WORKED)('%s holds %s at %f', (substance, element, fraction) => {
    expect(readMassFractions(substance)?.get(element)).toBeCloseTo(fraction, 4);
  });

  it.each([
    'NdFeB',
    'SmCo',
    'Al99.5',
    '42CrMo4',
    'Steel',
    'CO',
    'Nd2(Fe,Co)14B',
    'YBa2Cu3Ox',
    '50926-11-9',
    '',
    'rest',
  ])('are open for %s, whose amounts are not fixed', (substance) => expect(readMassFractions(substance)).toBeNull());

  it('add up to 1 for every number that is known', () => {
    for (const cas of CAS_FORMULAS.keys()) {
      const fractions = readMassFractions(cas);
      expect(fractions, cas).not.toBeNull();
      expect([...(fractions ?? [])].reduce((sum, [, fraction]) => sum + fraction, 0)).toBeCloseTo(1, 9);
    }
  });
});
