import { describe, expect, it } from 'vitest';
import {
  formatMoney,
  formatMoneyFigure,
  getLedgerScale,
  getMoneyScale,
  getSharedMoneyScale,
  getTickScale,
} from '../../../src/app/format/money.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe(formatMoney, () => {
  it.each([
    [412e6, 'EUR', '€ 412 m'],
    [2.1e9, 'EUR', '€ 2.1 bn'],
    [2e9, 'EUR', '€ 2 bn'],
    [8.42e6, 'EUR', '€ 8.4 m'],
    [38_200, 'USD', '$ 38 k'],
    [120, 'GBP', '£ 120'],
    [0, 'EUR', '€ 0'],
    [-0.3, 'EUR', '€ 0'],
    [5e6, 'SEK', 'SEK 5 m'],
    [-3.4e6, 'EUR', '€ -3.4 m'],
  ])('writes %d %s as %s', (amount, currency, text) => {
    expect(plain(formatMoney(amount, currency))).toBe(text);
  });

  it('never rounds up into the next unit', () => {
    expect(plain(formatMoney(999.6e6, 'EUR'))).toBe('€ 1 bn');
    expect(plain(formatMoney(999.4e6, 'EUR'))).toBe('€ 999 m');
  });

  it('writes nothing as 0 in whatever unit a list has, and a little as less than its least', () => {
    const millions = { divisor: 1e6, suffix: 'm', digits: 1 } as const;
    expect([0, 2.3e6, 1e4].map((amount) => plain(formatMoney(amount, 'EUR', millions)))).toEqual([
      '€ 0',
      '€ 2.3 m',
      '€ < 0.1 m',
    ]);
  });

  it('says that an amount is not known', () => {
    expect(formatMoney(null, 'EUR')).toBe('not known');
    expect(formatMoney(Number.NaN, 'EUR')).toBe('not known');
  });

  it('keeps a figure and its unit on one line', () => {
    expect(formatMoney(412e6, 'EUR')).not.toContain(' ');
  });
});

describe(getLedgerScale, () => {
  const write = (amounts: number[], total: number): string[] =>
    amounts.map((amount) => formatMoneyFigure(amount, getLedgerScale(amounts, total)));

  it('shows a decimal more where figures below ten would not add up as they are rounded', () => {
    expect(write([3.15e6, 1.35e6], 4.5e6)).toEqual(['3.15', '1.35']);
    expect(write([3.2e6, 1.3e6], 4.5e6)).toEqual(['3.2', '1.3']);
    expect(write([963.4e6, 596.4e6], 1559.8e6)).toEqual(['963', '596']);
    expect(write([40, 60], 100)).toEqual(['40', '60']);
  });
});

describe(getTickScale, () => {
  const write = (ticks: number[]): string[] => {
    const scale = getTickScale(ticks, { divisor: 1e6, suffix: 'm', digits: 1 });
    return ticks.map((tick) => formatMoneyFigure(tick, scale));
  };

  it('gives ticks the decimals that they need', () => {
    expect(write([0, 0.25e6, 0.5e6, 0.75e6, 1e6])).toEqual(['0', '0.25', '0.50', '0.75', '1.00']);
    expect(write([0, 10e6, 20e6])).toEqual(['0', '10', '20']);
  });
});

describe(getSharedMoneyScale, () => {
  it('gives a list one unit and one precision, set by its largest amount', () => {
    const scale = getSharedMoneyScale([1_150e6, 129e6, 7.4e6]);
    expect([1_150e6, 129e6, 7.4e6].map((amount) => formatMoneyFigure(amount, scale))).toStrictEqual([
      '1,150',
      '129',
      '7',
    ]);
  });

  it('shows a decimal when the whole list is small', () => {
    expect(formatMoneyFigure(2.44e6, getSharedMoneyScale([2.44e6, 1.1e6]))).toBe('2.4');
  });

  it('does not print a small amount as nothing', () => {
    expect(plain(formatMoneyFigure(0.2e6, getSharedMoneyScale([412e6])))).toBe('< 1');
    expect(plain(formatMoneyFigure(1000, getMoneyScale(1e6)))).toBe('< 0.01');
  });
});
