import { describe, expect, it } from 'vitest';
import { sayMoneyGap } from '../../../src/documents/words/say-money-gap.ts';

describe(sayMoneyGap, () => {
  it('says nothing where all revenue is known on both sides', () => {
    expect(sayMoneyGap({ before: [], now: [] })).toEqual([]);
  });

  it('tells apart what is lost from sight, what comes into it, and what never was in it', () => {
    expect(sayMoneyGap({ before: ['A', 'B'], now: ['B', 'C'] }, (part) => `<${part}>`)).toEqual([
      'The revenue of <C> is not known now: it is in no amount of now, so a fall by it says nothing of exposure.',
      'The revenue of <A> was not known before: it is in no amount of before, so a rise by it says nothing of exposure.',
      'The revenue of <B> is known neither before nor now.',
    ]);
  });
});
