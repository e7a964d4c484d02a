import { beforeAll, describe, expect, it } from 'vitest';
import { NEW_DISRUPTIONS } from '../../src/app/scenarios/builder/new-disruption.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { SimulationReport } from '../../src/engine/simulation/report.ts';
import { createDrawAnswers, type DrawReply, type DrawWorker, prepareHand } from '../../src/worker/draw-hands.ts';
import { type CallHands, replyToSimulation, simulateInline } from '../../src/worker/simulate-inline.ts';
import type { SimulationReply } from '../../src/worker/simulations.ts';
import { QUIET, readPumpWorks } from '../engine/simulation/pump-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readPumpWorks();
});

const SCENARIO: Scenario = {
  ...QUIET,
  draws: 600,
  disruptions: [
    {
      ...NEW_DISRUPTIONS['site-outage'],
      id: 'hamm',
      siteId: 'HAM',
      duration: { kind: 'uniform' as const, low: 2, high: 20 },
    },
  ],
};

/** A worker that answers after a turn of the event loop, and breaks down at its `breaksAt`-th message. */
function startWorker(breaksAt = Infinity): DrawWorker & { readonly asked: () => number } {
  let hear: (reply: DrawReply) => void = () => undefined;
  let crash: (message: string) => void = () => undefined;
  let asked = 0;
  const answer = createDrawAnswers((reply) => hear(structuredClone(reply)));
  return {
    asked: () => asked,
    postMessage: (request) => {
      asked += 1;
      const isLast = asked >= breaksAt;
      setTimeout(() => (isLast ? crash('out of memory') : answer(structuredClone(request))));
    },
    onReply: (listener) => {
      hear = listener;
    },
    onCrash: (listener) => {
      crash = listener;
    },
    terminate: () => undefined,
  };
}

/** Runs the scenario with these workers beside the thread, and returns the report and the draws of each partial one. */
async function runWith(workers: readonly DrawWorker[]): Promise<{ report: SimulationReport; partial: number[] }> {
  const callHands: CallHands = (work, join) => {
    for (const worker of workers) prepareHand(worker, work).then(join, () => worker.terminate());
    return () => undefined;
  };
  const replies: SimulationReply[] = [];
  const request = { ask: { kind: 'run' as const }, scenario: SCENARIO, dataset, dataVersion: 'v1' };
  await replyToSimulation(request, (reply) => replies.push(reply), callHands);
  const last = replies.at(-1);
  if (last?.type !== 'done' || last.answer.kind !== 'run') throw new Error('There is no report.');
  const partial = replies.flatMap((reply) => (reply.type === 'partial' ? [reply.report.draws] : []));
  return { report: last.answer.report, partial };
}

describe('draws shared among workers', () => {
  it('come to the digits of one thread, whoever ran which', async () => {
    const alone = await simulateInline({ ask: { kind: 'run' }, scenario: SCENARIO, dataset, dataVersion: 'v1' });
    const workers = [startWorker(), startWorker(), startWorker()];
    const { report, partial } = await runWith(workers);
    expect({ kind: 'run', report }).toEqual(alone);
    expect(report.draws).toBe(600);
    for (const worker of workers) expect(worker.asked()).toBeGreaterThan(1);
    expect(partial.length).toBeGreaterThan(0);
  });

  it('are run by the thread itself where a worker cannot start, or breaks down on the way', async () => {
    const { report } = await runWith([]);
    expect(await runWith([startWorker(1)])).toMatchObject({ report });
    expect(await runWith([startWorker(2), startWorker(3)])).toMatchObject({ report });
  });
});
