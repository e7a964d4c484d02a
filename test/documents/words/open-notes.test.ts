import { describe, expect, it } from 'vitest';
import { findOpenSums, listBare, sayOpenNotes } from '../../../src/documents/words/open-notes.ts';
import { isNothingAsked, sayNothingFollowed } from '../../../src/documents/words/nothing-followed.ts';

const whole = { notes: [], unjudged: null, extraCost: { p10: 0, p90: 0 } };
const unpriced = [{ code: 'cost-without-price' as const, facts: { parts: ['A'] } }];

describe('what the sums of a scenario leave out', () => {
  it('is nothing where all is on file: a cost of 0 is then known', () => {
    expect(findOpenSums(whole)).toEqual({ loss: false, cost: 'known' });
    expect(sayOpenNotes({ notes: [], loss: 0 }, String)).toEqual([]);
  });

  it('makes a cost the least, and no cost of 0 where nothing has a price', () => {
    expect(findOpenSums({ ...whole, notes: unpriced }).cost).toBe('unknown');
    expect(findOpenSums({ ...whole, notes: unpriced, extraCost: { p10: 0, p90: 5 } }).cost).toBe('at least');
    expect(findOpenSums({ ...whole, unjudged: { code: 'nothing-sold', facts: {} } }).cost).toBe('unknown');
  });

  it('is what stops of a product made of nothing that is on file: its loss and cost are the least', () => {
    const bare = [{ code: 'inputs-not-on-file' as const, facts: { parts: ['A'] } }];
    expect(findOpenSums({ ...whole, notes: bare })).toEqual({ loss: true, cost: 'at least' });
    expect([...listBare({ notes: bare })]).toEqual(['A']);
    const notSold = [{ code: 'products-not-sold' as const, facts: { parts: ['B'] } }, ...bare];
    expect(isNothingAsked({ notes: notSold })).toBe(true);
  });

  it('tells a demand of 0 on file from one that nobody knows', () => {
    const notSold = { code: 'products-not-sold' as const, facts: { parts: ['B'] } };
    const unknown = { code: 'products-without-money' as const, facts: { products: 1, names: ['P'] } };
    expect(sayNothingFollowed({ notes: [notSold] })).toMatch(/is 0 on file: nothing is sold/);
    expect(sayNothingFollowed({ notes: [notSold, unknown] })).toMatch(/^No product has both/);
  });

  it('is said once where several disruptions leave it open, and of one that finds nothing on file to stop', () => {
    const open = (disruption: string) => ({ code: 'reach-not-known' as const, facts: { disruption, parts: ['A'] } });
    const idle = { code: 'touches-nothing' as const, facts: { disruption: 'feed' } };
    const unasked = { code: 'nobody-asks' as const, facts: { scenario: 's', parts: ['B'] } };
    expect(sayOpenNotes({ notes: [open('one'), idle, open('two'), unasked], loss: 0 }, String)).toEqual([
      'Whether it reaches all sources of A is not known: those go on in every run.',
      'No source on file is one that feed stops, so it stops nothing in any run.',
      'Nobody is known to ask for B: a change of its demand changes nothing in any run.',
    ]);
  });

  it('is named, three parts at most, and a product without money only beside a sum', () => {
    const notes = [
      { code: 'not-judged-not-held' as const, facts: { disruption: 'q', parts: ['A', 'B', 'C', 'D'] } },
      { code: 'products-without-money' as const, facts: { products: 1, names: ['P'] } },
    ];
    const judged =
      'Whether all sources of A, B, C and 1 more need a licence cannot be judged: they go on in every run.';
    expect(sayOpenNotes({ notes, loss: 5 }, String)).toEqual([
      judged,
      'Demand or price of P is not known: losses there are in no sum.',
    ]);
    expect(sayOpenNotes({ notes, loss: null }, String)).toEqual([judged]);
  });
});
