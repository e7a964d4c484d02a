import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Disruption } from '../../../src/domain/scenario/disruption.ts';
import { FILES, LICENCES, lostOf, readMotorWorks, runMotorWorks } from './motor-works.ts';
import { QUIET, readPumpWorks } from './pump-works.ts';

type Queue = typeof LICENCES.queue;

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readMotorWorks();
});

const lose = (queue: Partial<Queue>, of: Dataset = dataset, change: object = {}): number | undefined =>
  lostOf(runMotorWorks(of, { disruptions: [{ ...LICENCES, queue: { ...LICENCES.queue, ...queue } }], ...change }));

// Ten magnets a day; a cover of ten days; the first decision on day 40.
describe('what a licence queue asks for', () => {
  it('lets the share under a general licence pass without an application', () => {
    // Five a day and the stock last to day 19; then half a motor is lost a day, up to the first decision.
    expect(lose({ generalLicence: { share: 0.5, fromDay: 0 } })).toBeCloseTo(10, 9);
    // Nothing on days 10 to 29, half on days 30 to 39.
    expect(lose({ generalLicence: { share: 0.5, fromDay: 30 } })).toBeCloseTo(25, 9);
  });

  it('lets buyers expect the whole review, also where the run ends before it', () => {
    const atBorders = (horizonDays: number) => {
      const queue = { ...LICENCES.queue, growth: null };
      const { course } = runMotorWorks(dataset, { horizonDays, disruptions: [{ ...LICENCES, queue }] });
      return course.parts.find(({ partNumber }) => partNumber === 'magnet')?.atBorders[0];
    };
    // Ten for the day and ten for each of the 40 days that they will stay.
    expect([atBorders(30), atBorders(100)]).toEqual([expect.closeTo(410, 9), expect.closeTo(410, 9)]);
  });

  it('decides no more applications a day than the authority can', () => {
    // One application a day, half of one decided: half a motor is lost a day on days 40 to 99.
    expect(lose({ decisionsPerDay: 0.5 })).toBeCloseTo(30 + 30, 9);
    expect(lose({ decisionsPerDay: 1 })).toBeCloseTo(30, 9);
  });

  it('starts from what is on file: an application that has waited 30 of 40 days, and a licence', async () => {
    const file = (row: string) =>
      readMotorWorks({
        ...FILES,
        'licences.csv': `exporter_site_id,item_id,end_user,destination,filed,status,decided,valid_to,quantity,used\n${row}\n`,
      });
    // Five days of magnets come on day 10.
    const pending = await file('baotou,18-Dy-magnet,,DE,2026-10-25,in-review,,,50,');
    expect(lose({}, pending)).toBeCloseTo(25, 9);
    const firstStop = (of: Dataset) => runMotorWorks(of, { disruptions: [LICENCES] }).products[1]?.firstShortDay.p50;
    // 70 magnets need no application on days 0 to 6; the first is filed on day 7, and the stock lasts to day 16.
    const granted = await file('baotou,18-Dy-magnet,,DE,2026-08-01,granted,2026-10-01,2026-12-31,100,30');
    expect([firstStop(granted), lose({}, granted)]).toEqual([17, expect.closeTo(30, 9)]);
    // The same, but it ends after day 3.
    const short = await file('baotou,18-Dy-magnet,,DE,2026-08-01,granted,2026-10-01,2026-11-27,100,30');
    expect([firstStop(short), lose({}, short)]).toEqual([14, expect.closeTo(30, 9)]);
    // Decided on day 20: nothing is there on days 10 to 19. A hundred magnets then last to day 29; they were not
    // applied for, so that days 60 to 69 are without what would be decided then, as are days 30 to 39.
    const later = await file('baotou,18-Dy-magnet,,DE,2026-12-01,granted,2026-12-14,2027-12-13,,');
    expect(lose({}, later)).toBeCloseTo(10, 9);
    const hundred = await file('baotou,18-Dy-magnet,,DE,2026-12-01,granted,2026-12-14,2027-12-13,100,');
    expect(lose({}, hundred)).toBeCloseTo(30, 3);
    // Decided after the run: as if nothing were on file.
    const never = await file('baotou,18-Dy-magnet,,DE,2027-09-01,granted,2027-10-01,2028-09-30,,');
    expect(lose({}, never)).toBeCloseTo(30, 9);
  });

  it('stops a customer again between two licences', () => {
    // Licensed for 20 days, not for 15: days 20 to 34, 55 to 69, 90 to 99. The stock covers ten days of each.
    const renewed = { approvalByDay: [{ day: 0, share: 1 }], validityDays: 20 };
    expect(lose({ ...renewed, renewalGapDays: 15 })).toBeCloseTo(10, 9);
    expect(lose({ ...renewed, renewalGapDays: 0 })).toBe(0);
  });

  it('draws for each customer whether customs tests its goods and whether a general licence is its own', () => {
    const drawn: Partial<Queue> = { mode: 'drawn', approvalByDay: [{ day: 0, share: 1 }] };
    expect(lose({ ...drawn, customsTest: { probability: 1, days: 12 } })).toBe(2);
    expect(lose({ ...drawn, customsTest: { probability: 0, days: 12 } })).toBe(0);
    const late: Partial<Queue> = { mode: 'drawn', approvalByDay: [{ day: 300, share: 1 }] };
    expect(lose({ ...late, generalLicence: { share: 1, fromDay: 13 } })).toBe(3);
    expect(lose({ ...late, generalLicence: { share: 0, fromDay: 13 } })).toBeGreaterThan(50);
  });

  it('gives two customers a luck of their own', async () => {
    const two = await readMotorWorks({
      ...FILES,
      'sites.csv': `${FILES['sites.csv']}\n    other,us,DE,assembly`,
      'sourcing.csv': `
        part_number,site_id,share_pct,lead_time_days
        motor,plant,50,0
        motor,other,50,0
        fan,plant,100,0
        magnet,baotou,100,0
        rotor,baotou,100,0`,
      'inventory.csv': 'part_number,quantity,site_id\nmagnet,50,plant\nmagnet,50,other\n',
    });
    const queue: Queue = { ...LICENCES.queue, mode: 'drawn', approvalByDay: [{ day: 0, share: 0.5 }] };
    const report = runMotorWorks(two, { disruptions: [{ ...LICENCES, queue }], draws: 256 });
    // Each is licensed from the first day or never: both in a quarter of the draws, one in half, none in a quarter. A plant without a
    // licence lacks its half of the demand on days 10 to 99.
    const lost = report.products.find(({ partNumber }) => partNumber === 'motor')!.unsoldUnits;
    expect([lost.p10, lost.p50, lost.p90].map((units) => Math.round(units))).toEqual([0, 45, 90]);
    expect(Math.abs(lost.mean - 45)).toBeLessThan(6);
  });
});

describe('how a disruption ends', () => {
  const outage: Extract<Disruption, { kind: 'site-outage' }> = {
    id: 'hamm',
    kind: 'site-outage',
    start: 0,
    duration: 10,
    siteId: 'HAM',
    partNumbers: [],
    share: 1,
    losesStock: false,
    recovery: { shape: 'step', days: 0 },
  };

  it('comes back at once, or evenly', async () => {
    const pumps = await readPumpWorks();
    const lost = (one: Disruption) => lostOf(runMotorWorks(pumps, { ...QUIET, disruptions: [one] }), 'PUMP');
    // Housings for four days, then none for six.
    expect(lost(outage)).toBeCloseTo(60, 9);
    // After that a tenth more each day, on average half a tenth less: 9.5, 8.5 … 0.5 are missing.
    expect(lost({ ...outage, recovery: { shape: 'linear', days: 10 } })).toBeCloseTo(60 + 50, 9);
  });

  it('burns what lies ready and the input stock on which nobody else draws', async () => {
    const pumps = await readPumpWorks();
    // The works stand for two days, Hamm for six. With its housings on the shelf the works go on from day 2, without them from day 6.
    const fire = (losesStock: boolean): Disruption => ({
      ...outage,
      id: 'fire',
      siteId: 'WORKS',
      duration: 2,
      losesStock,
    });
    const lost = (one: Disruption) =>
      lostOf(runMotorWorks(pumps, { ...QUIET, disruptions: [{ ...outage, duration: 6 }, one] }), 'PUMP');
    expect(lost(fire(false))).toBeCloseTo(20, 9);
    expect(lost(fire(true))).toBeCloseTo(60, 9);
    // Of two products with one shelf of a hundred magnets, and no more to come, one burns on day 0: the other makes a fan on that day, then
    // both make one on days 1 to 4, and half of one on day 5.
    const both = await readMotorWorks({
      ...FILES,
      'bom.csv': 'parent,child,quantity\nmotor,magnet,10\nfan,magnet,10\n',
    });
    const fans = (partNumbers: string[]) => {
      const burnt: Disruption = { ...outage, id: 'fire', siteId: 'plant', partNumbers, duration: 1, losesStock: true };
      const dry: Disruption = { ...outage, siteId: 'baotou', duration: null };
      return lostOf(runMotorWorks(both, { disruptions: [dry, burnt] }), 'fan');
    };
    expect(fans(['motor'])).toBeCloseTo(100 - 5.5, 9);
    expect(fans([])).toBeCloseTo(100, 9);
  });

  it('stops so much of a country as it says', async () => {
    const pumps = await readPumpWorks();
    const lost = (share: number) => {
      const stop: Disruption = {
        id: 'italy',
        kind: 'country-stop',
        start: 0,
        duration: 30,
        country: 'IT',
        stops: 'production',
        share,
        recovery: { shape: 'step', days: 0 },
      };
      return lostOf(runMotorWorks(pumps, { ...QUIET, disruptions: [stop] }), 'PUMP');
    };
    // Shafts for nine days; four a day less last for 22.5.
    expect(lost(1)).toBeCloseTo(210, 9);
    expect(lost(0.4)).toBeCloseTo(4 * 7.5, 9);
  });
});

describe('figures on a bound', () => {
  it('calls a tenth of the plan no stop, and 99 of 100 sold on time not short', async () => {
    const pumps = await readPumpWorks();
    const days = (share: number) => {
      const outage: Disruption = {
        id: 'works',
        kind: 'site-outage',
        start: 0,
        duration: null,
        siteId: 'WORKS',
        partNumbers: [],
        share,
        losesStock: false,
        recovery: { shape: 'step', days: 0 },
      };
      const report = runMotorWorks(pumps, { ...QUIET, disruptions: [outage] });
      const pump = report.products.find(({ partNumber }) => partNumber === 'PUMP')!;
      return [pump.firstStopDay.p50, pump.stopDays.p50, pump.firstShortDay.p50];
    };
    // One of ten pumps a day is not less than a tenth; nine of a thousand less than that are.
    expect(days(0.9)).toEqual([null, 0, 0]);
    expect(days(0.909)).toEqual([0, 30, 0]);
    expect(days(0.01)).toEqual([null, 0, null]);
    expect(days(0.019)).toEqual([null, 0, 0]);
  });

  it('hastens nothing at nine tenths of what is usual', async () => {
    const extra = async (capacity: number) => {
      const magnets = await readMotorWorks({
        ...FILES,
        'bom.csv': 'parent,child,quantity\nmotor,magnet,3\nfan,rotor,1\n',
        'inventory.csv': 'part_number,quantity,site_id\nmagnet,0,plant\n',
        'sourcing.csv': `
          part_number,site_id,share_pct,lead_time_days,capacity_per_day
          motor,plant,100,0,
          fan,plant,100,0,
          magnet,baotou,100,10,${capacity}
          rotor,baotou,100,0,`,
      });
      const { reactions } = QUIET;
      const fast = { ...reactions, airFreight: { days: 2, extraCostShare: 0.1 } };
      return runMotorWorks(magnets, { disruptions: [], reactions: fast }).extraCost.p50;
    };
    // Three magnets a day, ten days under way: 2.7 a day leave 27 of 30 there, and 2.6 less than nine tenths.
    expect(await extra(2.7)).toBe(0);
    expect(await extra(2.6)).toBeGreaterThan(0);
  });
});

describe('what a report says beside the scenario', () => {
  it('tells what is lost without any disruption', async () => {
    const tight = await readMotorWorks({
      ...FILES,
      'sourcing.csv': `
        part_number,site_id,share_pct,lead_time_days,capacity_per_day
        motor,plant,100,0,0.9
        fan,plant,100,0,
        magnet,baotou,100,0,
        rotor,baotou,100,0,`,
    });
    // A tenth of a motor a day at a margin of 5, for a hundred days.
    expect(runMotorWorks(tight, {}).usualLoss).toBeCloseTo(50, 9);
    expect(runMotorWorks(dataset, {}).usualLoss).toBe(0);
  });

  it('looks at the tail beyond 95 of 100 draws', () => {
    const outage: Disruption = {
      id: 'stop',
      kind: 'site-outage',
      start: 0,
      duration: { kind: 'uniform', low: 0, high: 100 },
      siteId: 'baotou',
      partNumbers: ['magnet'],
      share: 1,
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    };
    const loss = runMotorWorks(dataset, { disruptions: [outage], draws: 512 }).loss!;
    expect([loss.level, loss.confidence]).toEqual([0.95, 0.95]);
    // An outage of d days loses 5 (d - 10): 425 at d = 95, and 437.5 on average beyond.
    expect(Math.abs(loss.valueAtRisk.value - 425)).toBeLessThan(3);
    expect(Math.abs(loss.conditional.value - 437.5)).toBeLessThan(3);
  });
});
