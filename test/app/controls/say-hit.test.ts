import { describe, expect, it } from 'vitest';
import { countUnseen, sayHitRevenue, sayHitSpend, sayMostHit } from '../../../src/app/controls/say-hit.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const report = (withoutMoney: string[]) => ({ products: [{}, {}] as never, withoutMoney, currency: 'EUR' });

describe('what a measure hits in a company', () => {
  it('is no revenue of 0 where no product has a price, and the least where one has none', () => {
    const tell = (amount: number, without: string[]) => [
      plain(sayHitRevenue(amount, report(without))),
      plain(sayMostHit(amount, report(without))),
    ];
    expect(tell(0, ['A', 'B'])).toEqual(['not known', 'revenue not known']);
    expect(tell(0, ['A'])).toEqual(['not known', 'revenue not known']);
    expect(tell(5e6, ['A'])).toEqual(['at least € 5 m', 'at least € 5 m']);
    expect(tell(5e6, [])).toEqual(['€ 5 m', 'up to € 5 m']);
    expect(tell(0, [])).toEqual(['€ 0', 'up to € 0']);
  });

  it('says where the value of its purchases is not known, or only a part of it', () => {
    expect(sayHitSpend({ spend: 0, spendIsLeast: true }, 'EUR')).toBe('purchases of unknown value');
    expect(plain(sayHitSpend({ spend: 5000, spendIsLeast: true }, 'EUR'))).toBe('at least € 5 k of purchases a year');
    expect(plain(sayHitSpend({ spend: 0, spendIsLeast: false }, 'EUR'))).toBe('€ 0 of purchases a year');
  });

  it('counts the parts that it may reach though no source on file meets it', () => {
    const cannotBeJudged = { 'supplier-not-known': 2, 'contents-not-known': 1, 'kind-not-known': 4 };
    expect(countUnseen({ ledger: { parts: { cannotBeJudged } } } as never)).toBe(3);
  });
});
