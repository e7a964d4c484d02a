import { describe, expect, it } from 'vitest';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import { FILES, lostOf, readMotorWorks, runMotorWorks } from '../motor-works.ts';

describe('a disruption of a country or of a part', () => {
  it('does not stop what comes from nobody knows where with a country that no source is in', async () => {
    const nowhere = await readMotorWorks({
      ...FILES,
      'suppliers.csv': FILES['suppliers.csv'].replace('cn,Maker,CN', 'cn,Maker,'),
      'sites.csv': FILES['sites.csv'].replace('baotou,cn,CN,magnet', 'baotou,cn,,'),
    });
    const stop = (country: string): Disruption => ({
      id: 'stop',
      kind: 'country-stop',
      start: 0,
      duration: null,
      country,
      stops: 'exports',
      share: 1,
      recovery: { shape: 'step', days: 0 },
    });
    expect(nowhere.sites.find(({ siteId }) => siteId === 'baotou')?.country).toBeNull();
    expect(lostOf(runMotorWorks(nowhere, { disruptions: [stop('PE')] }))).toBe(0);
    // Known to come from there, the stock of ten days is all there is.
    expect(lostOf(runMotorWorks(await readMotorWorks(), { disruptions: [stop('CN')] }))).toBeCloseTo(90, 9);
  });

  it('makes goods dearer once that a trader buys and sells on, and where the trader buys them if only that is dearer', async () => {
    const traded = await readMotorWorks({
      ...FILES,
      'sourcing.csv': `
        part_number,site_id,buyer_site_id,share_pct,lead_time_days
        motor,plant,,100,0
        fan,plant,,100,0
        magnet,osaka,,100,0
        magnet,baotou,osaka,100,0
        rotor,baotou,,100,0`,
    });
    const shock = (countries: string[]): Disruption => ({
      id: 'dearer',
      kind: 'price-shock',
      start: 0,
      duration: null,
      scope: { partNumbers: ['magnet'], categories: [], forms: [], countries },
      factor: 2,
      rampDays: 0,
      passThroughDays: 0,
      passThrough: 1,
    });
    const cost = (countries: string[]) => runMotorWorks(traded, { disruptions: [shock(countries)] }).extraCost.p50;
    // A hundred days of ten magnets at 10 more.
    expect(cost([])).toBeCloseTo(10_000, 6);
    expect(cost(['CN'])).toBeCloseTo(10_000, 6);
  });
});
