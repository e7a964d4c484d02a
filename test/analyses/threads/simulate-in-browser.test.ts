import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { createBrowserSimulation } from '../../../src/analyses/threads/simulate-in-browser.ts';
import { createSimulationAnswers, simulateInline } from '../../../src/analyses/simulate-inline.ts';
import type { SentSimulation, SimulationReply, SimulationRequest } from '../../../src/analyses/simulations.ts';
import { QUIET, readPumpWorks } from '../../engine/simulation/pump-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readPumpWorks();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Simulations whose workers are this thread; what goes through is copied as it would be. */
function setup(
  createAnswers: (
    send: (reply: SimulationReply) => void,
  ) => (request: SentSimulation) => unknown = createSimulationAnswers,
) {
  const workers: { asked: SentSimulation[]; terminated: number; crash: (message: string) => void }[] = [];
  const simulateThere = createBrowserSimulation(() => {
    let listener: (reply: SimulationReply) => void = () => undefined;
    const worker = { asked: [] as SentSimulation[], terminated: 0, crash: (_message: string): void => undefined };
    const answer = createAnswers((reply) => worker.terminated === 0 && listener(structuredClone(reply)));
    workers.push(worker);
    return {
      postMessage: (request) => {
        worker.asked.push(request);
        void answer(structuredClone(request));
      },
      onReply: (given) => {
        listener = given;
      },
      onCrash: (given) => {
        worker.crash = given;
      },
      terminate: () => {
        worker.terminated += 1;
      },
    };
  });
  return { workers, countEnded: () => workers.reduce((sum, { terminated }) => sum + terminated, 0), simulateThere };
}

function ask(change: Partial<SimulationRequest> = {}): SimulationRequest {
  return { ask: { kind: 'run' }, scenario: QUIET, dataset, dataVersion: 'v1', ...change };
}
const never = () => () => undefined;

describe(createBrowserSimulation, () => {
  it('gives the digits of the inline simulation, one question after another to one worker, which gets the dataset once', async () => {
    const { workers, countEnded, simulateThere } = setup();
    const outage = { kind: 'sweep', of: 'supplier', outageDays: 12 } as const;
    expect(await simulateThere(ask())).toEqual(await simulateInline(ask()));
    expect(await simulateThere(ask({ ask: outage }))).toEqual(await simulateInline(ask({ ask: outage })));
    expect(await simulateThere(ask({ ask: { kind: 'tornado' } }))).toHaveProperty('kind', 'tornado');
    expect(workers.map(({ asked }) => asked.map((one) => one.dataset))).toEqual([[dataset, null, null]]);
    expect(countEnded()).toBe(0);
  });

  it('sends a dataset of another version, and the first once more after that', async () => {
    const { workers, simulateThere } = setup();
    const next = { ...dataset, inventory: [] };
    const about = ask({ dataset: next, dataVersion: 'v2', ask: { kind: 'sweep', of: 'supplier', outageDays: 12 } });
    const before = ask({ ask: about.ask });
    const answers = [await simulateThere(before), await simulateThere(about), await simulateThere(before)];
    expect(answers).toEqual([await simulateInline(before), await simulateInline(about), await simulateInline(before)]);
    expect(answers[1]).not.toEqual(answers[0]);
    expect(workers.map(({ asked }) => asked.map((one) => one.dataset))).toEqual([[dataset, next, dataset]]);
  });

  it('has a worker for each question at a time, and keeps one of them', async () => {
    const { workers, countEnded, simulateThere } = setup();
    await Promise.all([simulateThere(ask()), simulateThere(ask()), simulateThere(ask())]);
    expect([workers.length, countEnded()]).toEqual([3, 2]);
    await simulateThere(ask());
    expect([workers.length, countEnded()]).toEqual([3, 2]);
  });

  it('ends the worker that it keeps after a minute, or once that breaks down, and starts another', async () => {
    const { workers, countEnded, simulateThere } = setup();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await simulateThere(ask());
    vi.advanceTimersByTime(59_000);
    await simulateThere(ask());
    vi.advanceTimersByTime(59_000);
    expect(countEnded()).toBe(0);
    vi.advanceTimersByTime(2_000);
    expect(countEnded()).toBe(1);
    await simulateThere(ask());
    workers[1]!.crash('out of memory');
    expect(countEnded()).toBe(2);
    expect(await simulateThere(ask())).toEqual(await simulateInline(ask()));
    expect([workers.length, countEnded()]).toEqual([3, 2]);
  });

  it('tells how far it is', async () => {
    const done: number[] = [];
    const call = { onProgress: ({ done: so }: { done: number }) => done.push(so) };
    await setup().simulateThere(ask({ ask: { kind: 'sweep', of: 'country', outageDays: 3 } }), call);
    expect(done).toEqual([1, 2]);
  });

  it('tells what a long run gives so far, and the same digits in the end', async () => {
    const outage = {
      ...NEW_DISRUPTIONS['site-outage'],
      id: 'hamm',
      siteId: 'HAM',
      duration: { kind: 'uniform' as const, low: 2, high: 20 },
    };
    const long = ask({ scenario: { ...QUIET, draws: 600, disruptions: [outage] } });
    const draws: number[] = [];
    const whole = await setup().simulateThere(long, { onPartial: (report) => draws.push(report.draws) });
    expect(draws).toEqual([128, 256, 512]);
    expect(whole).toEqual(await simulateInline(long));
  });

  it('says what a scenario names that is not there, instead of running it', async () => {
    const scenario = { ...QUIET, sharing: { rule: 'priority' as const, partNumbers: ['CAR'] } };
    expect(await setup().simulateThere(ask({ scenario }))).toEqual({
      kind: 'problems',
      problems: [{ path: 'sharing.partNumbers', message: 'The data has no product CAR.' }],
    });
  });

  it('rejects with the reason of an abort and ends its worker at once', async () => {
    const { workers, countEnded, simulateThere } = setup(never);
    const abort = new AbortController();
    const aborted = simulateThere(ask(), { signal: abort.signal });
    abort.abort(new Error('stopped'));
    expect(countEnded()).toBe(1);
    await expect(aborted).rejects.toThrow('stopped');
    await expect(simulateThere(ask(), { signal: abort.signal })).rejects.toThrow('stopped');
    expect([workers.length, countEnded()]).toEqual([1, 1]);
  });

  it('rejects when the program fails or breaks down', async () => {
    const failing = setup((send) => () => send({ type: 'failed', message: 'a fault' }));
    await expect(failing.simulateThere(ask())).rejects.toThrow('a fault');
    expect(failing.countEnded()).toBe(1);
    const { workers, countEnded, simulateThere } = setup(never);
    const broken = simulateThere(ask());
    workers[0]!.crash('out of memory');
    await expect(broken).rejects.toThrow('The simulation stopped: out of memory');
    expect(countEnded()).toBe(1);
  });
});
