import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Disruption } from '../../../src/domain/scenario/disruption.ts';
import type { Lever } from '../../../src/domain/scenario/lever.ts';
import type { SimulationReport } from '../../../src/engine/simulation/results/report.ts';
import { FILES, lostOf, readMotorWorks, runMotorWorks } from './motor-works.ts';

function run(levers: Lever[], disruptions: Disruption[], of: Dataset): SimulationReport {
  return runMotorWorks(of, { levers, disruptions });
}

describe('the faster way', () => {
  // The magnets are ten days under way, and Baotou stands still on days 0 to 24. What was under way and the stock last to day 19; on day
  // 25 Baotou ships what the plant has ordered on days 0 to 20, ten a day: 210, the most that it ever has on order.
  const outage: Disruption = {
    id: 'outage',
    kind: 'site-outage',
    start: 0,
    duration: 25,
    siteId: 'baotou',
    partNumbers: ['magnet'],
    share: 1,
    losesStock: false,
    recovery: { shape: 'step', days: 0 },
  };
  const expedite: Extract<Lever, { kind: 'expedite' }> = {
    id: 'lever',
    fixedCost: 100,
    leadTimeDays: 0,
    kind: 'expedite',
    partNumber: 'magnet',
    buyerSiteIds: [],
    transitDays: 2,
    extraCostPerUnit: 3,
  };
  let far: Dataset;
  beforeAll(async () => {
    const sourcing = FILES['sourcing.csv'].replace('magnet,baotou,100,0', 'magnet,baotou,100,10');
    far = await readMotorWorks({ ...FILES, 'sourcing.csv': sourcing });
  });

  it('waits ten days for what leaves on day 25 without it', () => {
    expect(lostOf(run([], [outage], far))).toBeCloseTo(15, 9);
  });

  it('brings on day 27 what leaves on day 25, at a price for each unit, and nothing once the plant is short no more', () => {
    const report = run([expedite], [outage], far);
    expect(lostOf(report)).toBeCloseTo(7, 9);
    expect(report.extraCost.p50).toBeCloseTo(100 + 210 * 3, 9);
  });

  it('goes by the faster of two ways, whichever is ready first or named first', () => {
    const slower = { ...expedite, id: 'slower', leadTimeDays: 1, transitDays: 6, extraCostPerUnit: 1 };
    for (const ways of [
      [expedite, slower],
      [slower, expedite],
    ]) {
      const report = run(ways, [outage], far);
      expect(lostOf(report)).toBeCloseTo(7, 9);
      expect(report.extraCost.p50).toBeCloseTo(200 + 210 * 3, 9);
    }
  });

  it.each<[string, Partial<typeof expedite>]>([
    ['is ready only after that', { leadTimeDays: 26 }],
    ['takes no less time', { transitDays: 10 }],
    ['serves another buyer', { buyerSiteIds: ['osaka'] }],
  ])('changes nothing where it %s', (_, change) => {
    const report = run([{ ...expedite, ...change }], [outage], far);
    expect(lostOf(report)).toBeCloseTo(15, 9);
    expect(report.extraCost.p50).toBeCloseTo(100, 9);
  });
});
