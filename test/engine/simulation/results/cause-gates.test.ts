import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { runMotorWorks } from '../motor-works.ts';
import { QUIET, readPumpWorks } from '../pump-works.ts';

let works: Dataset;
beforeAll(async () => {
  works = await readPumpWorks();
});

const STEP = { shape: 'step' as const, days: 0 };

function standStill(id: string, terms: Partial<Extract<Disruption, { kind: 'site-outage' }>>): Disruption {
  return {
    kind: 'site-outage',
    id,
    siteId: 'HAM',
    partNumbers: [],
    start: 0,
    duration: 6,
    share: 1,
    losesStock: false,
    recovery: STEP,
    ...terms,
  };
}

/** Share of what is unsold by the disruption behind it. */
function shareOut(change: Partial<Scenario>) {
  const { causes } = runMotorWorks(works, { ...QUIET, ...change });
  return causes.map(({ kind, gate, shareOfUnsold }) => [kind, gate, shareOfUnsold]);
}

// Ten pumps a day; housings for four days lie there, shafts for nine. Makers make what is used, so that no stock comes back.
describe('the disruption behind a cause', () => {
  it('is the one that lasts on that day, of several at a source', () => {
    // The first keeps four days back that the stock meets, and two that it does not; of the second all five are missing.
    const disruptions = [standStill('early', {}), standStill('late', { start: 20, duration: 5 })];
    const expected = [
      ['capacity', 'late', expect.closeTo(5 / 7, 9)],
      ['capacity', 'early', expect.closeTo(2 / 7, 9)],
    ];
    expect(shareOut({ disruptions })).toEqual(expected);
    expect(shareOut({ disruptions: disruptions.toReversed() })).toEqual(expected);
  });

  it('is the one that takes most where several last, of equal ones the first', () => {
    const half = standStill('half', { share: 0.5, duration: 20 });
    expect(shareOut({ disruptions: [half, standStill('whole', { duration: 20 })] })).toEqual([
      ['capacity', 'whole', 1],
    ]);
    const again = { ...half, id: 'again' };
    expect(shareOut({ disruptions: [half, again] })).toEqual([['capacity', 'half', 1]]);
  });

  it('is known in every draw, whenever it begins there', () => {
    const start = {
      kind: 'discrete' as const,
      values: [
        { value: 0, probability: 0.4 },
        { value: 20, probability: 0.6 },
      ],
    };
    expect(shareOut({ draws: 64, disruptions: [standStill('some-day', { start })] })).toEqual([
      ['capacity', 'some-day', 1],
    ]);
  });

  it('is the closure that lasts on that day, of several of a country', () => {
    const close = (id: string, start: number, duration: number): Disruption => ({
      kind: 'country-stop',
      id,
      country: 'IT',
      stops: 'exports',
      start,
      duration,
      share: 1,
      recovery: STEP,
    });
    // Shafts for nine days against eleven; what Turin made meanwhile fills the shelf again, and twelve days follow.
    expect(shareOut({ disruptions: [close('one', 0, 11), close('two', 14, 12)] })).toEqual([
      ['exports-stopped', 'two', expect.closeTo(3 / 5, 9)],
      ['exports-stopped', 'one', expect.closeTo(2 / 5, 9)],
    ]);
  });
});

describe('the part behind a cause', () => {
  /** Causes where 13 pumps are wanted from the fourth day on, of parts five days away; so many housings lie there. */
  function wantMore(housings: number) {
    const sourcing = works.sourcing.map((row) => ({
      ...row,
      capacityPerDay: 200,
      leadTimeDays: row.partNumber === 'PUMP' ? 0 : 5,
    }));
    const bom = works.bom.map((line) => (line.child === 'SHAFT' ? { ...line, quantity: 0.3 } : line));
    const inventory = works.inventory
      .filter(({ partNumber }) => partNumber === 'HOUSING')
      .map((row) => ({ ...row, quantity: housings }));
    const more: Disruption = {
      kind: 'demand-shift',
      id: 'more',
      start: 3,
      duration: null,
      partNumbers: [],
      factor: 1.3,
    };
    const { causes } = runMotorWorks({ ...works, bom, sourcing, inventory }, { ...QUIET, disruptions: [more] });
    return causes.map(({ kind, part, shareOfUnsold }) => [kind, part, shareOfUnsold]);
  }

  it('is the first by name of those of which as much is missing, whatever the last digit of a quotient says', () => {
    // For five days ten housings come and three shafts: both are enough for ten pumps.
    expect(wantMore(0)).toEqual([['lead-time', 'HOUSING', 1]]);
    // With one housing more only shafts are missing.
    expect(wantMore(1)).toEqual([['lead-time', 'SHAFT', 1]]);
  });
});

describe('the plant behind a cause', () => {
  /** Sources of a loss where the works, with nine tenths of the pumps, stand for five days and customers wait; a second plant makes the rest. */
  function standWith(capacityOfSecond: number) {
    const [pump, housing] = [works.sourcing[0]!, works.sourcing[1]!];
    const sourcing = [
      { ...pump, share: 0.9, capacityPerDay: 20 },
      { ...pump, siteId: 'SECOND', share: 0.1, capacityPerDay: capacityOfSecond },
      { ...housing, capacityPerDay: 40 },
    ];
    const second = { ...works.sites[0]!, siteId: 'SECOND' };
    const change = { stillWaitingAfterQuarter: 0.8, disruptions: [standStill('works', { siteId: 'WORKS', start: 5 })] };
    const two = { ...works, sites: [...works.sites, second], bom: works.bom.slice(0, 1), sourcing, inventory: [] };
    return runMotorWorks(two, { ...QUIET, ...change }).causes.map(({ source }) => source);
  }

  it('is the one that lacks something, and not one that lacks a last digit', () => {
    expect(standWith(20)).toEqual(['WORKS']);
    // It makes a tenth of ten a day, and less of what waits than its share.
    expect(new Set(standWith(1))).toEqual(new Set(['SECOND', 'WORKS']));
  });
});
