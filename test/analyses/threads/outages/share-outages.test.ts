import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadHighsSolver } from '../../../../src/analyses/highs-solver.ts';
import type {
  AnswerOutages,
  CallOutageHelpers,
  OutageTask,
} from '../../../../src/analyses/threads/outages/call-outage-helpers.ts';
import {
  createOutageAnswers,
  createOutageHelpers,
  type OutageReply,
  type OutageRequest,
  type OutageWorker,
} from '../../../../src/analyses/threads/outages/outage-helper.ts';
import { callOutageThreads } from '../../../../src/analyses/threads/outages/outage-threads.ts';
import { answerTogether } from '../../../../src/analyses/threads/outages/share-outages.ts';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import { generateDataset } from '../../../../src/cli/generate/generate.ts';
import { ResilienceRun } from '../../../../src/engine/resilience/analyse.ts';
import type { OpenLinearProgram } from '../../../../src/engine/resilience/linear-program.ts';

const catalogue = loadCatalogue();
const dataset = generateDataset({ nodes: 60, seed: 3, categories: catalogue.categories });
const task: OutageTask = { dataset, dataVersion: 'v', packs: [], inference: true };

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

type CallHelpers = (join: (answer: AnswerOutages) => void) => () => void;
const nobody: CallHelpers = () => () => undefined;

/** The report with these helpers, and the shares done that were told. */
async function analyse(callHelpers: CallHelpers, tell: (fraction: number) => void = () => undefined) {
  const run = new ResilienceRun({ dataset, catalogue, question: { ...task, single: null }, open });
  try {
    return run.report(await answerTogether(run, callHelpers, tell));
  } finally {
    run.dispose();
  }
}

/** Counts the groups of rows that the helpers answer. */
function countHelp(callHelpers: CallHelpers): { call: CallHelpers; answered: () => number } {
  let answered = 0;
  const call: CallHelpers = (join) =>
    callHelpers((answer) =>
      join(async (works) => {
        const rows = await answer(works);
        answered += works.length;
        return rows;
      }),
    );
  return { call, answered: () => answered };
}

/** Helpers that are ready before the run begins, which on a fast machine is over sooner than a helper has prepared itself. */
async function callEarly(callHelpers: CallOutageHelpers, count: number): Promise<CallHelpers> {
  const ready: AnswerOutages[] = [];
  const letGo = callHelpers(task, (answer) => ready.push(answer));
  await vi.waitFor(() => expect(ready).toHaveLength(count), { timeout: 60_000 });
  return (join) => {
    for (const answer of ready) join(answer);
    return letGo;
  };
}

/** A worker on this thread; what goes through is copied as it would be. It breaks down at its `breaksAt`-th request. */
function startHere(breaksAt = Infinity): OutageWorker & { readonly isEnded: () => boolean } {
  let hear = (_reply: OutageReply): void => undefined;
  let crash = (_message: string): void => undefined;
  let isEnded = false;
  let asked = 0;
  const answer = createOutageAnswers(loadHighsSolver, (reply) => hear(structuredClone(reply)));
  return {
    postMessage: (request: OutageRequest) => {
      asked += 1;
      if (asked >= breaksAt) queueMicrotask(() => crash('out of memory'));
      else void answer(structuredClone(request));
    },
    onReply: (listener) => {
      hear = listener;
    },
    onCrash: (listener) => {
      crash = listener;
    },
    terminate: () => {
      isEnded = true;
    },
    isEnded: () => isEnded,
  };
}

describe('outages shared between threads', () => {
  it('have the digits and the order of this thread, whoever answers them', async () => {
    const alone = new ResilienceRun({ dataset, catalogue, question: { ...task, single: null }, open });
    const inOrder = Array.from({ length: alone.rowCount }, (_, row) => row).flatMap((row) => alone.answer([row]));
    const report = alone.report(inOrder);
    alone.dispose();
    expect(report.nodes.length).toBeGreaterThan(30);
    expect(await analyse(nobody)).toEqual(report);
    const helped = countHelp(await callEarly(createOutageHelpers(startHere, 2), 2));
    expect(await analyse(helped.call)).toEqual(report);
    expect(helped.answered()).toBeGreaterThan(0);
    expect(await analyse((join) => callOutageThreads(1)(task, join))).toEqual(report);
  });

  it('are answered here where a helper breaks down, at its start or on the way', async () => {
    const report = await analyse(nobody);
    for (const breaksAt of [1, 2, 3]) {
      const worker = startHere(breaksAt);
      expect(await analyse((join) => createOutageHelpers(() => worker, 1)(task, join))).toEqual(report);
      expect(worker.isEnded()).toBe(true);
    }
    const fails: AnswerOutages = () => Promise.reject(new Error('no memory'));
    const joinAtOnce: CallHelpers = (join) => {
      join(fails);
      return () => undefined;
    };
    expect(await analyse(joinAtOnce)).toEqual(report);
  });

  it('tell the share done from 0 up, and end with their helpers once the hearer throws', async () => {
    const told: number[] = [];
    const workers: ReturnType<typeof startHere>[] = [];
    const start = () => {
      const worker = startHere();
      workers.push(worker);
      return worker;
    };
    await analyse(
      (join) => createOutageHelpers(start, 1)(task, join),
      (fraction) => told.push(fraction),
    );
    expect(told[0]).toBe(0);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBeLessThan(1);
    const stopped = analyse(
      (join) => createOutageHelpers(start, 1)(task, join),
      (fraction) => {
        if (fraction > 0.3) throw new Error('enough');
      },
    );
    await expect(stopped).rejects.toThrow('enough');
    expect(workers.map((worker) => worker.isEnded())).toEqual([true, true]);
  });

  it('say of a helper without a company that it failed', async () => {
    const replies: OutageReply[] = [];
    await createOutageAnswers(loadHighsSolver, (reply) => replies.push(reply))({ type: 'answer', works: [[0]] });
    expect(replies).toEqual([{ type: 'failed', message: 'No company is at hand.' }]);
  });
});
