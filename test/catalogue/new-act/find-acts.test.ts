import { describe, expect, it } from 'vitest';
import { findNamedActs } from '../../../src/catalogue/new-act/find-acts.ts';
import { findContent } from '../../../src/catalogue/new-act/find-content.ts';

describe('a text with long runs of one sign', () => {
  const blanks = ' '.repeat(20_000);

  it('names its acts, with the year before a number', () => {
    const text = `2025 announcements Nos. 55 and 56 are repealed, ${blanks}No. 7 is repealed`;
    const acts = findNamedActs([{ text, number: 1 }], null);
    // The year of the two goes on to the one that has none before it.
    expect(acts.map(({ serial, year, effect }) => `${serial}/${year ?? ''} ${effect}`)).toEqual([
      '55/2025 repeals',
      '56/2025 repeals',
      '7/2025 repeals',
    ]);
  });

  it('ties a figure to the element right before it, and to none beyond a page of blanks but as a guess', () => {
    expect(findContent(`${blanks}cobalt content of `, ' by mass')).toEqual({ symbol: 'Co', isGuess: false });
    expect(findContent(`cobalt${blanks}of `, '')).toEqual({ symbol: 'Co', isGuess: true });
    expect(findContent('a'.repeat(20_000), '')).toBeNull();
  });
});
