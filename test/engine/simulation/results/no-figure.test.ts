import { describe, expect, it } from 'vitest';
import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import { FILES, LICENCES, lostOf, readMotorWorks, runMotorWorks } from '../motor-works.ts';

const DEMAND: Disruption = { kind: 'demand-shift', id: 'demand', start: 0, duration: 30, partNumbers: [], factor: 1 };
const FIRE: Disruption = {
  kind: 'site-outage',
  id: 'fire',
  start: 0,
  duration: 1,
  siteId: 'baotou',
  partNumbers: [],
  share: 1,
  losesStock: true,
  recovery: { shape: 'step', days: 0 },
};
const TWELVE = Array.from({ length: 12 }, () => 1.5);

/** What is lost in a hundred days, and what a note says to change nothing. */
async function run(one: Disruption) {
  const report = runMotorWorks(await readMotorWorks(FILES), { disruptions: [one] });
  return { lost: lostOf(report), notes: report.notes.map(sayNote).filter((text) => text.includes('changes nothing')) };
}

describe('a disruption whose own figures change nothing', () => {
  it('loses nothing, and says so', async () => {
    expect(await run({ ...LICENCES, duration: 0 })).toEqual({
      lost: 0,
      notes: ['licences changes nothing: it lasts 0 days.'],
    });
    expect((await run({ ...LICENCES, share: 0 })).notes).toEqual([
      'licences changes nothing: it reaches a share of 0.',
    ]);
    expect((await run(DEMAND)).notes).toEqual(['demand changes nothing: its factor is 1, which is what is on file.']);
    // Nothing burns in a fire that lasts no day, or reaches nothing.
    expect(await run({ ...FIRE, duration: 0 })).toEqual({
      lost: 0,
      notes: ['fire changes nothing: it lasts 0 days.'],
    });
    expect((await run({ ...FIRE, share: 0 })).notes).toEqual(['fire changes nothing: it reaches a share of 0.']);
  });

  it('says nothing of one that may change something', async () => {
    expect((await run({ ...LICENCES, duration: { kind: 'uniform', low: 0, high: 10 } })).notes).toEqual([]);
    expect((await run({ ...LICENCES, frontLoading: { noticeDays: 0, multiple: 2 }, duration: 0 })).notes).toEqual([]);
    expect((await run({ ...DEMAND, factor: 0 })).notes).toEqual([]);
    expect((await run(FIRE)).notes).toEqual([]);
    expect((await run({ ...DEMAND, byMonth: TWELVE })).notes).toEqual([]);
  });
});
