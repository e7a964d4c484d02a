import { describe, expect, it } from 'vitest';
import type { LicenceQueue } from '../../../../src/domain/scenario/disruption.ts';
import { LICENCES, lostOf, readMotorWorks, runMotorWorks } from '../motor-works.ts';

const START = '2026-11-24';

/**
 * Motors that are not sold within some days, one a day asked for. Magnets for ten days lie there; an application for all that is needed was filed
 * so many days before the start, and new ones take as long.
 */
async function countUnsold(
  horizonDays: number,
  { filedBefore, validTo = null, ...queue }: { filedBefore: number; validTo?: string | null } & Partial<LicenceQueue>,
) {
  const dataset = await readMotorWorks();
  const filed = new Date(Date.parse(START) - filedBefore * 86_400_000).toISOString().slice(0, 10);
  const licence = {
    exporterSiteId: 'baotou',
    itemId: '18-Dy-magnet',
    endUser: null,
    destination: null,
    filed,
    status: 'filed' as const,
    decided: null,
    validTo,
    quantity: 5000,
    used: null,
    rows: [],
  };
  const control = { ...LICENCES, queue: { ...LICENCES.queue, ...queue } };
  return lostOf(
    runMotorWorks({ ...dataset, licences: [licence] }, { startDate: START, horizonDays, disruptions: [control] }),
  );
}

describe.each(['expected', 'drawn'] as const)('an application on file when a control begins (%s)', (mode) => {
  it('is decided when its review is over, however much of it lies before the run and however short that is', async () => {
    // Filed 60 days ago, decided after 120: on day 60. Without a sale from day 10 to then.
    for (const days of [61, 100, 200])
      expect(await countUnsold(days, { mode, filedBefore: 60, reviewDays: 120 })).toBeCloseTo(50, 9);
    // Filed 100 days ago, decided after 130: on day 30.
    expect(await countUnsold(40, { mode, filedBefore: 100, reviewDays: 130 })).toBeCloseTo(20, 9);
  });

  it('is none where it has a last day: it was decided, and is not said to be granted', async () => {
    // A new application is decided on day 120.
    const halted = { mode, filedBefore: 60, reviewDays: 120, validTo: '2027-12-31' };
    expect(await countUnsold(200, halted)).toBeCloseTo(110, 9);
  });

  it('is not decided before', async () => {
    expect(await countUnsold(60, { mode, filedBefore: 60, reviewDays: 120 })).toBeCloseTo(50, 9);
    expect(await countUnsold(60, { mode, filedBefore: 60, reviewDays: 150 })).toBeCloseTo(50, 9);
    expect(await countUnsold(100, { mode, filedBefore: 60, reviewDays: 150 })).toBeCloseTo(80, 9);
  });
});
