import { describe, expect, it } from 'vitest';
import { REVENUE_KNOWN } from '../../../../src/domain/closed-lists.ts';
import { describeRisk, describeStopped } from '../../../../src/app/network/panel/describe-stop.ts';

const product = (partNumber: string, revenue: number | null) => ({
  partNumber,
  description: partNumber,
  revenue,
  lost: { low: 0.5, high: 1 },
});
const say = (...args: Parameters<typeof describeStopped>) => describeStopped(...args).replaceAll('\u00a0', ' ');

describe(describeStopped, () => {
  it('is a range where splits are open', () => {
    expect(say({ revenue: { low: 50, high: 100 }, products: [product('CAR', 100)] }, 'EUR')).toBe('€ 50 to € 100');
  });

  it('is the least where the revenue of one product is not known, and no 0 where none is', () => {
    const revenue = { low: 0, high: 0 };
    expect(say({ revenue, products: [product('CAR', null)] }, 'EUR')).toBe('not known');
    const some = { revenue: { low: 50, high: 100 }, products: [product('CAR', 100), product('VAN', null)] };
    expect(say(some, 'EUR')).toBe('at least € 50 to € 100');
    expect(say({ revenue, products: [product('CAR', 0)] }, 'EUR')).toBe('€ 0');
  });
});

describe(describeRisk, () => {
  it('has no most where the revenue of a product is not known, and no amount where none is', () => {
    const worlds = { sure: 20, possible: 30, ifPausedBack: 30, ifUnknown: 40 };
    const of = (known: number) => describeRisk(worlds, known, 'EUR').replaceAll('\u00a0', ' ');
    expect(of(REVENUE_KNOWN.ofAll)).toBe('€ 20 surely, € 40 at most');
    expect(of(REVENUE_KNOWN.ofSome)).toBe(
      'at least € 20 surely; not of all products that need it is the revenue known',
    );
    expect(of(REVENUE_KNOWN.ofNone)).toBe('not known');
  });
});
