import { beforeAll, describe, expect, it } from 'vitest';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../src/engine/simulation/results/report.ts';
import {
  createDrawAnswers,
  type DrawReply,
  type DrawRequest,
  type DrawWorker,
} from '../../../src/analyses/threads/draw-helper.ts';
import { keepHelpers } from '../../../src/analyses/threads/kept-helpers.ts';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import { OF_SCENARIO } from '../../../src/analyses/of-scenario.ts';
import type { LoneReply } from '../../../src/analyses/protocol.ts';
import { createLoneAnswers } from '../../../src/analyses/threads/answer-alone.ts';
import type { CallHelpers } from '../../../src/analyses/threads/call-helpers.ts';
import { WorkPool } from '../../../src/analyses/threads/work-pool.ts';
import { QUIET, readPumpWorks } from '../../engine/simulation/pump-works.ts';

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

type FakeWorker = DrawWorker & { readonly asked: DrawRequest[]; readonly isEnded: () => boolean };

/** A worker that answers after a turn of the event loop, and breaks down at its `breaksAt`-th message. */
function startWorker(breaksAt = Infinity): FakeWorker {
  let hear: (reply: DrawReply) => void = () => undefined;
  let crash: (message: string) => void = () => undefined;
  const asked: DrawRequest[] = [];
  let isEnded = false;
  const answer = createDrawAnswers((reply) => hear(structuredClone(reply)));
  return {
    asked,
    isEnded: () => isEnded,
    postMessage: (request) => {
      asked.push(request);
      const isLast = asked.length >= breaksAt;
      setTimeout(() => (isLast ? crash('out of memory') : answer(structuredClone(request))));
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
  };
}

/** Helpers that are these workers, in their order. */
function keep(workers: readonly FakeWorker[], count = workers.length): CallHelpers {
  const rest = [...workers];
  return keepHelpers(() => {
    const next = rest.shift();
    if (next === undefined) throw new Error('More workers were started than there are.');
    return next;
  }, count);
}

/** Runs the scenario with whoever helps, and returns the report and the draws of each partial one, which depend on who was quicker. */
async function runWith(
  callHelpers: CallHelpers,
  scenario = SCENARIO,
): Promise<{ report: SimulationReport; partial: number[] }> {
  const replies: LoneReply<'simulation'>[] = [];
  const loadSolver = () => Promise.reject(new Error('Draws need no solver.'));
  await createLoneAnswers<'simulation'>(OF_SCENARIO, { loadSolver, callHelpers, callOutageHelpers: null }, (reply) =>
    replies.push(reply),
  )({
    kind: 'simulation',
    question: { scenario },
    dataset,
    dataVersion: 'v1',
  });
  const last = replies.at(-1);
  if (last?.type !== 'done' || !last.answer.ok) throw new Error('There is no report.');
  const partial = replies.flatMap((reply) => (reply.type === 'piece' ? [reply.piece.draws] : []));
  return { report: last.answer.report, partial };
}

describe('draws shared among workers', () => {
  it('come to the digits of one thread, whoever ran which', async () => {
    const alone = await answerInline('simulation', { dataset, dataVersion: 'v1' }, { scenario: SCENARIO });
    const workers = [startWorker(), startWorker(), startWorker()];
    const { report, partial } = await runWith(keep(workers));
    expect({ ok: true, report }).toEqual(alone);
    expect(report.draws).toBe(600);
    for (const worker of workers) expect(worker.asked.length).toBeGreaterThan(1);
    expect(partial.length).toBeGreaterThan(0);
  });

  it('are run by the thread itself where a worker cannot start, or breaks down on the way', async () => {
    const { report } = await runWith(keep([]));
    expect(await runWith(keep([startWorker(1)]))).toMatchObject({ report });
    expect(await runWith(keep([startWorker(2), startWorker(3)]))).toMatchObject({ report });
  });

  it('are shared with the same workers in the next run, of another scenario, and the dataset is sent once', async () => {
    const workers = [startWorker(), startWorker()];
    const helpers = keep(workers);
    const longer = { ...SCENARIO, seed: 2, horizonDays: 45 };
    const first = await runWith(helpers);
    expect((await runWith(helpers, longer)).report).toEqual((await runWith(keep([]), longer)).report);
    expect(await runWith(helpers)).toMatchObject({ report: first.report });
    for (const { asked } of workers) {
      const prepared = asked.flatMap((request) => (request.type === 'prepare' ? [request.dataset] : []));
      expect(prepared).toEqual([dataset, null, null]);
      expect(asked.length).toBeGreaterThan(5);
    }
  });

  it('go on where a helper is still busy with the run before, or never got ready for it', async () => {
    const [worker] = [startWorker()];
    const helpers = keep([worker]);
    // Over before the helper hears of it.
    helpers({ scenario: SCENARIO, dataset, dataVersion: 'v1' }, () => {
      throw new Error('A helper came after the run.');
    })();
    expect((await runWith(helpers)).report).toEqual((await runWith(keep([]))).report);
    expect(worker.asked.map(({ type }) => type).slice(0, 3)).toEqual(['prepare', 'prepare', 'draw']);
  });

  it('have another worker in the place of one that broke down, which is ended', async () => {
    const [broken, whole, fresh] = [startWorker(3), startWorker(), startWorker()];
    const helpers = keep([broken, whole, fresh], 2);
    const { report } = await runWith(helpers);
    expect([broken, whole, fresh].map(({ isEnded }) => isEnded())).toEqual([true, false, false]);
    expect(fresh.asked).toEqual([]);
    const askedBefore = broken.asked.length;
    expect(askedBefore).toBeGreaterThanOrEqual(3);
    expect(await runWith(helpers)).toMatchObject({ report });
    expect(broken.asked).toHaveLength(askedBefore);
    expect(fresh.asked.length).toBeGreaterThan(1);
  });
});

describe(WorkPool, () => {
  it('does every piece once, in blocks that become smaller towards the end of a run with a helper', async () => {
    const taken: (readonly number[])[] = [];
    const own = (from: number, to: number) => Promise.resolve([from, to]);
    const pool = new WorkPool(own, (block) => taken.push(block), { most: 16, least: 4 });
    // A thread that is alone waits for nobody.
    await pool.run(40);
    expect(taken.splice(0)).toEqual([[0, 16], [16, 32], [32, 40]]); // prettier-ignore
    pool.join((from, to) => new Promise((resolve) => void setTimeout(() => resolve([from, to]))));
    await pool.run(80);
    // A quarter of what is left, in whole lots of four: of 40 and 28 twelve and eight, of 20 eight, of 12, 8 and 4 four.
    expect(taken).toEqual([[52, 60], [60, 68], [68, 72], [72, 76], [76, 80], [40, 52]]); // prettier-ignore
  });

  it('gives a helper that has done a block two more to go on with, while this thread hears nobody', async () => {
    const asked: number[] = [];
    const answers: (() => void)[] = [];
    let letGo: () => void = () => undefined;
    const own = (from: number) => new Promise<number>((resolve) => (letGo = () => resolve(from)));
    const taken: number[] = [];
    const pool = new WorkPool<number>(own, (from) => taken.push(from), { most: 1, least: 1 });
    pool.join((from) => new Promise((resolve) => (asked.push(from), answers.push(() => resolve(from)))));
    const run = pool.run(6);
    expect(asked).toEqual([0]);
    answers.shift()!();
    await new Promise((resolve) => setTimeout(resolve));
    // This thread is at piece 1 all the time.
    expect(asked.splice(0)).toEqual([0, 2, 3, 4]);
    answers.shift()!();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([5]);
    letGo();
    for (const answer of answers) answer();
    await run;
    expect(taken.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('asks a helper for its next block before the last one is taken, which may keep this thread busy', async () => {
    const heard: string[] = [];
    const later = (from: number) => new Promise<number>((resolve) => void setTimeout(() => resolve(from)));
    const own = (from: number) => (heard.push(`own ${from}`), later(from));
    const pool = new WorkPool<number>(own, (from) => heard.push(`take ${from}`), { most: 1, least: 1 });
    pool.join((from) => (heard.push(`ask ${from}`), later(from)));
    await pool.run(5);
    // An untried helper has one block, and with its first answer two more beside the next.
    expect(heard.slice(0, 6)).toEqual(['ask 0', 'own 1', 'ask 2', 'ask 3', 'ask 4', 'take 0']);
  });

  it('begins no other block after an exception of who takes them', async () => {
    const asked: number[] = [];
    const later = (from: number) => new Promise<number>((resolve) => void setTimeout(() => resolve(from)));
    const refuse = (): never => {
      throw new Error('Nobody wants it any more.');
    };
    const pool = new WorkPool<number>(later, refuse, { most: 1, least: 1 });
    pool.join((from) => (asked.push(from), later(from)));
    await expect(pool.run(1000)).rejects.toThrow('Nobody wants it any more.');
    const askedThen = asked.length;
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toHaveLength(askedThen);
  });
});
