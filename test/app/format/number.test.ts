import { describe, expect, it } from 'vitest';
import {
  formatCounted,
  formatFactor,
  formatQuantity,
  formatShare,
  formatShareRange,
  formatWeeks,
} from '../../../src/app/format/number.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe(formatShare, () => {
  it.each([
    [0.2, '20 %'],
    [0, '0 %'],
    [1, '100 %'],
    [0.001, '< 1 %'],
    [0.999, '> 99 %'],
    [1 - 1e-12, '100 %'],
    [1e-12, '0 %'],
    [null, 'not known'],
  ])('writes %d as %s', (share, text) => {
    expect(plain(formatShare(share))).toBe(text);
  });
});

describe(formatShareRange, () => {
  it('writes a range with its unit once', () => {
    expect(plain(formatShareRange(0.72, 0.94))).toBe('72–94 %');
  });

  it('writes one figure where both ends print alike', () => {
    expect(plain(formatShareRange(0.721, 0.724))).toBe('72 %');
  });

  it('reads well where an end is only bounded', () => {
    expect(plain(formatShareRange(0, 0.002))).toBe('< 1 %');
    expect(plain(formatShareRange(0.48, 0.999))).toBe('48 to > 99 %');
    expect(plain(formatShareRange(0.002, 0.05))).toBe('< 1 to 5 %');
  });
});

describe(formatWeeks, () => {
  it.each([
    [3.14, '3.1 wk'],
    [9.96, '10 wk'],
    [26, '26 wk'],
    [null, 'not known'],
  ])('writes %d as %s', (weeks, text) => {
    expect(plain(formatWeeks(weeks))).toBe(text);
  });
});

describe('counts, quantities and factors', () => {
  it('agrees in number with the noun', () => {
    expect(plain(formatCounted(1, 'part'))).toBe('1 part');
    expect(plain(formatCounted(1204, 'part'))).toBe('1,204 parts');
    expect(plain(formatCounted(2, 'country', 'countries'))).toBe('2 countries');
  });

  it('gives a quantity three digits and its unit', () => {
    expect(plain(formatQuantity(24_500))).toBe('24,500');
    expect(plain(formatQuantity(1.624, 'kg'))).toBe('1.62 kg');
  });

  it('gives a small factor one digit more', () => {
    expect([formatFactor(1), formatFactor(0.42), formatFactor(0.0432)]).toStrictEqual(['1.00', '0.42', '0.043']);
  });
});
