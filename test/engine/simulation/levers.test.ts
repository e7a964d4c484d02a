import { sayNote } from '../../../src/domain/notes/say-note.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Disruption } from '../../../src/domain/scenario/disruption.ts';
import type { Lever } from '../../../src/domain/scenario/lever.ts';
import type { SimulationReport } from '../../../src/engine/simulation/results/report.ts';
import { CATALOGUE } from '../../intake/import-text.ts';
import { LICENCES, lostOf, readMotorWorks, runMotorWorks } from './motor-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readMotorWorks();
});

function run(levers: Lever[], disruptions: Disruption[] = [LICENCES], of: Dataset = dataset): SimulationReport {
  return runMotorWorks(of, { levers, disruptions });
}

const planned = { id: 'lever', fixedCost: 100, leadTimeDays: 0 };
const source: Omit<Extract<Lever, { kind: 'second-source' }>, 'siteId'> = {
  ...planned,
  kind: 'second-source',
  partNumber: 'magnet',
  buyerSiteIds: [],
  qualificationDays: 20,
  rampDays: 0,
  yield: 0.5,
  capacityPerDay: 10,
  transitDays: 0,
  extraCostPerUnit: 2,
  calledOn: 'share',
  share: null,
};

const shift: Extract<Lever, { kind: 'demand-shift' }> = {
  ...planned,
  kind: 'demand-shift',
  fromPartNumber: 'motor',
  toPartNumber: 'fan',
  share: 0.4,
  costPerUnit: 3,
};

describe('levers', () => {
  it('has nothing to do where nothing is done: ten days of cover, then 30 days of a review', () => {
    const report = run([]);
    expect(lostOf(report)).toBeCloseTo(30, 9);
    expect(report.products.find(({ partNumber }) => partNumber === 'motor')?.firstShortDay.p50).toBe(10);
    expect(report.extraCost.p50).toBe(0);
    expect(lostOf(report, 'fan')).toBe(0);
  });

  it('waits less where reviews settle down: what is filed from day 20 on is decided within five days', () => {
    const queue = { ...LICENCES.queue, later: { fromDay: 20, reviewDays: 5, approval: 1 } };
    // Ten days of cover, then fifteen without a magnet until the first of the quick decisions on day 25.
    expect(lostOf(run([], [{ ...LICENCES, queue }]))).toBeCloseTo(15, 9);
    // Half of the quick ones are refused for good, and the early ones, all granted after 40 days, are decided by then as harshly.
    const harder = { ...queue, later: { ...queue.later, approval: 0.5 } };
    expect(lostOf(run([], [{ ...LICENCES, queue: harder }]))).toBeGreaterThan(15);
    const beyond = { ...queue, later: { ...queue.later, fromDay: 400 } };
    expect(lostOf(run([], [{ ...LICENCES, queue: beyond }]))).toBeCloseTo(30, 9);
  });

  it('holds more stock, at its price', () => {
    const buffer: Lever = {
      ...planned,
      kind: 'buffer-stock',
      partNumber: 'magnet',
      buyerSiteIds: ['plant'],
      coverDays: 12,
      holdingCostPerUnitYear: 3.65,
      costPerOrder: null,
    };
    // Bought before the control of day 12: 22 days of cover against 40 of review.
    const report = run([buffer], [{ ...LICENCES, start: 12 }]);
    expect(lostOf(report)).toBeCloseTo(18, 9);
    // At a cent a day: 120 magnets on days 0 to 11, then 110, 100 … 10 on days 12 to 22; and what it takes to set that up.
    expect(report.extraCost.p50).toBeCloseTo(100 + (12 * 120 + 660) / 100, 9);
    const [lever] = report.levers;
    expect([lever?.unsoldAvoided?.value, lever?.netBenefit?.value]).toEqual([
      expect.closeTo(12 * 5, 9),
      expect.closeTo(12 * 5 - 121, 9),
    ]);
    expect([lever?.cost, lever?.carrying]).toEqual([expect.closeTo(121, 9), expect.closeTo(21, 9)]);
    // 120 magnets at 10 each, all used up at the end.
    expect([lever?.outlayPeak, lever?.outlayEnd]).toEqual([expect.closeTo(1200, 9), 0]);
    // Ordered when it is too late it waits in the same queue, which takes no more than usual: nothing is gained.
    expect(lostOf(run([buffer]))).toBeCloseTo(30, 9);
  });

  it('tells how large textbooks make a buffer: by what a unit saves and costs, and by what an order costs', () => {
    const buffer: Lever = {
      ...planned,
      kind: 'buffer-stock',
      partNumber: 'magnet',
      buyerSiteIds: [],
      coverDays: 1,
      holdingCostPerUnitYear: 3.65,
      costPerOrder: 100,
    };
    const size = run([buffer]).levers[0]?.buffer;
    // A motor at a margin of 5 has ten magnets; over 100 days a magnet costs a cent a day to carry.
    expect(size).toMatchObject({ marginPerUnit: 0.5, carryingPerYear: 3.65 });
    expect(size?.criticalShare).toBeCloseTo(0.5 / (0.5 + 1), 9);
    // Without it thirty days of motors are lost in the one draw that there is.
    expect(size?.coverDays).toBeCloseTo(30, 9);
    // √(2 × 100 × 3650 / 3.65) = √200,000 magnets, of which ten are used a day.
    expect(size?.orderUnits).toBeCloseTo(447.213595, 6);
    expect(size?.orderDays).toBeCloseTo(44.7213595, 6);
    const [unpriced] = run([{ ...buffer, costPerOrder: null }]).levers;
    expect(unpriced?.buffer).toMatchObject({ orderUnits: null, orderDays: null });
    expect(run([{ ...source, siteId: 'osaka' }]).levers[0]?.buffer).toBeNull();
  });

  it('holds more stock only once it is there, and starts a new source slowly', () => {
    const buffer: Lever = {
      ...planned,
      kind: 'buffer-stock',
      leadTimeDays: 15,
      partNumber: 'magnet',
      buyerSiteIds: [],
      coverDays: 12,
      holdingCostPerUnitYear: 0,
      costPerOrder: null,
    };
    // There on day 15, before the control of day 30: 22 days of cover.
    const report = run([buffer], [{ ...LICENCES, start: 30 }]);
    expect(lostOf(report)).toBeCloseTo(18, 9);
    expect(report.products.find(({ partNumber }) => partNumber === 'motor')?.firstShortDay.p50).toBe(52);
    // From day 20 on the share of a day's full output rises evenly over ten days: half a motor a day by day 30.
    const slow = run([{ ...source, siteId: 'osaka', rampDays: 10 }]);
    expect(lostOf(slow)).toBeCloseTo(20 + 0.5 * 5, 9);
  });

  it('brings in a new source that needs no licence, after its qualification and as far as it yields', () => {
    const report = run([{ ...source, siteId: 'osaka' }]);
    // Half a motor a day from day 20 to day 39, and nothing on days 10 to 19.
    expect(lostOf(report)).toBeCloseTo(20, 9);
    expect(report.controls).toStrictEqual([{ disruptionId: 'licences', lanes: 1, licensed: 0, classes: [] }]);
    // Five a day on days 20 to 58. Then what waited at the border for ten a day has come and the plant uses up what that is too much for
    // five: the new source ships 2.5 on day 78 and five a day again up to day 99.
    expect(report.extraCost.p50).toBeCloseTo(100 + (39 * 5 + 2.5 + 21 * 5) * 2, 9);
  });

  it('takes the share of a second new source from the first one too, so that all add up to the need', () => {
    const ready = { ...source, qualificationDays: 0, yield: 1, share: 0.8 };
    const report = run(
      [
        { ...ready, id: 'first', siteId: 'osaka' },
        { ...ready, id: 'then', siteId: 'ningbo' },
      ],
      [],
    );
    expect(lostOf(report)).toBe(0);
    // Of ten magnets a day eight come from Ningbo, eight tenths of the other two from Osaka, and what is left from Baotou.
    expect(report.extraCost.p50).toBeCloseTo(200 + 100 * (8 + 1.6) * 2, 9);
  });

  it('checks a new source for the law like any other', () => {
    const report = run([{ ...source, siteId: 'ningbo' }]);
    expect(report.controls).toStrictEqual([{ disruptionId: 'licences', lanes: 2, licensed: 0, classes: [] }]);
    expect(report.notes.map(sayNote).join()).toContain('The new source ningbo needs a licence as well');
    expect(lostOf(report)).toBeGreaterThan(29);
    // Whatever the scenario holds: the magnet needs a licence out of China, and from Japan only if No. 61 came back.
    const judged = (siteId: string) =>
      run([{ ...source, siteId }], [])
        .notes.map(sayNote)
        .find((note) => note.includes(siteId));
    expect(judged('ningbo')).toMatch(
      /^The new source ningbo of magnet, judged by the law of 2026-11-24: its goods surely need a licence \(.+\); its company is on no list on file; no technology entry names its plant\.$/,
    );
    expect(judged('osaka')).toMatch(/its goods would need a licence if suspended rules returned \(61-/);
  });

  it('files for what is planned for a new source, which has no usual flow on file', () => {
    const quick = { ...LICENCES, queue: { ...LICENCES.queue, reviewDays: 0 } };
    const ready = { ...source, siteId: 'ningbo', qualificationDays: 0, yield: 1 };
    const stop: Disruption = {
      id: 'stop',
      kind: 'site-outage',
      start: 0,
      duration: null,
      siteId: 'baotou',
      partNumbers: ['magnet'],
      share: 1,
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    };
    // Granted on the day of filing, and no more than usual may be filed: half from each, then all from the one that stands by.
    expect(lostOf(run([{ ...ready, share: 0.5 }], [quick]))).toBe(0);
    expect(lostOf(run([{ ...ready, calledOn: 'when-short' }], [quick, stop]))).toBeCloseTo(0, 9);
  });

  it('names a list that a new source is on, and a technology entry that names its plant', () => {
    const [listed] = CATALOGUE.partyLists.flatMap(({ list, entities, ended }) =>
      list === 'control' && ended === null ? entities.map(({ en }) => en) : [],
    );
    const watched = {
      ...dataset,
      suppliers: dataset.suppliers.map((one) => (one.supplierId === 'jp' ? { ...one, name: listed! } : one)),
    };
    const note = (of: Dataset) =>
      run([{ ...source, siteId: 'osaka' }], [], of)
        .notes.map(sayNote)
        .find((one) => one.includes('osaka'));
    expect(note(watched)).toContain(`${listed!} is on the Chinese`);
    const licensed = {
      ...dataset,
      sites: dataset.sites.map((site) =>
        site.siteId === 'osaka' ? { ...site, technologyOrigin: 'CN', status: 'ramping' as const } : site,
      ),
    };
    expect(note(licensed)).toMatch(/its technology is named by .*, so build and ramp are at risk/);
  });

  it('substitutes up to a share of the need', () => {
    const report = run([
      { ...planned, kind: 'substitution', partNumber: 'magnet', buyerSiteIds: [], maxShare: 0.4, extraCostPerUnit: 1 },
    ]);
    // Stock and substitute together: none is lost before the stock is gone, then 0.6 a day until day 39.
    expect(lostOf(report)).toBeCloseTo(18, 6);
    expect(report.extraCost.p50).toBeGreaterThan(100);
  });

  it('files earlier, and so waits less', () => {
    const early: Lever = { ...planned, kind: 'early-filing', disruptionIds: [], daysEarlier: 12 };
    expect(lostOf(run([early]))).toBeCloseTo(18, 9);
    // What has to be prepared first gains less.
    expect(lostOf(run([{ ...early, leadTimeDays: 7 }]))).toBeCloseTo(25, 9);
  });

  it('moves customers to another product, at a price a unit', () => {
    const report = run([
      { ...planned, kind: 'demand-shift', fromPartNumber: 'motor', toPartNumber: 'fan', share: 1, costPerUnit: 3 },
    ]);
    expect([lostOf(report), lostOf(report, 'fan')]).toStrictEqual([0, 0]);
    expect(report.series.find(({ partNumber }) => partNumber === 'fan')?.production.p50[5]).toBeCloseTo(2, 9);
    // A hundred motors at a margin of 5 become as many fans at 2, and each costs 3 to move.
    expect(report.extraCost.p50).toBeCloseTo(100 + 100 * (5 - 2 + 3), 9);
  });

  it('says where nobody asks for a product that customers are to leave or to take', () => {
    const fall: Disruption = {
      kind: 'demand-shift',
      id: 'fall',
      start: 0,
      duration: null,
      partNumbers: ['motor', 'rotor'],
      factor: 0.5,
    };
    const said = run([{ ...shift, fromPartNumber: 'magnet' }], [fall]).notes.map(sayNote);
    expect(said).toContain('lever changes nothing where nobody is known to ask for the product: magnet.');
    expect(said).toContain('fall changes nothing where nobody is known to ask for the product: rotor.');
  });

  it('moves customers who are there: of half as many, and of twice as many, the same share', () => {
    const demand = (factor: number, start: number, duration: number): Disruption => ({
      kind: 'demand-shift',
      id: `demand-${start}`,
      start,
      duration,
      partNumbers: ['motor'],
      factor,
    });
    const report = run([shift], [demand(0.5, 0, 60), demand(2, 60, 40)]);
    // Of 60 × 0.5 + 40 × 2 = 110 motors 44 become fans, beside a fan a day; nobody is made or lost on the way.
    const asked = (part: string) => report.products.find(({ partNumber }) => partNumber === part)?.askedUnits.p50;
    expect(asked('motor')).toBeCloseTo(66, 9);
    expect(asked('fan')).toBeCloseTo(144, 9);
    expect(report.extraCost.p50).toBeCloseTo(100 + 44 * (5 - 2 + 3), 9);
  });
});

describe('what holds a lane', () => {
  it('lets goods go while the measure is off, and what has waited with them', () => {
    const off: Disruption = {
      id: 'lifted',
      kind: 'measure-switch',
      start: 20,
      duration: null,
      measureId: 'mofcom-2025-18',
      to: 'off',
      holds: 'sure',
      queue: null,
      frontLoading: null,
    };
    expect(lostOf(run([], [LICENCES, off]))).toBeCloseTo(10, 9);
  });

  it('holds the loose magnet and not the finished rotor beside it', () => {
    const report = run([]);
    expect(report.controls[0]?.lanes).toBe(1);
    expect(report.spells.map(({ path }) => path.at(-1)?.partNumber)).toStrictEqual(['magnet']);
    expect(lostOf(report, 'fan')).toBe(0);
  });
});
