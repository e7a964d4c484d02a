import { describe, expect, it } from 'vitest';
import { asksExposure, showsChains, toValidNetworkSearch } from '../../../../src/app/network/model/network-search.ts';
import { formatOpen, parseOpen } from '../../../../src/app/network/model/open-groups.ts';

describe(toValidNetworkSearch, () => {
  it('keeps what it knows and drops the rest', () => {
    expect(
      toValidNetworkSearch({
        as: 'map',
        by: 'planet',
        size: 'risk',
        sel: 'SITE-1/PART, a',
        facet: 'surely,perhaps',
        way: 'sideways',
        choke: 'on',
        at: '1,2,3',
        unheard: 'of',
      }),
    ).toStrictEqual({ as: 'map', size: 'risk', sel: 'SITE-1/PART, a', facet: 'surely', choke: 'on', at: '1,2,3' });
  });

  it('drops a facet that names no fill', () => {
    expect(toValidNetworkSearch({ facet: 'perhaps' })).toStrictEqual({});
  });
});

describe(showsChains, () => {
  it('opens the exposed chains, unless a link says what only the whole network has', () => {
    expect([showsChains({}), showsChains({ chain: 'row:A' }), showsChains({ as: 'chains', sel: 'A' })]).toStrictEqual([
      true,
      true,
      true,
    ]);
    const earlier = [
      { sel: 'country:CN' },
      { by: 'supplier' },
      { facet: 'surely' },
      { at: '0,0,2' },
      { as: 'map' },
      { as: 'graph' },
    ] as const;
    expect(earlier.map(showsChains)).toStrictEqual(earlier.map(() => false));
  });
});

describe(asksExposure, () => {
  it('lets the graph be drawn before the exposure is there', () => {
    expect([asksExposure({ as: 'graph' }), asksExposure({ as: 'map' }), asksExposure({ size: 'risk' })]).toStrictEqual([
      false,
      true,
      true,
    ]);
  });
});

describe(parseOpen, () => {
  it('reads what formatOpen writes, commas and signs in names too', () => {
    const names = ['3:CN', '2:ACME, Ltd', '1:~?', '0:100 % magnet', '1:磁体'];
    expect(parseOpen(formatOpen(names))).toStrictEqual(names);
    expect(formatOpen(['3:CN', '5:US'])).toBe('3:CN,5:US');
  });

  it('is nothing for nothing, and drops what is no name', () => {
    expect([formatOpen([]), parseOpen(undefined), parseOpen('%E0%A4%A')]).toStrictEqual([undefined, [], []]);
  });
});
