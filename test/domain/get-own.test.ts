import { describe, expect, it } from 'vitest';
import { getOwn } from '../../src/domain/get-own.ts';
import { readPropertyWord } from '../../src/domain/letters/property-words.ts';
import { listElementsOfCompound } from '../../src/domain/substances/named-compounds.ts';
import { readStockState } from '../../src/intake/dictionary/lines/stock-words.ts';

describe('a key that somebody wrote', () => {
  it('finds what a record has itself, and nothing that all objects have', () => {
    expect(getOwn({ a: 1 }, 'a')).toBe(1);
    for (const key of ['b', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(getOwn({ a: 1 }, key)).toBeUndefined();
    expect(getOwn(JSON.parse('{"__proto__": 2}') as Record<string, number>, '__proto__')).toBe(2);
  });

  it('means nothing as a cell or a word of an act either', () => {
    expect(listElementsOfCompound('constructor')).toBeUndefined();
    expect(readPropertyWord('chemistry', 'constructor', ['LFP', 'NMC811'])).toBeNull();
    expect(readStockState('constructor', 'inventory stock type')).toBeNull();
    expect(readStockState('02', 'inventory stock type')).toBe('inspection');
  });
});
