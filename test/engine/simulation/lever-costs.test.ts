import { describe, expect, it } from 'vitest';
import type { Disruption } from '../../../src/domain/scenario/disruption.ts';
import type { Lever } from '../../../src/domain/scenario/lever.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { FILES, readMotorWorks, runMotorWorks } from './motor-works.ts';

const planned = { fixedCost: 0, leadTimeDays: 0, buyerSiteIds: [] };
const NO_STOCK = { ...FILES, 'inventory.csv': 'part_number,quantity,site_id\nmagnet,0,plant\n' };

const stop = (siteId: string, duration: number): Disruption => ({
  id: 'stop',
  kind: 'site-outage',
  start: 0,
  duration,
  siteId,
  partNumbers: [],
  share: 1,
  losesStock: false,
  recovery: { shape: 'step', days: 0 },
});

/** Money spent beside the usual in the one draw that there is. */
async function spend(levers: Lever[], change: Partial<Scenario> = {}, files: Readonly<Record<string, string>> = FILES) {
  return runMotorWorks(await readMotorWorks(files), { levers, ...change }).extraCost.p50;
}

/** The works with ten magnets a day from Baotou, of these days under way, and none in stock. */
const withMagnets = (days: number, capacity = '') => ({
  ...NO_STOCK,
  'sourcing.csv': `
    part_number,site_id,share_pct,lead_time_days,capacity_per_day
    motor,plant,100,0,
    fan,plant,100,0,
    magnet,baotou,100,${days},${capacity}
    rotor,ningbo,100,0,`,
});

describe('what a new source costs', () => {
  const slow: Extract<Lever, { kind: 'second-source' }> = {
    ...planned,
    id: 'osaka',
    kind: 'second-source',
    partNumber: 'magnet',
    siteId: 'osaka',
    qualificationDays: 0,
    rampDays: 10,
    yield: 0.5,
    capacityPerDay: 10,
    transitDays: 0,
    extraCostPerUnit: 2,
    calledOn: 'share',
    share: null,
  };

  it('is paid for every unit, also while it ramps up', async () => {
    // Of ten a day 0.25 come on day 0, 0.75 on day 1 and so on up to 4.75 on day 9: 25 in all. Then five a day for 90 days.
    expect(await spend([slow])).toBeCloseTo((25 + 450) * 2, 9);
  });

  it('is nothing while it stands by and nobody owes anything', async () => {
    expect(await spend([{ ...slow, calledOn: 'when-short' }])).toBe(0);
  });
});

describe('what a faster way costs', () => {
  const air = {
    airFreight: { days: 4, extraCostShare: 0.1 },
    cutBeforeStop: null,
    otherGrade: null,
    callOnOthers: null,
  };
  const expedite = (leadTimeDays: number, transitDays: number, extraCostPerUnit: number): Lever => ({
    ...planned,
    id: `from-${leadTimeDays}`,
    kind: 'expedite',
    partNumber: 'magnet',
    leadTimeDays,
    transitDays,
    extraCostPerUnit,
  });
  // Baotou stands for four days, eighty magnets being under way. On day 4, with forty of them left, the forty that it owes and ten more
  // leave by the faster way; from day 5 on all is as it should be. By air unasked a magnet of 10 costs 1 more.
  const spendOn = (levers: Lever[], reactions: Scenario['reactions'] = air) =>
    spend(levers, { disruptions: [stop('baotou', 4)], reactions }, withMagnets(8));

  it('is that of the way that is open when the goods leave', async () => {
    expect(await spendOn([])).toBeCloseTo(50, 9);
    expect(await spendOn([expedite(0, 2, 3)])).toBeCloseTo(150, 9);
    expect(await spendOn([expedite(30, 2, 3)])).toBeCloseTo(50, 9);
    expect(await spendOn([expedite(30, 1, 7), expedite(0, 2, 3)])).toBeCloseTo(150, 9);
  });

  it('is that of the fastest way, and of equally fast ones of the cheapest', async () => {
    expect(await spendOn([expedite(0, 6, 3)])).toBeCloseTo(50, 9);
    expect(await spendOn([expedite(0, 4, 3)])).toBeCloseTo(50, 9);
    expect(await spendOn([expedite(0, 4, 0.5)])).toBeCloseTo(25, 9);
    expect(await spendOn([expedite(0, 6, 3)], { ...air, airFreight: null })).toBeCloseTo(150, 9);
  });
});

describe('what a stand-in costs', () => {
  const standIn = (id: string, maxShare: number, terms: Partial<Lever>): Lever =>
    Object.assign(
      { ...planned, id, kind: 'substitution' as const, partNumber: 'magnet', maxShare, extraCostPerUnit: 1 },
      terms,
    );

  it('is of several the mean, as each can meet its share of the use', async () => {
    const two = [standIn('one', 0.4, {}), standIn('other', 0.2, { leadTimeDays: 5, extraCostPerUnit: 4 })];
    // Of ten a day four at 1 for five days, then two more at 4.
    expect(await spend(two, { disruptions: [stop('baotou', 100)] }, NO_STOCK)).toBeCloseTo(5 * 4 + 95 * (4 + 8), 9);
    expect(await spend(two.toReversed(), { disruptions: [stop('baotou', 100)] }, NO_STOCK)).toBeCloseTo(1160, 9);
  });

  it('is nothing for what a product does without', async () => {
    // A rotor of 10 beside ten magnets of 10, and not essential: without it ten elevenths of the motors are made.
    const files = {
      ...withMagnets(0),
      'parts.csv': `
        part_number,kind,form,unit_price,unit_margin,currency,annual_demand
        motor,product,motor,100,5,EUR,365
        magnet,component,magnet,10,,EUR,
        rotor,component,magnet-assembly,10,,EUR,`,
      'bom.csv': 'parent,child,quantity,essential\nmotor,magnet,10,yes\nmotor,rotor,1,no\n',
      'sourcing.csv': `
        part_number,site_id,share_pct,lead_time_days
        motor,plant,100,0
        magnet,baotou,100,0
        rotor,ningbo,100,0`,
    };
    // Half a rotor a day is stood in for from day 50 on, and none before.
    const late = standIn('late', 0.5, { partNumber: 'rotor', leadTimeDays: 50, extraCostPerUnit: 2 });
    expect(await spend([late], { disruptions: [stop('ningbo', 100)] }, files)).toBeCloseTo(50 * 0.5 * 2, 9);
  });
});

describe('what two buffers for one shelf cost', () => {
  const buffer = (id: string, coverDays: number): Lever => ({
    ...planned,
    id,
    kind: 'buffer-stock',
    partNumber: 'magnet',
    coverDays,
    holdingCostPerUnitYear: 3.65,
    costPerOrder: null,
  });

  it('is that of all units above the target, also while they fill', async () => {
    // Two magnets a day are left over: 2, 4 … 80 on days 0 to 39, then 80 up to day 99, each at a cent a day.
    const filling = (1640 + 60 * 80) / 100;
    expect(await spend([buffer('three', 3), buffer('five', 5)], {}, withMagnets(0, '12'))).toBeCloseTo(filling, 9);
    expect(await spend([buffer('eight', 8)], {}, withMagnets(0, '12'))).toBeCloseTo(filling, 9);
  });
});
