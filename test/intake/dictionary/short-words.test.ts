import { describe, expect, it } from 'vitest';
import { findHeaderMeanings } from '../../../src/intake/dictionary/find-meaning.ts';

describe('words of headers that are cut short with a point', () => {
  it.each([
    ['Lagerbest.', 'stock'],
    ['Frei verw.', 'stock'],
    ['Verfügb.', 'stock'],
    ['Esist.', 'stock'],
    ['Készl.', 'stock'],
  ])('%s begins as words of one meaning do', (header, meaning) => {
    expect(findHeaderMeanings(header)[0]).toMatchObject({ meaning, confidence: 0.8 });
  });

  it.each(['Best.', 'Disp.', 'Xyz.', 'Lag.'])('%s may be several, or none', (header) => {
    expect(findHeaderMeanings(header)).toEqual([]);
  });
});
