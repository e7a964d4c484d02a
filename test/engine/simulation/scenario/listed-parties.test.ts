import { describe, expect, it } from 'vitest';
import type { PartyList } from '../../../../src/catalogue/party-list.ts';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import { scenario } from '../../../../src/domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';
import { simulate } from '../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE } from '../../../intake/import-text.ts';
import { FILES, LICENCES, lostOf, readMotorWorks } from '../motor-works.ts';
import { QUIET } from '../pump-works.ts';

// Ten magnets a motor, a motor a day, a hundred magnets on the shelf, no lead, and a review of 40 days from day 0 on: the motors of days
// 10 to 39 are not sold.
const HORIZON_DAYS = 100;
const LOST_BY_REVIEW = 30;
const LOST_FOR_GOOD = 90;

type Queue = Extract<Disruption, { kind: 'licence-queue' }>;

const likeList = (id: string): PartyList => ({
  ...CATALOGUE.partyLists.find((one) => one.id === id)!,
  id: 'invented',
  entities: [{ en: 'Nordmark Werke', zh: '诺德马克', aliases: [] }],
});

async function run(
  list: PartyList,
  files: Readonly<Record<string, string>>,
  change: Partial<Queue> = {},
  queue: Partial<Queue['queue']> = {},
): Promise<SimulationReport> {
  const dataset = await readMotorWorks({ ...FILES, ...files });
  const disruption = { ...LICENCES, ...change, queue: { ...LICENCES.queue, ...queue } };
  const asked = scenario.parse({ ...QUIET, horizonDays: HORIZON_DAYS, disruptions: [disruption] });
  const catalogue = { ...CATALOGUE, partyLists: [list] };
  const steps = simulate({ dataset, catalogue, scenario: asked, dataVersion: 'v' });
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return next.value;
}

const buyer = { 'suppliers.csv': FILES['suppliers.csv'].replace('We,', 'Nordmark Werke AG,') };
const owner = {
  'suppliers.csv': FILES['suppliers.csv'].replace('us,We,DE,own', 'us,We,DE,own\nnm,Nordmark Werke,DE,'),
};
const maker = { 'suppliers.csv': FILES['suppliers.csv'].replace('Maker,', 'Nordmark Werke,') };
const endUser = {
  'licences.csv': `
    exporter_site_id,item_id,end_user,destination,filed,status
    baotou,18-Dy-magnet,Nordmark Werke,DE,2026-11-20,filed`,
};

describe('a party of a control list', () => {
  it('never gets what is controlled, whatever is granted to others', async () => {
    const report = await run(likeList('cn-2026-20'), buyer);
    expect(lostOf(report)).toBeCloseTo(LOST_FOR_GOOD, 9);
    expect(report.notes.map(sayNote).join()).toContain('licences never lets 1 lane through (magnet)');
  });

  it('is looked for among the end users of licences too', async () => {
    expect(lostOf(await run(likeList('cn-2026-20'), endUser))).toBeCloseTo(LOST_FOR_GOOD, 9);
  });

  it('stops nothing as the exporter of a list for dual-use goods, nor as a name that is not on it', async () => {
    expect(lostOf(await run(likeList('cn-2026-20'), maker))).toBeCloseTo(LOST_BY_REVIEW, 9);
    expect(lostOf(await run(likeList('cn-2026-20'), owner))).toBeCloseTo(LOST_BY_REVIEW, 9);
    expect(lostOf(await run(likeList('cn-2026-20'), {}))).toBeCloseTo(LOST_BY_REVIEW, 9);
  });

  it('counts while its list is paused only where what is paused is taken to be back', async () => {
    // The pause of this list ended on 2026-11-10, and no later act was seen.
    expect(lostOf(await run(likeList('cn-2025-21'), buyer, { holds: 'possible' }))).toBeCloseTo(LOST_BY_REVIEW, 9);
    expect(lostOf(await run(likeList('cn-2025-21'), buyer, { holds: 'if-paused-back' }))).toBeCloseTo(LOST_FOR_GOOD, 9);
  });

  it('is held by a queue about all goods where no goods at all may go to it, and by none about others', async () => {
    const plain = {
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max\nmagnet,Fe,100,100\nrotor,Fe,100,100\n',
    };
    const list = likeList('cn-uel-2025-10');
    const all = { scope: { ...LICENCES.scope, measureIds: [] } };
    expect(lostOf(await run(list, { ...buyer, ...plain }, all))).toBeCloseTo(LOST_FOR_GOOD, 9);
    expect(lostOf(await run(list, { ...buyer, ...plain }))).toBe(0);
    expect(lostOf(await run(list, { ...maker, ...plain }, all))).toBeCloseTo(LOST_FOR_GOOD, 9);
  });
});

describe('a party of a watch list', () => {
  const watch = likeList('cn-2026-12');

  it('gets no decision by the horizon unless its reviews are given', async () => {
    const report = await run(watch, buyer);
    expect(lostOf(report)).toBeCloseTo(LOST_FOR_GOOD, 9);
    expect(report.notes.map(sayNote).join()).toContain('a party on 1 lane (magnet) is on a watch list');
  });

  it('waits as many times as long as others where they are given', async () => {
    // Twice 40 days: the motors of days 10 to 79 are lost.
    expect(lostOf(await run(watch, buyer, {}, { closerReview: 2 }))).toBeCloseTo(70, 9);
    expect(lostOf(await run(watch, {}, {}, { closerReview: 2 }))).toBeCloseTo(LOST_BY_REVIEW, 9);
  });

  it('waits longer for the first licence of a customer as well, and takes no general one', async () => {
    const approvalByDay = [
      { day: 20, share: 0 },
      { day: 20.5, share: 1 },
    ];
    const general = { share: 1, fromDay: 5 };
    const first = (report: SimulationReport) => lostOf(report);
    // The first licence on day 21, and twice as late on day 41; a general one from day 5 on is before the shelf is empty.
    expect(first(await run(watch, {}, {}, { approvalByDay }))).toBeCloseTo(11, 9);
    expect(first(await run(watch, buyer, {}, { approvalByDay, closerReview: 2 }))).toBeCloseTo(31, 9);
    expect(first(await run(watch, {}, {}, { approvalByDay, generalLicence: general }))).toBe(0);
    expect(first(await run(watch, buyer, {}, { approvalByDay, generalLicence: general, closerReview: 2 }))).toBeCloseTo(
      31,
      9,
    );
  });

  it('ships nothing against a general licence that is held, and what it likes against an individual one', async () => {
    const held = (kind: string) => ({
      'licences.csv': `
        exporter_site_id,item_id,destination,filed,status,decided,valid_to,licence_kind
        baotou,18-Dy-magnet,DE,2026-06-01,granted,2026-08-01,2027-07-31,${kind}`,
    });
    expect(lostOf(await run(watch, { ...buyer, ...held('general') }))).toBeCloseTo(LOST_FOR_GOOD, 9);
    expect(lostOf(await run(watch, { ...buyer, ...held('individual') }))).toBe(0);
    expect(lostOf(await run(watch, held('general')))).toBe(0);
  });

  it('adds no uncertain field where nobody on a held lane is on one', async () => {
    const closerReview = { kind: 'triangular' as const, low: 1, mode: 2, high: 4 };
    const fields = async (files: Readonly<Record<string, string>>) =>
      (await run(watch, files, {}, { closerReview })).courseInputs.map(({ field }) => field);
    expect(await fields({})).toEqual([]);
    expect(await fields(buyer)).toEqual(['licences.queue.closerReview']);
  });
});
