import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import { type Disruption, type LicenceClass, licenceQueue } from '../../../../src/domain/scenario/disruption.ts';
import { checkScenario } from '../../../../src/engine/simulation/scenario/check-scenario.ts';
import { pickClass, shareOutClasses } from '../../../../src/engine/simulation/scenario/licence-classes.ts';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';
import { CATALOGUE } from '../../../intake/import-text.ts';
import { LICENCES, readMotorWorks, runMotorWorks } from '../motor-works.ts';
import { QUIET } from '../pump-works.ts';

// Ten magnets a day from Baotou to the plant in Germany make a motor; there are magnets for ten days. Reviews take 40 days, so that without
// classes 30 motors are lost.
let works: Dataset;
beforeAll(async () => {
  works = await readMotorWorks();
});

const ANYBODY = {
  exporterSiteIds: [],
  exporterSupplierIds: [],
  customerSiteIds: [],
  destinations: [],
  forms: [],
  endUse: null,
};
const quick = (fits: Partial<LicenceClass['fits']>, change: Partial<LicenceClass> = {}): LicenceClass => ({
  name: 'quick',
  fits: { ...ANYBODY, ...fits },
  share: 1,
  reviewDays: 10,
  approval: 1,
  later: null,
  approvalByDay: null,
  ...change,
});
const withClasses = (classes: LicenceClass[], mode: 'expected' | 'drawn' = 'expected'): Disruption => ({
  ...LICENCES,
  queue: { ...LICENCES.queue, mode, classes },
});

const run = (...classes: LicenceClass[]): SimulationReport =>
  runMotorWorks(works, { disruptions: [withClasses(classes)] });
const lostBy = (...classes: LicenceClass[]): number => run(...classes).products.find(isMotor)!.unsoldUnits.p50;
const isMotor = ({ partNumber }: { partNumber: string }): boolean => partNumber === 'motor';

describe('classes of a licence queue', () => {
  it('are told by exporter, supplier, customer, destination, form and declared end use', () => {
    expect(lostBy()).toBeCloseTo(30, 9);
    for (const fits of [
      {},
      { exporterSiteIds: ['baotou'] },
      { exporterSupplierIds: ['cn'] },
      { customerSiteIds: ['plant'] },
      { destinations: ['DE', 'FR'] },
      { forms: ['magnet' as const] },
      { exporterSiteIds: ['baotou'], destinations: ['DE'] },
    ]) {
      // A licence after ten days comes when the stock ends.
      expect(lostBy(quick(fits))).toBeCloseTo(0, 9);
    }
    for (const fits of [
      { exporterSiteIds: ['ningbo'] },
      { exporterSupplierIds: ['other'] },
      { customerSiteIds: ['baotou'] },
      { destinations: ['IN'] },
      { forms: ['alloy' as const] },
      { exporterSiteIds: ['baotou'], destinations: ['IN'] },
      // Nobody has said what the motors are for.
      { endUse: 'military' as const },
    ]) {
      expect(lostBy(quick(fits))).toBeCloseTo(30, 9);
    }
    const declared: Dataset = { ...works, settings: { ...works.settings, endUse: 'military' } };
    const slow = quick({ endUse: 'military' }, { reviewDays: 60 });
    const lost = runMotorWorks(declared, { disruptions: [withClasses([slow])] }).products.find(isMotor)!.unsoldUnits
      .p50;
    expect(lost).toBeCloseTo(50, 9);
  });

  it('go by the first class that fits, and say of one that nothing fits so', () => {
    const slow = quick({ destinations: ['DE'] }, { name: 'slow', reviewDays: 25 });
    expect(lostBy(slow, quick({}))).toBeCloseTo(15, 9);
    expect(lostBy(quick({ destinations: ['IN'] }), slow)).toBeCloseTo(15, 9);
    const { controls, notes } = run(quick({ destinations: ['IN'] }), slow);
    expect(controls[0]!.classes).toEqual([
      { name: 'quick', lanes: 0 },
      { name: 'slow', lanes: 1 },
    ]);
    expect(notes.map(sayNote)).toContain('licences: none of the goods that it holds are of a class quick.');
    expect(notes.map(sayNote).some((note) => note.includes('slow'))).toBe(false);
  });

  it('share out the goods of customers who may be of several, in expectation', () => {
    // Half of ten magnets a day come from day 10 on, and make half a motor on each of the 30 days to come.
    expect(lostBy(quick({}, { share: 0.5 }))).toBeCloseTo(15, 9);
    // Half of all at once on day 11, when the first licences of that class are there: 60 magnets, and 5 a day from then on. Nothing on
    // day 10; ten motors of the 60 and of what comes meanwhile; half a motor on each of the 18 days from day 22 to 39.
    const atOnce = quick(
      {},
      {
        share: 0.5,
        approvalByDay: [
          { day: 10, share: 0 },
          { day: 11, share: 1 },
        ],
      },
    );
    expect(lostBy(atOnce)).toBeCloseTo(10, 9);
    expect(shareOutClasses([0, 2], (row) => [0.5, 1, 0.4][row]!)).toEqual([
      { row: 0, share: 0.5 },
      { row: 2, share: 0.2 },
      { row: -1, share: 0.3 },
    ]);
    expect(shareOutClasses([1, 2], (row) => [0.5, 1, 0.4][row]!)).toEqual([{ row: 1, share: 1 }]);
  });

  it('make a customer that is drawn one of them alone', () => {
    const draws = 256;
    const disruptions = [withClasses([quick({}, { share: 0.25 })], 'drawn')];
    const { series, products, course } = runMotorWorks(works, { disruptions, draws });
    const motor = products.find(isMotor)!;
    expect([motor.unsoldUnits.p10, motor.unsoldUnits.p90]).toEqual([0, 30]);
    // Mean of a Bernoulli of 256 draws: 22.5 within four standard errors.
    expect(Math.abs(motor.unsoldUnits.mean - 22.5)).toBeLessThan((4 * 30 * Math.sqrt(0.25 * 0.75)) / Math.sqrt(draws));
    expect(series.find(isMotor)!.givenUp.p90.slice(9, 11)).toEqual([0, 1]);
    // The draw that is told is one of them: the first in which the customer waits.
    expect(course.loss).toBeCloseTo(5 * 30, 9);
    expect([course.draw >= 1, course.draw <= draws, course.draws]).toEqual([true, true, draws]);
    const shares = shareOutClasses([0], () => 0.25);
    expect([0, 0.2499, 0.25, 0.9999].map((number) => pickClass(shares, number))).toEqual([0, 0, -1, -1]);
  });

  it('have their own figures for later, and keep the terms of the queue', () => {
    const settled = quick({}, { reviewDays: 40, later: { fromDay: 20, reviewDays: 5, approval: 1 } });
    // As without classes where reviews settle down: fifteen days without a magnet.
    expect(lostBy(settled)).toBeCloseTo(15, 9);
  });

  it('are refused where they have no name, one name, a share above 1, or shares that fall', () => {
    const messages = (...classes: object[]): string[] => {
      const { error } = licenceQueue.safeParse({ ...LICENCES.queue, classes });
      return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
    };
    expect(messages(quick({}), quick({}))).toEqual(['classes.1.name: Another class is called quick already.']);
    expect(messages({ ...quick({}), name: ' ' })).toEqual(['classes.0.name: Give the class a name.']);
    expect(messages({ ...quick({}), share: 1.5 })).toEqual([
      'classes.0.share: This must lie within 0 and 1, but it lies at 1.5.',
    ]);
    const falling = [
      { day: 10, share: 0.5 },
      { day: 20, share: 0.4 },
    ];
    expect(messages(quick({}, { approvalByDay: falling }))).toEqual([
      'classes.0.approvalByDay: Days and shares must rise: day 20 with 0.4 follows day 10 with 0.5.',
    ]);
  });

  it('name what the data hold, else the field is told', () => {
    const unknown = quick({ exporterSiteIds: ['nowhere'], customerSiteIds: ['plant', 'moon'], destinations: ['XX'] });
    const scenario = { ...QUIET, disruptions: [withClasses([quick({}), { ...unknown, name: 'unknown' }])] };
    expect(checkScenario(scenario, works, CATALOGUE)).toEqual([
      { path: 'disruptions.0.queue.classes.1.fits.exporterSiteIds', message: 'The data has no site nowhere.' },
      { path: 'disruptions.0.queue.classes.1.fits.customerSiteIds', message: 'The data has no site moon.' },
      { path: 'disruptions.0.queue.classes.1.fits.destinations', message: 'There is no country XX.' },
    ]);
  });
});
