import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerTurns, type TurnAnswer } from '../../../../src/app/scenarios/what-if/answer-turns.ts';

/** Longer than a dial has to rest before it is refined. */
const RESTED_MS = 1000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Settings are numbers, of which 0 is the baseline; an answer names its setting. `failing` are those that the quick asker breaks down at. */
function startTurns({ quickMs = 30, fineMs = 2000, failing = [] as number[] } = {}) {
  const told: TurnAnswer<number, string, string>[] = [];
  const failed: string[] = [];
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const turns = answerTurns<number, string, string>(
    0,
    {
      askQuickly: async (setting) => {
        await wait(quickMs);
        if (failing.splice(failing.indexOf(setting) >>> 0, 1).length > 0) throw new Error(`no ${String(setting)}`);
        return `few ${String(setting)}`;
      },
      askFinely: (setting, signal) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
          setTimeout(() => resolve(`all ${String(setting)}`), fineMs);
        }),
    },
    (answer) => told.push(answer),
    (error) => failed.push(String(error)),
  );
  return { turns, told, failed };
}

describe(answerTurns, () => {
  it('answers the last of 200 quick changes last, by few runs and then by all', async () => {
    const { turns, told, failed } = startTurns();
    for (let setting = 1; setting <= 200; setting++) {
      turns.turn(setting);
      // Mostly faster than an answer comes; at times so slow that refining has begun and has to be given up.
      await vi.advanceTimersByTimeAsync(setting % 25 === 0 ? 900 : 7);
    }
    await vi.advanceTimersByTimeAsync(RESTED_MS + 4000);
    const settings = told.map(({ setting }) => setting);
    expect(settings).toStrictEqual(settings.toSorted((a, b) => a - b));
    expect(told.at(-2)).toStrictEqual({ setting: 200, report: 'few 200', baseline: 'few 0', isFine: false });
    expect(told.at(-1)).toStrictEqual({ setting: 200, report: 'all 200', baseline: 'all 0', isFine: true });
    expect(failed).toStrictEqual([]);
  });

  it('answers a dial that is turned back to where it stood', async () => {
    const { turns, told } = startTurns();
    turns.turn(1);
    turns.turn(0);
    await vi.advanceTimersByTimeAsync(RESTED_MS);
    expect(told.map(({ setting }) => setting)).toStrictEqual([0, 0]);
    turns.turn(2);
    await vi.advanceTimersByTimeAsync(100);
    turns.turn(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(told.at(-1)).toMatchObject({ setting: 0, isFine: false });
  });

  it('tells a failure only of the newest setting, and answers it when it is asked again', async () => {
    const { turns, told, failed } = startTurns({ failing: [1, 3] });
    await vi.advanceTimersByTimeAsync(100);
    turns.turn(1);
    turns.turn(2);
    await vi.advanceTimersByTimeAsync(100);
    expect([failed, told.at(-1)?.setting]).toStrictEqual([[], 2]);
    turns.turn(3);
    await vi.advanceTimersByTimeAsync(100);
    expect(failed).toStrictEqual(['Error: no 3']);
    turns.turn(3);
    await vi.advanceTimersByTimeAsync(100);
    expect(told.at(-1)?.setting).toBe(3);
  });

  it('tells nothing once it has ended', async () => {
    const { turns, told } = startTurns();
    turns.turn(1);
    turns.end();
    await vi.advanceTimersByTimeAsync(RESTED_MS + 4000);
    expect(told).toStrictEqual([]);
  });
});
