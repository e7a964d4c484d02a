import { describe, expect, it } from 'vitest';
import { getVerdict } from '../../../../src/engine/exposure/findings/verdict.ts';

describe(getVerdict, () => {
  it.each([
    ['none', 'in-force', 'live', 'not-listed'],
    ['failed', 'in-force', 'live', 'not-required'],
    ['met', 'not-yet', 'off', 'not-required'],
    ['met', 'ended', 'off', 'not-required'],
    ['met', 'suspended', 'paused', 'not-required'],
    ['partial', 'suspended', 'paused', 'not-required'],
    ['met', 'unconfirmed', 'off', 'not-required'],
    ['met', 'in-force', 'live', 'licence-required'],
    ['met', 'unconfirmed', 'live', 'licence-required'],
    ['met', 'unconfirmed', 'paused', 'may-require'],
    ['partial', 'in-force', 'live', 'may-require'],
    ['missing', 'in-force', 'live', 'may-require'],
  ] as const)('of a match %s with a limb %s that counts as %s is %s', (match, status, standing, verdict) => {
    expect(getVerdict({ match }, { status, standing }, () => undefined)).toBe(verdict);
  });

  it.each([
    ['met', 'live', 'licence-required'],
    ['partial', 'live', 'may-require'],
    ['met', 'paused', 'may-require'],
    ['met', 'off', 'not-required'],
  ] as const)(
    'of a rule for dual-use goods follows an item that is %s and counts as %s: %s',
    (match, standing, verdict) => {
      const bases = [{ match, item: { limb: 'base' } }];
      const live = { status: 'in-force', standing: 'live' } as const;
      expect(
        getVerdict({ match: 'met', bases }, live, () => ({
          status: standing === 'live' ? 'in-force' : standing === 'off' ? 'ended' : 'unconfirmed',
          standing,
        })),
      ).toBe(verdict);
    },
  );

  it('of a rule for dual-use goods is none where the item is suspended by an act', () => {
    const bases = [{ match: 'met' as const, item: { limb: 'base' } }];
    const live = { status: 'in-force', standing: 'live' } as const;
    expect(getVerdict({ match: 'met', bases }, live, () => ({ status: 'suspended', standing: 'paused' }))).toBe(
      'not-required',
    );
  });
});
