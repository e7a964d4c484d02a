import { describe, expect, it } from 'vitest';
import type { AheadSettings } from '../../../../src/engine/licences/ahead/ahead-report.ts';
import { type BuyFacts, sizeOrder } from '../../../../src/engine/licences/ahead/buy-ahead.ts';

const SETTINGS: AheadSettings = {
  confidence: 0.9,
  returned: 0,
  deskDays: 1,
  daysToComplete: 10,
  daysToGeneral: 20,
  growth: 0.25,
  shelfLifeDays: null,
  budget: null,
};

// Ten a day. Stock ends on 31 Jan, the decision comes by 1 Mar and the way takes 10 days, so until 11 Mar: 39 days, 390 units.
const FACTS: BuyFacts = {
  today: '2027-01-01',
  coverEnds: '2027-01-31',
  decision: '2027-03-01',
  leadDays: 10,
  yearlyUnits: 3650,
  shipsUntil: 'open',
  licensedLeft: null,
  isUseSilent: true,
  isLicensed: false,
};
const size = (facts: Partial<BuyFacts>, settings: Partial<AheadSettings> = {}) =>
  sizeOrder({ ...FACTS, ...facts }, { ...SETTINGS, ...settings });

describe('what to order before a decision', () => {
  it('bridges the days between, and is ordered so that it comes in before the stock ends', () => {
    expect(size({})).toEqual({
      neededUntil: '2027-03-11',
      needed: 390,
      order: 390,
      orderBy: '2027-01-21',
      limit: null,
    });
  });

  it('leaves before a licence ends', () => {
    expect(size({ shipsUntil: '2027-01-11' })).toMatchObject({ order: 390, orderBy: '2027-01-11' });
    expect(size({ shipsUntil: '2026-12-31' })).toMatchObject({ order: 0, orderBy: null, limit: 'too-late' });
    expect(size({ shipsUntil: null })).toMatchObject({ needed: 390, order: 0, limit: 'cannot-ship' });
  });

  it('passes only so far above the usual flow', () => {
    // From 1 to 21 Jan are 21 days, each lets 2.5 more pass: 52 units, and the first of them leaves at once.
    expect(size({ isLicensed: true })).toMatchObject({ order: 52, orderBy: '2027-01-01', limit: 'growth' });
    // As much again as usual: 10 a day; 39 days of it are asked for, 21 are there.
    expect(size({ isLicensed: true }, { growth: 1 })).toMatchObject({ order: 210, limit: 'growth' });
    // 100 at 10 a day take ten days, the last of which is 21 Jan.
    const small = size({ isLicensed: true, decision: '2027-01-31' }, { growth: 1 });
    expect(small).toMatchObject({ needed: 100, order: 100, orderBy: '2027-01-12', limit: null });
    expect(size({ isLicensed: true, licensedLeft: 30 })).toMatchObject({ order: 30, limit: 'licence' });
  });

  it('keeps no longer than goods keep', () => {
    expect(size({}, { shelfLifeDays: 20 })).toMatchObject({ needed: 390, order: 200, limit: 'shelf-life' });
  });

  it('says what is not known, and never takes it for enough', () => {
    expect(size({ coverEnds: null })).toMatchObject({ needed: null, order: null, limit: 'no-cover' });
    expect(size({ yearlyUnits: null })).toMatchObject({ needed: null, limit: 'no-rate' });
    expect(size({ isLicensed: true, licensedLeft: Number.NaN })).toMatchObject({
      order: 0,
      orderBy: null,
      limit: 'no-use',
    });
    expect(size({ decision: null })).toMatchObject({ needed: null, limit: 'no-decision' });
    expect(size({ coverEnds: '2027-04-01' })).toMatchObject({ needed: 0, order: 0, limit: null });
  });

  it('says that nobody knows how long the way takes, and not that it takes no day', () => {
    expect(size({ leadDays: null })).toEqual({
      neededUntil: null,
      needed: null,
      order: null,
      orderBy: null,
      limit: 'no-lead',
    });
    expect(size({ leadDays: null, shipsUntil: null })).toMatchObject({ needed: null, order: 0, limit: 'cannot-ship' });
  });

  it('asks for the need where the rest of a licence is not known for want of it', () => {
    const open = { coverEnds: null, isLicensed: true, licensedLeft: Number.NaN };
    expect(size(open)).toMatchObject({ limit: 'no-use' });
    expect(size({ ...open, yearlyUnits: null })).toMatchObject({ limit: 'no-cover' });
  });

  it('does not call the use of a licence silent that is on file in another unit', () => {
    const other = { isLicensed: true, licensedLeft: Number.NaN, isUseSilent: false };
    expect(size(other)).toMatchObject({ order: 0, limit: 'not-held' });
    expect(size({ ...other, coverEnds: null })).toMatchObject({ order: null, limit: 'not-held' });
  });
});
