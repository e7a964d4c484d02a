import { createMemoryHistory } from '@tanstack/react-router';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAppRouter } from '../../../src/app/start/router.tsx';

/** What the pages at an address are given, without what is absent. */
function readSearch(address: string): Record<string, unknown> {
  const router = createAppRouter('', null, createMemoryHistory({ initialEntries: [address] }));
  const search: unknown = router.matchRoutes(router.latestLocation).at(-1)?.search;
  return Object.fromEntries(Object.entries(search ?? {}).filter(([, value]) => value !== undefined));
}

const REJECTED = [
  ['/', '?law=yesterday&end=never&inf=perhaps'],
  ['/', '?tab=parts'],
  ['/exposure', '?tab=toString&charts=on&facet=green&nothing=1'],
  ['/controls', '?tab=parts&status=maybe&for=bike&as=list'],
  ['/data', '?tab=measures&sort=x'],
] as const;

describe('a page at an address', () => {
  it.each(REJECTED)('%s is not given what its parameters reject: %s', (path, search) => {
    expect(readSearch(path + search)).toEqual({});
  });

  it.each([
    ['/?open=stage-magnet', { open: 'stage-magnet' }],
    [
      '/exposure?tab=suppliers&facet=surely&ws=acme&law=2026-11-10',
      { tab: 'suppliers', facet: 'surely', ws: 'acme', law: '2026-11-10' },
    ],
    ['/controls?tab=items&status=in-force&v=12e5', { tab: 'items', status: 'in-force', v: '12e5' }],
    ['/data?tab=versions&inf=off', { tab: 'versions', inf: 'off' }],
    ['/method?end=exclusive', { end: 'exclusive' }],
  ])('%s is given what they accept', (address, search) => {
    expect(readSearch(address)).toEqual(search);
  });

  it('keeps what is accepted beside what is rejected, whatever that is', () => {
    const paths = fc.constantFrom('/exposure', '/controls', '/data');
    fc.assert(
      fc.property(paths, fc.string({ minLength: 1, unit: 'grapheme' }), (path, word) => {
        const tab = encodeURIComponent(`?${word}`);
        expect(readSearch(`${path}?q=magnet&tab=${tab}&inf=${tab}&ws=acme`)).toEqual({ q: 'magnet', ws: 'acme' });
      }),
      { numRuns: 30 },
    );
  });
});
