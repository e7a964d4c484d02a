import { describe, expect, it } from 'vitest';
import { describeRisk } from '../../../src/app/suppliers/describe-risk.ts';

/** Numbers and their words stand together by a blank that does not break. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const worlds = (sure: number, possible: number, ifUnknown: number) => ({
  sure,
  possible,
  ifPausedBack: possible,
  ifUnknown,
});

describe(describeRisk, () => {
  it('never says that nothing rests on a supplier whose assemblies hold what needs a licence', () => {
    const parts = [
      { exposedShare: worlds(0.8, 1, 1), ownShare: worlds(0, 0, 0) },
      { exposedShare: worlds(0, 0, 0), ownShare: worlds(0, 0, 0) },
    ];
    expect(plain(describeRisk('Hell AG', parts, worlds(0, 0, 0), 'EUR'))).toBe(
      'Nothing that Hell AG ships needs a licence of its own, but 1 part of 2 holds components that need a licence or cannot be judged; that money stands with the components.',
    );
  });

  it('tells money that rests on its own goods, and beside it what is passed on', () => {
    const own = { exposedShare: worlds(1, 1, 1), ownShare: worlds(1, 1, 1) };
    const mixed = { exposedShare: worlds(1, 1, 1), ownShare: worlds(0, 0, 0.5) };
    const text = plain(describeRisk('Hell AG', [own, mixed], worlds(1_000_000, 2_000_000, 3_000_000), 'EUR'));
    expect(text).toMatch(/^€ 1(?:\.0)? m a year rests surely on what Hell AG ships/);
    expect(text).toMatch(/ 1 part of 2 holds components/);
    expect(describeRisk('Hell AG', [own], worlds(1_000_000, 2_000_000, 3_000_000), 'EUR')).not.toMatch(/components/);
  });

  it('tells no sum twice, and none where no product has a price and a demand', () => {
    const own = { exposedShare: worlds(1, 1, 1), ownShare: worlds(1, 1, 1) };
    expect(plain(describeRisk('Hell AG', [own], worlds(2_000_000, 2_000_000, 2_000_000), 'EUR'))).toBe(
      '€ 2 m a year rests surely on what Hell AG ships.',
    );
    expect(describeRisk('Hell AG', [own], worlds(0, 0, 0), 'EUR', false)).toBe(
      'How much rests on what Hell AG ships is not known in money: no product has a price and a demand.',
    );
  });

  it('says that a sum is the least, and names none of 0, where a product in need of its goods has no price', () => {
    const own = { exposedShare: worlds(1, 1, 1), ownShare: worlds(1, 1, 1) };
    const tell = (...of: [number, number, number]) =>
      plain(describeRisk('Hell AG', [own], worlds(...of), 'EUR', true, true));
    expect(tell(2_000_000, 2_000_000, 3_000_000)).toBe(
      'At least € 2 m a year rests surely on what Hell AG ships, at least € 3 m with all that cannot be judged.',
    );
    expect(tell(0, 0, 3_000_000)).toBe(
      'No known amount a year rests surely on what Hell AG ships, at least € 3 m with all that cannot be judged.',
    );
    expect(tell(0, 0, 0)).toBe(
      'How much rests on what Hell AG ships is not known in money: no product that needs it has a price and a demand.',
    );
  });

  it('says that nothing needs a licence only where all parts were judged, whatever the money', () => {
    const none = { exposedShare: worlds(0, 0, 0), ownShare: worlds(0, 0, 0) };
    expect(describeRisk('Velden NV', [none, none], worlds(0, 0, 0), 'EUR')).toBe(
      'Nothing that Velden NV ships needs a licence: all of it could be judged.',
    );
    const unjudged = { exposedShare: null, ownShare: null };
    const exposed = { exposedShare: worlds(1, 1, 1), ownShare: worlds(1, 1, 1) };
    for (const part of [unjudged, exposed])
      expect(describeRisk('Velden NV', [none, part], worlds(0, 0, 0), 'EUR')).not.toMatch(/^Nothing/);
  });
});
