import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { createBrowserResilience } from '../../../src/analyses/threads/resilience-in-browser.ts';
import { createInlineResilience, replyToResilience } from '../../../src/analyses/resilience-inline.ts';
import type { ResilienceReply, ResilienceRequest } from '../../../src/analyses/resilience.ts';
import { readPumpWorks } from '../../engine/simulation/pump-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readPumpWorks();
});

const analyse = createInlineResilience();
const answerInline = (request: ResilienceRequest, send: (reply: ResilienceReply) => void) =>
  replyToResilience(analyse, request, send);

/** An analysis whose worker is this thread; what goes through is copied as it would be. */
function setup(answer: typeof answerInline = answerInline) {
  const state = { terminated: 0, crash: (_message: string): void => undefined };
  let listener: (reply: ResilienceReply) => void = () => undefined;
  const analyseThere = createBrowserResilience(() => ({
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
  return { state, analyseThere };
}

function ask(change: Partial<ResilienceRequest> = {}): ResilienceRequest {
  return { ask: { kind: 'report' }, dataset, dataVersion: 'v1', inference: false, ...change };
}
const never: typeof answerInline = () => new Promise(() => undefined);

describe(createBrowserResilience, () => {
  it('gives the digits of the inline analysis, and ends its worker after each question', async () => {
    const { state, analyseThere } = setup();
    const answer = await analyseThere(ask());
    expect(answer).toEqual(await analyse(ask()));
    expect(answer).toMatchObject({ kind: 'report', report: { dataVersion: 'v1', inference: false } });
    const [site] = dataset.sites;
    const explain = ask({ ask: { kind: 'explain', outage: { level: 'sites', id: site?.siteId ?? '' } } });
    const explained = await analyseThere(explain);
    expect(explained).toEqual(await analyse(explain));
    expect(explained).not.toHaveProperty('explanation', null);
    expect(state.terminated).toBe(2);
  });

  it('answers null about what the data do not hold', async () => {
    const explain = ask({ ask: { kind: 'explain', outage: { level: 'suppliers', id: 'nobody' } } });
    expect(await setup().analyseThere(explain)).toEqual({ kind: 'explain', explanation: null });
  });

  it('tells the share done, from 0 up and never back', async () => {
    const told: number[] = [];
    await setup().analyseThere(ask(), { onProgress: (fraction) => told.push(fraction) });
    expect(told.length).toBeGreaterThan(2);
    expect(told[0]).toBe(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThan(1);
  });

  it('rejects with the reason of an abort and ends its worker at once, in the middle of whatever it does', async () => {
    const { state, analyseThere } = setup(never);
    const abort = new AbortController();
    const aborted = analyseThere(ask(), { signal: abort.signal });
    abort.abort(new Error('stopped'));
    await expect(aborted).rejects.toThrow('stopped');
    expect(state.terminated).toBe(1);
    await expect(analyseThere(ask(), { signal: abort.signal })).rejects.toThrow('stopped');
  });

  it('rejects when the program fails or breaks down', async () => {
    const failing = setup((_, send) => Promise.resolve(send({ type: 'failed', message: 'a fault' })));
    await expect(failing.analyseThere(ask())).rejects.toThrow('a fault');
    const { state, analyseThere } = setup(never);
    const broken = analyseThere(ask());
    state.crash('out of memory');
    await expect(broken).rejects.toThrow('The analysis stopped: out of memory');
  });
});

describe(createInlineResilience, () => {
  it('stops between outages when aborted', async () => {
    const abort = new AbortController();
    const call = { signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) };
    await expect(analyse(ask(), call)).rejects.toThrow('enough');
  });

  it('sends a failure as a message, for instance a solver that cannot be loaded', async () => {
    const replies: ResilienceReply[] = [];
    const broken = () => Promise.reject(new Error('no solver'));
    await replyToResilience(broken, ask(), (reply) => replies.push(reply));
    expect(replies).toEqual([{ type: 'failed', message: 'no solver' }]);
  });
});
