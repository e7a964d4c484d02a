import { beforeAll, describe, expect, it } from 'vitest';
import { NEW_DISRUPTIONS } from '../../src/app/scenarios/builder/new-disruption.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { createBrowserSimulation } from '../../src/worker/simulate-in-browser.ts';
import { replyToSimulation, simulateInline } from '../../src/worker/simulate-inline.ts';
import type { SimulationReply, SimulationRequest } from '../../src/worker/simulations.ts';
import { QUIET, readPumpWorks } from '../engine/simulation/pump-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readPumpWorks();
});

/** A simulation whose worker is this thread; what goes through is copied as it would be. */
function setup(answer: typeof replyToSimulation = replyToSimulation) {
  const state = { terminated: 0, crash: (_message: string): void => undefined };
  let listener: (reply: SimulationReply) => void = () => undefined;
  const simulateThere = createBrowserSimulation(() => ({
    postMessage: (request) => void answer(structuredClone(request), (reply) => listener(structuredClone(reply))),
    onReply: (given) => {
      listener = given;
    },
    onCrash: (given) => {
      state.crash = given;
    },
    terminate: () => {
      state.terminated += 1;
    },
  }));
  return { state, simulateThere };
}

function ask(change: Partial<SimulationRequest> = {}): SimulationRequest {
  return { ask: { kind: 'run' }, scenario: QUIET, dataset, dataVersion: 'v1', ...change };
}
const never: typeof replyToSimulation = () => new Promise(() => undefined);

describe(createBrowserSimulation, () => {
  it('gives the digits of the inline simulation and ends its worker', async () => {
    const { state, simulateThere } = setup();
    const outage = { kind: 'sweep', of: 'supplier', outageDays: 12 } as const;
    expect(await simulateThere(ask())).toEqual(await simulateInline(ask()));
    expect(await simulateThere(ask({ ask: outage }))).toEqual(await simulateInline(ask({ ask: outage })));
    expect(await simulateThere(ask({ ask: { kind: 'tornado' } }))).toHaveProperty('kind', 'tornado');
    expect(state.terminated).toBe(3);
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
    const { state, simulateThere } = setup(never);
    const abort = new AbortController();
    const aborted = simulateThere(ask(), { signal: abort.signal });
    abort.abort(new Error('stopped'));
    await expect(aborted).rejects.toThrow('stopped');
    expect(state.terminated).toBe(1);
    await expect(simulateThere(ask(), { signal: abort.signal })).rejects.toThrow('stopped');
  });

  it('rejects when the program fails or breaks down', async () => {
    const failing = setup(async (_, send) => send({ type: 'failed', message: 'a fault' }));
    await expect(failing.simulateThere(ask())).rejects.toThrow('a fault');
    const { state, simulateThere } = setup(never);
    const broken = simulateThere(ask());
    state.crash('out of memory');
    await expect(broken).rejects.toThrow('The simulation stopped: out of memory');
  });
});
