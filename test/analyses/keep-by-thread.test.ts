import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { createInlineAnalyst } from '../../src/analyses/inline-analyst.ts';
import type { AnalysisReply, AnalysisRequest } from '../../src/analyses/protocol.ts';
import { createResponder } from '../../src/analyses/threads/answer-request.ts';
import { datasetWithParts } from '../api/datasets.ts';

const catalogue = loadCatalogue();
const question = { dataVersion: 'v1', inference: true };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function setup() {
  const replies: AnalysisReply[] = [];
  const kept: unknown[] = [];
  const respond = createResponder(
    createInlineAnalyst(catalogue),
    (reply) => replies.push(reply),
    () => Promise.reject(new Error('no file')),
    (program, asked, answer) => {
      kept.push([program, asked, answer]);
      return Promise.resolve();
    },
  );
  await respond({ type: 'dataset', hash: 'v1', dataset: datasetWithParts('Works', 'P-1') });
  const ask = (id: number, keepAs?: string): Promise<void> => {
    const asked = { kind: 'network', question } as const;
    const request: AnalysisRequest = { type: 'question', id, asked, ...(keepAs === undefined ? {} : { keepAs }) };
    return respond(request);
  };
  return { replies, kept, ask };
}

describe('a thread that keeps an answer', () => {
  it('gives it first, and keeps it once nothing was asked for a while', async () => {
    const { replies, kept, ask } = await setup();
    await ask(1, 'program');
    const [reply] = replies;
    expect(reply).toMatchObject({ type: 'done', id: 1 });
    vi.advanceTimersByTime(1000);
    // Another question puts it off.
    await ask(2);
    vi.advanceTimersByTime(1000);
    expect(kept).toEqual([]);
    vi.advanceTimersByTime(5000);
    expect(kept).toEqual([['program', { kind: 'network', question }, reply?.type === 'done' ? reply.answer : null]]);
  });

  it('keeps nothing that it is not asked to keep', async () => {
    const { kept, ask } = await setup();
    await ask(1);
    vi.advanceTimersByTime(10_000);
    expect(kept).toEqual([]);
  });
});
