import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import { LICENCES, lostOf, readMotorWorks, runMotorWorks } from '../motor-works.ts';

let works: Dataset;
beforeAll(async () => {
  works = await readMotorWorks();
});

type Queue = (typeof LICENCES)['queue'];

const control = (id: string, start: number, duration: number | null, queue: Partial<Queue> = {}): Disruption => ({
  ...LICENCES,
  id,
  start,
  duration,
  queue: { ...LICENCES.queue, ...queue },
});

function lose(...disruptions: Disruption[]) {
  const report = runMotorWorks(works, { disruptions });
  return { lost: lostOf(report), gates: report.causes.map(({ gate }) => gate) };
}

// Ten magnets a day from China and a hundred on the shelf, over a hundred days; a review takes forty days.
describe('several controls of one lane', () => {
  it('hold it one after another, in any order of the scenario', () => {
    // Five days harm nobody. From day 50 on nothing is granted, and the shelf lasts to day 59.
    const [brief, closed] = [control('brief', 0, 5), control('closed', 50, null, { approval: 0 })];
    expect(lose(brief).lost).toBe(0);
    for (const list of [
      [brief, closed],
      [closed, brief],
    ]) {
      const { lost, gates } = lose(...list);
      expect(lost).toBeCloseTo(40, 9);
      expect(gates).toEqual(['closed']);
    }
  });

  it('hold it in drawn queues too, each with its own review', () => {
    // The first of twenty days and a review of twelve keeps two days' goods; the second from day 60 on, of fifteen, keeps five.
    const first = control('first', 0, 20, { mode: 'drawn', reviewDays: 12 });
    const second = control('second', 60, null, { mode: 'drawn', reviewDays: 15 });
    expect(lose(first).lost).toBeCloseTo(2, 9);
    expect(lose(first, second).lost).toBeCloseTo(7, 9);
    expect(new Set(lose(first, second).gates)).toEqual(new Set(['first', 'second']));
  });

  it('leave what waits to the one in force when another ends, and count once while both are in force', () => {
    // The first lets goods of day 0 through on day 40: thirty days are lost. When it ends on day 50, four hundred magnets that wait for it
    // wait for the other, which grants nothing: fifty more days are lost.
    const [first, always] = [control('first', 0, 50), control('always', 0, null, { approval: 0 })];
    expect(lose(first, always).lost).toBeCloseTo(80, 9);
    expect(lose(always, first).lost).toBeCloseTo(90, 9);
    expect(lose(first, control('again', 0, 50)).lost).toBeCloseTo(lose(first).lost!, 12);
  });
});
