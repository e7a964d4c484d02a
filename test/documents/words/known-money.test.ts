import { describe, expect, it } from 'vitest';
import { hasNoUse, sayProof } from '../../../src/documents/ahead/say-ahead.ts';
import { rateKnownMoney } from '../../../src/documents/words/known-money.ts';
import type { AheadReport, FilingRow } from '../../../src/engine/licences/ahead/ahead-report.ts';

describe('how far amounts of a part are known', () => {
  it('goes by the products that need it, and a part that none needs is in no amount by right', () => {
    expect(rateKnownMoney(['A', 'B'], [])).toBe('all');
    expect(rateKnownMoney(['A', 'B'], ['B', 'C'])).toBe('some');
    expect(rateKnownMoney(['A', 'B'], ['A', 'B'])).toBe('none');
    expect(rateKnownMoney([], ['A'])).toBe('all');
  });
});

describe('filings of goods without a use on file', () => {
  const say = (quantities: (number | null)[], expectedLoss: number): string => {
    const filings = quantities.map((quantity) => ({ quantity }) as FilingRow);
    const told: Partial<AheadReport> = { filings, expectedLoss, lossByValue: expectedLoss, proved: 'all' };
    return sayProof(told as AheadReport, String);
  };

  it('are not said to lose nothing', () => {
    expect(say([0, 0], 0)).toBe(
      'What is lost between the end of cover and the decisions is not known: of none of these goods a use a year is on file.',
    );
    expect(say([0, 50], 0)).toMatch(/^0 of revenue is expected to be lost/);
    expect(say([null], 0)).toMatch(/^0 of revenue is expected to be lost/);
    expect([0, null, 3].map((quantity) => hasNoUse({ quantity }))).toEqual([true, false, false]);
  });
});
