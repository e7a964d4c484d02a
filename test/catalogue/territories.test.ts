import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import territoryData from '../../src/catalogue/data/territories.json' with { type: 'json' };
import { territoryEntry } from '../../src/catalogue/schema.ts';

const territories = z.array(territoryEntry).parse(territoryData);

describe('territories', () => {
  it('are the 249 of ISO 3166-1 and Kosovo, without groups', () => {
    expect(territories.length).toBe(250);
    expect(territories.filter((entry) => entry.numeric === null).map((entry) => entry.code)).toEqual(['XK']);
    expect(territories.some((entry) => entry.code === 'EU' || entry.code === 'ZZ')).toBe(false);
  });

  it.each(['code', 'name', 'alpha3', 'numeric'] as const)('have a unique %s', (field) => {
    expect(new Set(territories.map((entry) => entry[field])).size).toBe(250);
  });

  it('write alpha-3 codes as three letters and numeric codes as three digits', () => {
    expect(territories.filter((entry) => !/^[A-Z]{3}$/.test(entry.alpha3 ?? ''))).toEqual([]);
    expect(territories.filter((entry) => entry.numeric !== null && !/^\d{3}$/.test(entry.numeric))).toEqual([]);
  });

  it('count CN, HK, MO and TW as four', () => {
    const four = territories.filter((entry) => ['CN', 'HK', 'MO', 'TW'].includes(entry.code));
    expect(new Set(four.map((entry) => entry.numeric))).toEqual(new Set(['156', '158', '344', '446']));
  });
});
