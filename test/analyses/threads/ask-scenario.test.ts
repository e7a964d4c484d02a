import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import type { ScenarioKind } from '../../../src/analyses/answers.ts';
import { OF_SCENARIO } from '../../../src/analyses/of-scenario.ts';
import type { LoneReply, LoneRequest } from '../../../src/analyses/protocol.ts';
import { createLoneAnswers } from '../../../src/analyses/threads/answer-alone.ts';
import { createLoneAnalyst } from '../../../src/analyses/threads/lone-analyst.ts';
import { KEPT_MS } from '../../../src/analyses/threads/worker-handle.ts';
import { QUIET, readPumpWorks } from '../../engine/simulation/pump-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readPumpWorks();
});

afterEach(() => {
  vi.useRealTimers();
});

type Reply = LoneReply<ScenarioKind>;
type Request = LoneRequest<ScenarioKind>;

const answerAlone = (send: (reply: Reply) => void) =>
  createLoneAnswers<ScenarioKind>(
    OF_SCENARIO,
    { loadSolver: () => Promise.reject(new Error()), callHelpers: null, callOutageHelpers: null },
    send,
  );

/** Questions about scenarios whose workers are this thread; what goes through is copied as it would be. */
function setup(createAnswers: (send: (reply: Reply) => void) => (request: Request) => unknown = answerAlone) {
  const workers: { asked: Request[]; terminated: number; crash: (message: string) => void }[] = [];
  const start = () => {
    let listener: (reply: Reply) => void = () => undefined;
    const worker = { asked: [] as Request[], terminated: 0, crash: (_message: string): void => undefined };
    const answer = createAnswers((reply) => worker.terminated === 0 && listener(structuredClone(reply)));
    workers.push(worker);
    return {
      postMessage: (request: Request) => {
        worker.asked.push(request);
        void answer(structuredClone(request));
      },
      onReply: (given: (reply: Reply) => void) => {
        listener = given;
      },
      onCrash: (given: (message: string) => void) => {
        worker.crash = given;
      },
      terminate: () => {
        worker.terminated += 1;
      },
    };
  };
  const ask = createLoneAnalyst<ScenarioKind>(start, { what: 'The simulation', keptMs: KEPT_MS });
  return { workers, countEnded: () => workers.reduce((sum, { terminated }) => sum + terminated, 0), ask };
}

const about = () => ({ dataset, dataVersion: 'v1' });
const quiet = { scenario: QUIET };
const never = () => () => undefined;

describe('questions about a scenario in workers', () => {
  it('have the digits of this thread, one after another of one worker, which gets the dataset once', async () => {
    const { workers, countEnded, ask } = setup();
    const outage = { ...quiet, of: 'supplier', outageDays: 12 } as const;
    expect(await ask('simulation', about(), quiet)).toEqual(await answerInline('simulation', about(), quiet));
    expect(await ask('sweep', about(), outage)).toEqual(await answerInline('sweep', about(), outage));
    expect(await ask('tornado', about(), quiet)).toEqual(await answerInline('tornado', about(), quiet));
    expect(workers.map(({ asked }) => asked.map((one) => one.dataset))).toEqual([[dataset, null, null]]);
    expect(countEnded()).toBe(0);
  });

  it('send a dataset of another version, and the first once more after that', async () => {
    const { workers, ask } = setup();
    const next = { ...dataset, inventory: [] };
    const outage = { ...quiet, of: 'supplier', outageDays: 12 } as const;
    const turns = [about(), { dataset: next, dataVersion: 'v2' }, about()];
    const answers: unknown[] = [];
    const alone: unknown[] = [];
    for (const turn of turns) {
      answers.push(await ask('sweep', turn, outage));
      alone.push(await answerInline('sweep', turn, outage));
    }
    expect(answers).toEqual(alone);
    expect(answers[1]).not.toEqual(answers[0]);
    expect(workers.map(({ asked }) => asked.map((one) => one.dataset))).toEqual([[dataset, next, dataset]]);
  });

  it('have a worker each at a time, of which one is kept', async () => {
    const { workers, countEnded, ask } = setup();
    await Promise.all([1, 2, 3].map(() => ask('simulation', about(), quiet)));
    expect([workers.length, countEnded()]).toEqual([3, 2]);
    await ask('simulation', about(), quiet);
    expect([workers.length, countEnded()]).toEqual([3, 2]);
  });

  it('end the worker that is kept after a minute, or once that breaks down, and start another', async () => {
    const { workers, countEnded, ask } = setup();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await ask('simulation', about(), quiet);
    vi.advanceTimersByTime(59_000);
    await ask('simulation', about(), quiet);
    vi.advanceTimersByTime(59_000);
    expect(countEnded()).toBe(0);
    vi.advanceTimersByTime(2_000);
    expect(countEnded()).toBe(1);
    await ask('simulation', about(), quiet);
    workers[1]!.crash('out of memory');
    expect(countEnded()).toBe(2);
    expect(await ask('simulation', about(), quiet)).toEqual(await answerInline('simulation', about(), quiet));
    expect([workers.length, countEnded()]).toEqual([3, 2]);
  });

  it('tell how far they are', async () => {
    const told: number[] = [];
    const onProgress = ({ done }: { done: number }) => told.push(done);
    await setup().ask('sweep', about(), { ...quiet, of: 'country', outageDays: 3 }, { onProgress });
    expect(told).toEqual([1, 2]);
  });

  it('tell what a long run gives so far, and the same digits in the end', async () => {
    const outage = {
      ...NEW_DISRUPTIONS['site-outage'],
      id: 'hamm',
      siteId: 'HAM',
      duration: { kind: 'uniform' as const, low: 2, high: 20 },
    };
    const long = { scenario: { ...QUIET, draws: 600, disruptions: [outage] } };
    const draws: number[] = [];
    const whole = await setup().ask('simulation', about(), long, { onPiece: (report) => draws.push(report.draws) });
    expect(draws).toEqual([32, 128, 512]);
    expect(whole).toEqual(await answerInline('simulation', about(), long));
  });

  it('say what a scenario names that is not there, instead of running it', async () => {
    const scenario = { ...QUIET, sharing: { rule: 'priority' as const, partNumbers: ['CAR'] } };
    expect(await setup().ask('simulation', about(), { scenario })).toEqual({
      ok: false,
      problems: [{ path: 'sharing.partNumbers', message: 'The data has no product CAR.' }],
    });
  });

  it('reject with the reason of an abort, which ends their worker at once', async () => {
    const { workers, countEnded, ask } = setup(never);
    const { signal, abort } = makeAbort();
    const aborted = ask('simulation', about(), quiet, { signal });
    abort(new Error('stopped'));
    expect(countEnded()).toBe(1);
    await expect(aborted).rejects.toThrow('stopped');
    await expect(ask('simulation', about(), quiet, { signal })).rejects.toThrow('stopped');
    expect([workers.length, countEnded()]).toEqual([1, 1]);
  });

  it('reject when the program fails or breaks down', async () => {
    const failing = setup((send) => () => send({ type: 'failed', message: 'a fault' }));
    await expect(failing.ask('simulation', about(), quiet)).rejects.toThrow('a fault');
    expect(failing.countEnded()).toBe(1);
    const { workers, countEnded, ask } = setup(never);
    const broken = ask('simulation', about(), quiet);
    workers[0]!.crash('out of memory');
    await expect(broken).rejects.toThrow('The simulation stopped: out of memory');
    expect(countEnded()).toBe(1);
  });
});

function makeAbort(): { signal: AbortSignal; abort: (reason: Error) => void } {
  const control = new AbortController();
  return { signal: control.signal, abort: (reason) => control.abort(reason) };
}
