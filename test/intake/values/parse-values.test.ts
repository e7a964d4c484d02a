import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseDay,
  parseNumber,
  parsePercentage,
  parseRange,
  writePercentage,
} from '../../../src/intake/values/parse-values.ts';

describe(parseNumber, () => {
  it.each([
    ['1250', 1250],
    ['-12.5', -12.5],
    ['.5', 0.5],
    ['1e-3', 0.001],
    ['1 250', 1250],
    ['1,250', null],
    ['12,5', null],
    ['0x10', null],
    ['1e999', null],
    ['', null],
    ['twelve', null],
  ])('reads %j as %j where the point is decimal', (cell, expected) => {
    expect(parseNumber(cell, false)).toBe(expected);
  });

  it.each([
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['12.5', 12.5],
    ['1,2,3', null],
  ])('reads %j as %j where the comma may be decimal', (cell, expected) => {
    expect(parseNumber(cell, true)).toBe(expected);
  });
});

describe(parsePercentage, () => {
  it('reads percentages as shares', () => {
    expect(['60', '60 %', '0.5', '100.0'].map((cell) => parsePercentage(cell, false))).toEqual([0.6, 0.6, 0.005, 1]);
    expect(parsePercentage('12,5', true)).toBe(0.125);
  });

  it('reads what writePercentage wrote as the same number to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(parsePercentage(writePercentage(share), false)).toBe(share + 0);
      }),
    );
    expect([0.6, 0.07, 1, 0.005, 0.125, 0].map(writePercentage)).toEqual(['60', '7', '100', '0.5', '12.5', '0']);
  });
});

describe(parseRange, () => {
  it.each([
    ['2.46-2.55', { min: 2.46, max: 2.55 }],
    ['2.46–2.55', { min: 2.46, max: 2.55 }],
    ['2.46 to 2.55', { min: 2.46, max: 2.55 }],
    ['-5--1', { min: -5, max: -1 }],
    ['300', { min: 300, max: 300 }],
    ['>= 300', { min: 300, max: null }],
    ['≤5', { min: null, max: 5 }],
    ['3-2', null],
    ['a-b', null],
  ])('reads %j', (cell, expected) => {
    expect(parseRange(cell, false)).toEqual(expected);
  });
});

describe(parseDay, () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026/1/4', '2026-01-04'],
    ['24.11.2026', '2026-11-24'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['11/24/2026', null],
    ['soon', null],
  ])('reads %j as %j', (cell, expected) => {
    expect(parseDay(cell)).toBe(expected);
  });
});
