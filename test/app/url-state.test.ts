import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAssumptions, formatFacet, parseAssumptions, parseFacet } from '../../src/app/address-lists.ts';
import { parseSearch, stringifySearch, toValidExposureSearch, toValidGlobalSearch } from '../../src/app/url-state.ts';
import { FILL_NAMES } from '../../src/app/words/fill-words.ts';

const text = fc.string({ minLength: 1, unit: 'grapheme' });

describe('an address', () => {
  it('comes back as it was written, whatever the text', () => {
    const search = fc.record({ q: text, part: text, v: text, ws: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(search, (written) => {
        expect(parseSearch(stringifySearch(written))).toStrictEqual({ ...written });
      }),
    );
  });

  it('leaves out what is empty or absent', () => {
    expect(stringifySearch({ q: '', law: undefined })).toBe('');
  });

  it('keeps a hash of digits as text', () => {
    expect(parseSearch('?v=12e5')).toStrictEqual({ v: '12e5' });
  });

  it('reads assumptions in clear', () => {
    expect(stringifySearch({ assume: 'mofcom-2025-58:in-force,mofcom-2025-62:ended' })).toBe(
      '?assume=mofcom-2025-58:in-force,mofcom-2025-62:ended',
    );
  });
});

describe(parseAssumptions, () => {
  it('undoes formatAssumptions', () => {
    const limb = fc.stringMatching(/^[a-z0-9-]{1,12}(#[a-z0-9]{1,8})?$/);
    const assumptions = fc.dictionary(limb, fc.constantFrom('in-force' as const, 'ended' as const), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(assumptions, (chosen) => {
        expect(parseAssumptions(formatAssumptions(chosen))).toStrictEqual(chosen);
      }),
    );
  });

  it('tells nothing said from nothing assumed', () => {
    expect(parseAssumptions(undefined)).toBeNull();
    expect(formatAssumptions({})).toBe('none');
    expect(parseAssumptions('none')).toStrictEqual({});
  });

  it('drops what it does not understand', () => {
    expect(parseAssumptions('a:maybe,:in-force,b:ended,c')).toStrictEqual({ b: 'ended' });
  });

  it('gives one choice one address', () => {
    expect(formatAssumptions({ b: 'ended', a: 'in-force' })).toBe(formatAssumptions({ a: 'in-force', b: 'ended' }));
  });
});

describe('facets', () => {
  it('come back in the order of the bar', () => {
    fc.assert(
      fc.property(fc.subarray([...FILL_NAMES]), (fills) => {
        expect(parseFacet(formatFacet(fills.toReversed()))).toStrictEqual(fills);
      }),
    );
  });
});

describe(toValidGlobalSearch, () => {
  it('drops a law date that is no day and words that have no meaning', () => {
    expect(toValidGlobalSearch({ law: '2026-02-30', end: 'never', inf: 'perhaps', ws: 7 })).toStrictEqual({});
  });

  it('keeps what is understood', () => {
    const search = { ws: 'own', v: 'abc', law: '2026-11-24', assume: 'none', end: 'exclusive', inf: 'off' };
    expect(toValidGlobalSearch(search)).toStrictEqual(search);
  });
});

describe(toValidExposureSearch, () => {
  it('keeps the known tab and facets and the free texts', () => {
    const search = toValidExposureSearch({ tab: 'sites', facet: 'possibly,surely,x', q: 'Dy', other: '1' });
    expect(search).toStrictEqual({ tab: 'sites', facet: 'surely,possibly', q: 'Dy' });
  });
});
