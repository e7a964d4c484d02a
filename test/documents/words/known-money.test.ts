import { describe, expect, it } from 'vitest';
import { isUseUnknown, sayProof } from '../../../src/documents/ahead/say-ahead.ts';
import { rateKnownMoney, readRisk, sayNoCover } from '../../../src/documents/words/known-money.ts';
import type { AheadReport, FilingRow } from '../../../src/engine/licences/ahead/ahead-report.ts';

describe('how far amounts of a part are known', () => {
  it('goes by the products that need it, and a part that none needs is in no amount by right', () => {
    expect(rateKnownMoney(['A', 'B'], [])).toBe('all');
    expect(rateKnownMoney(['A', 'B'], ['B', 'C'])).toBe('some');
    expect(rateKnownMoney(['A', 'B'], ['A', 'B'])).toBe('none');
    expect(rateKnownMoney([], ['A'])).toBe('all');
  });
});

describe('parts of products with a demand of 0', () => {
  const none = { sure: 0, possible: 0, ifPausedBack: 0, ifUnknown: 0 };
  const part = {
    fill: 'surely',
    state: 'exposed',
    atMost: null,
    revenueAtRisk: none,
    products: ['A'],
  } satisfies Parameters<typeof readRisk>[0];

  it('have nothing at risk where a rule names them, and stand with their components where it names these', () => {
    const all = { sure: 1, possible: 1, ifPausedBack: 1, ifUnknown: 1 };
    expect(readRisk({ ...part, ownShare: all }, [])).toEqual({ amount: 0, basis: 'known' });
    expect(readRisk({ ...part, ownShare: none }, [])).toEqual({ amount: null, basis: 'in its components' });
  });

  it('are not said to have no stock on file, as nothing is needed of them', () => {
    expect(sayNoCover({ yearlyQuantity: 0 })).toBe('no need of it: no product that is sold needs it');
    expect(sayNoCover({ yearlyQuantity: 5 })).toBe('no stock on file');
    expect(sayNoCover({ yearlyQuantity: null })).toBe('stock or yearly need not on file');
  });
});

describe('filings on which no known revenue rests', () => {
  const say = (losses: (number | null)[], expectedLoss: number): string => {
    const filings = losses.map((loss) => ({ expectedLoss: loss }) as FilingRow);
    const told: Partial<AheadReport> = { filings, expectedLoss, lossByValue: expectedLoss, proved: 'all' };
    return sayProof(told as AheadReport, String);
  };

  it('are not said to lose nothing', () => {
    expect(say([null, null], 0)).toBe(
      'What is lost between the end of cover and the decisions is not known: no revenue is known to rest on these goods.',
    );
    expect(say([null, 50], 50)).toMatch(
      /^50 of revenue .* Of 1 of 2 filings the loss is not known, and is in no sum\. Filing by value/,
    );
    // Stock that lasts until the decision loses nothing, and that is known.
    expect(say([0], 0)).toMatch(/^0 of revenue is expected to be lost/);
    expect([0, null, 3].map((quantity) => isUseUnknown({ quantity }))).toEqual([true, true, false]);
  });
});
