import { describe, expect, it } from 'vitest';
import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { FILES, LICENCES, lostOf, readMotorWorks, runMotorWorks } from '../motor-works.ts';

/** A hundred days without a licence on file, where a review of forty days begins on the day, with the notes on it. */
async function run(start: Scenario['disruptions'][number]['start']) {
  const report = runMotorWorks(await readMotorWorks(FILES), { disruptions: [{ ...LICENCES, start }] });
  return {
    lost: lostOf(report),
    notes: report.notes.map(sayNote).filter((text) => text.startsWith('licences begins')),
  };
}

describe('a disruption that begins after the last day of a scenario', () => {
  it('loses nothing, and says that it is not counted', async () => {
    const says =
      'licences begins on day 100 at the earliest, and the scenario ends after 100 days: nothing that it does is counted.';
    expect(await run(100)).toEqual({ lost: 0, notes: [says] });
    expect((await run({ kind: 'uniform', low: 100, high: 300 })).notes).toEqual([says]);
  });

  it('says nothing where it begins before, or may', async () => {
    expect((await run(0)).notes).toEqual([]);
    expect((await run(99)).notes).toEqual([]);
    expect((await run({ kind: 'uniform', low: 50, high: 300 })).notes).toEqual([]);
  });
});
