import { describe, expect, it } from 'vitest';
import { composeChange, computeChangeRows } from '../../../src/analyses/changes/compose-change.ts';
import type { Dataset, Sourcing } from '../../../src/domain/dataset.ts';
import { dataset } from '../../app/fixtures/dataset.ts';

const lane = (partNumber: string, siteId: string): Sourcing => ({
  partNumber,
  siteId,
  share: 1,
  buyerSiteId: null,
  originCountry: null,
  leadTimeDays: null,
  unitPrice: null,
  currency: null,
  capacityPerDay: null,
  qualification: 'released',
  evidence: 'seen',
  evidenceDate: null,
  rows: [],
});
const [part] = dataset.parts;
const [site] = dataset.sites;
if (part === undefined || site === undefined) throw new Error('the fixture has a part and a site');

const older: Dataset = { ...dataset, sourcing: [lane('TM-4411', 'GZ-1')] };
const newer: Dataset = {
  ...dataset,
  settings: { ...dataset.settings, reportingCurrency: 'USD' },
  parts: [...dataset.parts, { ...part, partNumber: 'NEW-1' }],
  sites: [{ ...site, siteId: 'HN-1', country: 'DE' }],
  sourcing: [lane('TM-4411', 'HN-1'), lane('NEW-1', 'HN-1')],
  licences: [],
};

describe(composeChange, () => {
  it('takes sourcing first, without lanes of parts that come only with the data', () => {
    const { withNewSourcing } = composeChange(older, newer);
    expect(withNewSourcing.parts).toStrictEqual(older.parts);
    expect(withNewSourcing.sites).toStrictEqual(newer.sites);
    expect(withNewSourcing.sourcing.map((row) => [row.partNumber, row.siteId])).toStrictEqual([['TM-4411', 'HN-1']]);
  });

  it('drops old stock and licences of sites that are gone', () => {
    const stock = { partNumber: 'TM-4411', siteId: 'GZ-1', quantity: 5, daysOfCover: null, rows: [] };
    const { withNewSourcing } = composeChange({ ...older, inventory: [stock, { ...stock, siteId: null }] }, newer);
    expect(withNewSourcing.inventory.map((row) => row.siteId)).toStrictEqual([null]);
    expect(withNewSourcing.licences).toStrictEqual([]);
  });

  it('takes all other records next and leaves settings and rates to the remainder', () => {
    const { withNewData } = composeChange(older, newer);
    expect(withNewData).toStrictEqual({ ...newer, settings: older.settings, rates: older.rates });
  });
});

describe(computeChangeRows, () => {
  it('splits the way from then to now, so that the steps add up', () => {
    const fills = (surely: number) => ({
      surely,
      possibly: 0,
      ifPausedBack: 0,
      cannotBeJudged: 0,
      notExposed: 100 - surely,
    });
    const rows = computeChangeRows({
      before: fills(10),
      afterLaw: fills(30),
      afterSourcing: fills(25),
      afterData: fills(40),
      now: fills(42),
    });
    expect(rows[0]).toStrictEqual({
      fill: 'surely',
      before: 10,
      law: 20,
      sourcing: -5,
      data: 15,
      remainder: 2,
      now: 42,
    });
    for (const row of rows) expect(row.before + row.law + row.sourcing + row.data + row.remainder).toBe(row.now);
  });
});
