import { describe, expect, it } from 'vitest';
import { toValidNetworkSearch } from '../../../../src/app/network/model/network-search.ts';
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
