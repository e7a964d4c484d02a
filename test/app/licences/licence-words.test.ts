import { describe, expect, it } from 'vitest';
import { sayAssumedFiling } from '../../../src/documents/words/say-use.ts';
import { describeBeside, describeCover, getFilingDay } from '../../../src/app/licences/licence-words.ts';

const part = (partNumber: string, missing: readonly string[], estimated: readonly string[] = []) => ({
  partNumber,
  description: partNumber,
  yearlyUnits: 100,
  unit: 'pcs',
  verdict: missing.length === 0 ? ('licence-required' as const) : ('may-require' as const),
  match: missing.length === 0 ? ('met' as const) : ('partial' as const),
  missing,
  estimated,
});
const beside = (...parts: ReturnType<typeof part>[]): string =>
  describeBeside({ quantity: null, used: null, parts, alsoNeeded: [], state: 'none' });

describe(describeBeside, () => {
  it('names the part whose contents are not stated, where those of another in the case are', () => {
    expect(beside(part('M1', []), part('M2', ['Dy']))).toBe('not stated of M2: Dy');
    expect(beside(part('M1', []), part('M2', ['Dy']), part('M3', ['magnet_family', 'Dy']))).toBe(
      'not stated of M2 and 1 more: Dy, magnet family',
    );
  });

  it('says what is not stated of all of them, or nothing', () => {
    expect(beside(part('M1', ['Dy']), part('M2', ['Dy']))).toBe('not stated: Dy');
    expect(beside(part('M1', []))).toBe('');
  });

  it('does not call unsaid what a grade or a name has told, which decides nothing all the same', () => {
    expect(beside(part('M1', ['magnet_family'], ['magnet_family']))).toBe('only estimated: magnet family');
    expect(beside(part('M1', ['Dy', 'magnet_family'], ['magnet_family']))).toBe(
      'not stated: Dy; only estimated: magnet family',
    );
    // Of the second nothing at all is known.
    expect(beside(part('M1', ['magnet_family'], ['magnet_family']), part('M2', ['magnet_family']))).toBe(
      'not stated: magnet family',
    );
  });

  it('says of a licence whose term is over that nothing on file needs its goods, where that is so', () => {
    const over = { quantity: 500, used: null, alsoNeeded: [], state: 'expired' as const };
    expect(describeBeside({ ...over, parts: [] })).toBe('nothing on file needs it');
    expect(describeBeside({ ...over, parts: [part('M1', [])] })).toBe('');
  });
});

describe('a licence in force whose quantity is not on file', () => {
  const granted = { quantity: null, used: null, parts: [part('M1', [])], alsoNeeded: [], state: 'granted' as const };

  it('says so, and that the cover lasts only if the quantity does; a general one is for none', () => {
    expect(describeBeside(granted)).toBe('quantity not on file');
    expect(describeBeside({ ...granted, alsoNeeded: ['x'] }).replaceAll('\u00a0', ' ')).toBe(
      'quantity not on file; ships only with 1 other item',
    );
    expect(describeBeside({ ...granted, kind: 'general' })).toBe('');
    const cover = {
      until: '2027-03-01',
      unknown: null,
      stockWeeks: null,
      stockUntil: null,
      isLatest: false,
      quantityUntil: null,
      isShared: false,
      isOpenEnded: false,
    };
    const tell = (one: Parameters<typeof describeCover>[0]) => describeCover(one).replaceAll('\u00a0', ' ');
    expect(tell({ cover, state: 'granted', quantity: null })).toBe('1 Mar 2027, if the licensed quantity lasts');
    expect(tell({ cover, state: 'granted', quantity: 500 })).toBe('1 Mar 2027');
  });
});

describe(sayAssumedFiling, () => {
  const expected = { filed: '2026-12-03' } as never;

  it('says on which day a file is taken to be handed in, where none is on file', () => {
    const tell = (filed: string | null, state: 'filed' | 'none') =>
      sayAssumedFiling({ state, filed, expected }, (day) => day);
    expect(tell(null, 'filed')).toBe(', if filed on 2026-12-03: the day is not on file');
    expect([tell('2026-10-01', 'filed'), tell(null, 'none')]).toEqual(['', '']);
  });
});

describe(getFilingDay, () => {
  it('is none under a rule that is suspended: nobody files at once for what may never be asked', () => {
    expect(getFilingDay({ fileBy: '2026-09-30', standing: 'too-late' })).toBe('2026-09-30');
    expect(getFilingDay({ fileBy: '2026-09-30', standing: 'not-now' })).toBeNull();
    expect(getFilingDay({ fileBy: null, standing: 'cannot-say' })).toBeNull();
  });
});

describe(describeCover, () => {
  const cover = {
    until: null,
    unknown: 'no-use' as const,
    stockWeeks: 3.9,
    stockUntil: '2026-12-28',
    isLatest: false,
    quantityUntil: null,
    isShared: false,
    isOpenEnded: false,
  };

  it('says why it is not known, and how long the stock alone lasts', () => {
    expect(describeCover({ cover }).replaceAll('\u00a0', ' ')).toBe(
      'not known: how much of the licence is used is not on file; stock alone until 28 Dec 2026',
    );
  });

  it('blames no licence where none is there, nor the stock where one is', () => {
    expect(describeCover({ cover: { ...cover, unknown: 'no-stock', stockWeeks: null, stockUntil: null } })).toBe(
      'not known: no stock or no need on file',
    );
    expect(describeCover({ cover: { ...cover, until: '2026-12-28', unknown: null } }).replaceAll('\u00a0', ' ')).toBe(
      '28 Dec 2026',
    );
  });
});
