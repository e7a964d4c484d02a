import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import type { CompanyKind } from '../../../src/analyses/answers.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { OF_COMPANY } from '../../../src/analyses/of-company.ts';
import type { LoneReply, LoneRequest } from '../../../src/analyses/protocol.ts';
import { createLoneAnswers } from '../../../src/analyses/threads/answer-alone.ts';
import { createLoneAnalyst } from '../../../src/analyses/threads/lone-analyst.ts';
import { readPumpWorks } from '../../engine/simulation/pump-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readPumpWorks();
});

type Answer = (request: LoneRequest<CompanyKind>, send: (reply: LoneReply<CompanyKind>) => void) => unknown;

const answerAlone: Answer = (request, send) =>
  createLoneAnswers(
    OF_COMPANY,
    { loadSolver: loadHighsSolver, callHelpers: null, callOutageHelpers: null },
    send,
  )(request);
const never: Answer = () => undefined;

/** Questions about a company whose worker is this thread; what goes through is copied as it would be. */
function setup(answer: Answer = answerAlone) {
  const state = { terminated: 0, crash: (_message: string): void => undefined };
  let listener: (reply: LoneReply<CompanyKind>) => void = () => undefined;
  const ask = createLoneAnalyst<CompanyKind>(
    () => ({
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
    }),
    { what: 'The analysis', keptMs: 0 },
  );
  return { state, ask };
}

const about = () => ({ dataset, dataVersion: 'v1' });
const whole = { inference: false, single: null };

describe('questions about a company in workers', () => {
  it('have the digits of this thread, and end their worker', async () => {
    const { state, ask } = setup();
    const report = await ask('resilience', about(), whole);
    expect(report).toEqual(await answerInline('resilience', about(), whole));
    expect(report).toMatchObject({ dataVersion: 'v1', inference: false });
    const [site] = dataset.sites;
    const outage = { inference: false, outage: { level: 'sites', id: site?.siteId ?? '' } } as const;
    const explained = await ask('outage', about(), outage);
    expect(explained).toEqual(await answerInline('outage', about(), outage));
    expect(explained).not.toBeNull();
    expect(state.terminated).toBe(2);
  });

  it('have no answer about what the data do not hold', async () => {
    const outage = { inference: false, outage: { level: 'suppliers', id: 'nobody' } } as const;
    expect(await setup().ask('outage', about(), outage)).toBeNull();
  });

  it('tell the share done, from 0 up and never back', async () => {
    const told: number[] = [];
    await setup().ask('resilience', about(), whole, { onProgress: ({ done, budget }) => told.push(done / budget) });
    expect(told.length).toBeGreaterThan(2);
    expect(told[0]).toBe(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThan(1);
  });

  it('reject with the reason of an abort, which ends their worker at once, in the middle of whatever it does', async () => {
    const { state, ask } = setup(never);
    const abort = new AbortController();
    const aborted = ask('resilience', about(), whole, { signal: abort.signal });
    abort.abort(new Error('stopped'));
    await expect(aborted).rejects.toThrow('stopped');
    expect(state.terminated).toBe(1);
    await expect(ask('resilience', about(), whole, { signal: abort.signal })).rejects.toThrow('stopped');
  });

  it('reject when the program fails or breaks down', async () => {
    const failing = setup((_, send) => send({ type: 'failed', message: 'a fault' }));
    await expect(failing.ask('resilience', about(), whole)).rejects.toThrow('a fault');
    const { state, ask } = setup(never);
    const broken = ask('resilience', about(), whole);
    state.crash('out of memory');
    await expect(broken).rejects.toThrow('The analysis stopped: out of memory');
  });

  it('stop between outages when aborted', async () => {
    const abort = new AbortController();
    const hooks = { signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) };
    await expect(answerInline('resilience', about(), whole, hooks)).rejects.toThrow('enough');
  });

  it('send a failure as a message, for instance a solver that cannot be loaded', async () => {
    const replies: LoneReply<CompanyKind>[] = [];
    const means = {
      loadSolver: () => Promise.reject(new Error('no solver')),
      callHelpers: null,
      callOutageHelpers: null,
    };
    const answer = createLoneAnswers<CompanyKind>(OF_COMPANY, means, (reply) => replies.push(reply));
    await answer({ kind: 'resilience', question: whole, ...about() });
    expect(replies).toEqual([{ type: 'failed', message: 'no solver' }]);
  });
});
