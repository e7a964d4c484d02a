import { describe, expect, it } from 'vitest';
import type { Licence } from '../../../src/domain/dataset.ts';
import { judgeCover } from '../../../src/engine/licences/judge-cover.ts';

const DAYS = { stockDate: '2026-12-01', today: '2026-12-01' };
const GRANTED: Licence = {
  exporterSiteId: 'X',
  itemId: '18-Dy-magnet',
  endUser: 'We',
  destination: 'DE',
  filed: '2026-08-01',
  status: 'granted',
  decided: '2026-09-20',
  validTo: '2027-09-19',
  quantity: 200_000,
  used: 30_000,
  rows: [],
};

describe('cover under a licence for a quantity', () => {
  it('is not known for want of a need where none is on file, not for want of a use that is', () => {
    expect(judgeCover(null, [GRANTED], DAYS)).toMatchObject({ until: null, unknown: 'no-stock' });
    expect(judgeCover(null, [{ ...GRANTED, used: null }], DAYS)).toMatchObject({ until: null, unknown: 'no-use' });
  });

  it('is gone at any need where the quantity is used up', () => {
    expect(judgeCover(null, [{ ...GRANTED, used: 200_000 }], DAYS).unknown).not.toBe('no-stock');
  });
});
