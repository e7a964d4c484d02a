import { describe, expect, it } from 'vitest';
import {
  describeCriteria,
  describeCriterion,
  nameItem,
  sayForBuyer,
} from '../../../src/app/words/law/describe-criterion.ts';
import type { Criterion } from '../../../src/catalogue/controlled-item.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';

const catalogue = loadCatalogue();

/** No-break spaces as spaces, so that the expected text can be read. */
const say = (criterion: Criterion): string => describeCriterion(criterion, catalogue).replaceAll('\u00a0', ' ');

describe('a criterion in words', () => {
  it('names one element or several', () => {
    expect(say({ kind: 'element', anyOf: ['Dy'] })).toBe('contains Dy');
    expect(say({ kind: 'element', anyOf: ['Sm', 'Gd', 'Tb'] })).toBe('contains Sm, Gd or Tb');
  });

  it('gives a threshold with its unit, its test conditions and a second figure', () => {
    expect(say({ kind: 'number', property: 'energy_density_wh_per_kg', op: '>=', value: 300 })).toBe(
      'energy density ≥ 300 Wh/kg',
    );
    expect(
      say({
        kind: 'number',
        property: 'compaction_density_g_per_cm3',
        op: '>=',
        value: 2.58,
        conditions: '220 MPa',
        conflictingValue: 2.5,
      }),
    ).toBe('compaction density ≥ 2.58 g/cm³, measured at 220 MPa (another source says 2.5 g/cm³)');
    expect(
      say({ kind: 'number', property: 'compaction_density_g_per_cm3', op: 'between', value: 2.4, upper: 2.6 }),
    ).toBe('compaction density 2.4 to 2.6 g/cm³');
  });

  it('names words, and what is asked of the lane', () => {
    expect(say({ kind: 'word', property: 'magnet_family', anyOf: ['NdFeB', 'SmCo'] })).toBe(
      'magnet family: NdFeB or SmCo',
    );
    expect(say({ kind: 'lane', test: 'destination', anyOf: ['JP'] })).toBe('goes to Japan');
    expect(say({ kind: 'lane', test: 'end-use', anyOf: ['military'] })).toBe('end use: military');
    expect(say({ kind: 'lane', test: 'goods-origin', anyOf: ['CN'] })).toBe('was made in China');
    expect(say({ kind: 'chinese-content', minPct: 0.1, elements: ['Dy', 'Tb'] })).toBe(
      'at least 0.1 % of its value is Dy or Tb of Chinese origin',
    );
  });

  it('keeps an unknown property readable', () => {
    expect(say({ kind: 'number', property: 'new_property', op: '<', value: 1 })).toBe('new property < 1');
  });

  it('says something of every criterion that ships, without a gap', () => {
    for (const item of catalogue.items) {
      for (const phrase of describeCriteria(item, catalogue).phrases) {
        expect(phrase, item.id).not.toMatch(/undefined|null|_|^\s*$/);
      }
    }
  });
});

describe('the code of an item', () => {
  it('carries its sub-item, and is the id where the act gives none', () => {
    expect(nameItem({ code: '1C904.a', subItem: '4', id: '18-Tb-magnet' })).toBe('1C904.a.4');
    expect(nameItem({ code: '2B902.b', subItem: null, id: '56-b' })).toBe('2B902.b');
    expect(nameItem({ code: null, subItem: null, id: '23-zgp' })).toBe('23-zgp');
  });
});

describe(sayForBuyer, () => {
  it('promises no licence where none is given, and asks for none while a rule is in a pause', () => {
    const goods = sayForBuyer({ kind: 'goods', route: 'individual' }, 'in-force');
    expect(goods).toMatch(/^The exporter needs a licence/);
    expect(sayForBuyer({ kind: 'goods', route: 'prohibited' }, 'in-force')).toMatch(/waiting does not help/);
    expect(sayForBuyer({ kind: 'goods', route: 'individual' }, 'suspended')).toMatch(/^Nothing is asked for while/);
    expect(sayForBuyer({ kind: 'technology', route: 'individual' }, 'unconfirmed')).toMatch(
      /^Whether the rule holds is open/,
    );
    // No. 61 asks sellers abroad, and the bans of a destination leave the others free.
    expect(sayForBuyer({ kind: 'goods', route: 'individual', reach: 'outside-china' }, 'in-force')).toMatch(
      /^Whoever sends these goods from one place outside China to another needs a Chinese licence/,
    );
    expect(sayForBuyer({ kind: 'catch-all', route: 'prohibited' }, 'in-force')).toMatch(
      /^Dual-use goods do not leave China for such a destination and use, and waiting does not help/,
    );
    // Know-how stops plants, and no shipment.
    for (const route of ['individual', 'prohibited'] as const)
      expect(sayForBuyer({ kind: 'technology', route }, 'in-force')).toMatch(/a shipment needs no licence for it\.$/);
  });
});
