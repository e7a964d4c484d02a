import { describe, expect, it } from 'vitest';
import { nameUsers } from '../../../../src/app/network/chains/describe-row.ts';

const NAMES = new Map([
  ['F80', 'Fahrmotor 80 kW'],
  ['P12', 'Pumpenmotor'],
]);

describe('the users of a part on a narrow screen', () => {
  it.each([
    ['a product that buys it itself', ['Fahrmotor 80 kW'], ['F80'], 'Fahrmotor 80 kW', ''],
    ['such a product beside another', ['Fahrmotor 80 kW'], ['F80', 'P12'], 'Fahrmotor 80 kW', 'Pumpenmotor'],
    ['an assembly below products', ['Rotor'], ['F80', 'P12'], 'Rotor', 'Fahrmotor 80 kW, Pumpenmotor'],
    ['a product without a name', [], ['X9'], '', 'X9'],
  ])('are each named once: %s', (_, buyers, products, into, others) => {
    const row = { buyers: { names: buyers, places: [] }, products };
    expect(nameUsers(row, NAMES)).toEqual({ into, products: others });
  });
});
