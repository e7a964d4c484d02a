import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../../src/domain/dataset.ts';
import { indexStock, weighStock } from '../../../src/engine/licences/weigh-stock.ts';
import type { SourceOfPart } from '../../../src/engine/exposure/report.ts';

const source = (buyerSiteId: string, yearlyUnits: number | null): SourceOfPart => ({
  siteId: 'CN-1',
  origin: 'stated',
  siteName: 'Ganzhou',
  supplierId: null,
  supplierName: null,
  buyerSiteId,
  buyerName: buyerSiteId,
  country: 'CN',
  destination: null,
  share: 1,
  party: null,
  evidence: 'seen',
  leadTimeDays: null,
  unitPrice: null,
  yearlyUnits,
  qualification: null,
});
const stock = (siteId: string | null, quantity: number | null, daysOfCover: number | null = null): Inventory => ({
  partNumber: 'MAG',
  siteId,
  quantity,
  daysOfCover,
  rows: [],
});
/** 200 pieces for 500 a year: 0.4 years, which is 20.857 weeks of 365 / 7 a year. */
const POOL = 0.4 * (365 / 7);
const magnet = { partNumber: 'MAG', weeksOfCover: POOL, sources: [source('ULM', 400), source('DETROIT', 100)] };
const weigh = (inventory: Inventory[], buyer = 'ULM', part: Parameters<typeof weighStock>[0] = magnet) =>
  weighStock(part, buyer, indexStock({ inventory, parts: [] }));

describe(weighStock, () => {
  it('holds the stock of a plant against its own need, and not that of another', () => {
    const both = [stock('ULM', 100), stock('DETROIT', 100)];
    // A quarter of a year in Ulm, a whole one in Detroit.
    expect(weigh(both, 'ULM')).toEqual({ weeks: 0.25 * (365 / 7), isShared: false });
    expect(weigh(both, 'DETROIT')).toEqual({ weeks: 365 / 7, isShared: false });
    expect(weigh([stock('ULM', null, 14), stock('DETROIT', 100)])).toEqual({ weeks: 2, isShared: false });
  });

  it('says that stock without a place is of all plants together', () => {
    expect(weigh([stock(null, 200)])).toEqual({ weeks: POOL, isShared: true });
    expect(weigh([stock('ULM', 100), stock(null, 100)])).toEqual({ weeks: POOL, isShared: true });
    expect(weigh([stock('DETROIT', 200)])).toEqual({ weeks: POOL, isShared: true });
    // What Ulm needs is not known, so neither is how long its stock lasts.
    const open = { ...magnet, sources: [source('ULM', null), source('DETROIT', 100)] };
    expect(weigh([stock('ULM', 100), stock('DETROIT', 100)], 'ULM', open)).toEqual({ weeks: POOL, isShared: true });
  });

  it('leaves the one buyer of a part what there is, wherever it lies, and no stock at all not known', () => {
    const one = { ...magnet, sources: [source('ULM', 500)] };
    expect(weigh([stock(null, 200)], 'ULM', one)).toEqual({ weeks: POOL, isShared: false });
    expect(weigh([], 'ULM', { ...magnet, weeksOfCover: null })).toEqual({ weeks: null, isShared: false });
  });
});
