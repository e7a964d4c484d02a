import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/api/client.ts';
import { askAhead, getQuestionAhead } from '../../../src/app/start/ask-ahead.ts';
import { DEFAULT_WORKSPACE } from '../../../src/app/queries/view/compose-view.ts';
import { createConnection } from '../../../src/app/queries/connection.ts';
import { createQueryClient } from '../../../src/app/queries/query-client.ts';
import { queryKeys } from '../../../src/app/queries/query-keys.ts';
import { adoptExposureSummary } from '../../../src/app/queries/analyses/use-analyses.ts';
import { createWaitingBoard } from '../../../src/app/queries/writes/waiting-edits.ts';
import type { ExposureSummary } from '../../../src/engine/exposure/report.ts';
import type { GlobalSearch } from '../../../src/app/url-state.ts';
import type { AnalysisReply, AnalysisRequest } from '../../../src/analyses/protocol.ts';
import { createBrowserAnalyst } from '../../../src/analyses/threads/browser-analyst.ts';
import { emptyDataset } from '../../api/datasets.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';

const workspace = { id: 'demo', name: 'Demo', demo: true, organisation: 'local', head: 'demo-hash', revision: 3 };
const left = { workspace, documents: [], locate: () => '/demo.json' };
const asked = {
  dataVersion: 'demo-hash',
  lawDate: '2026-11-25',
  suspensionEnd: 'inclusive' as const,
  reading: 'open' as const,
  assumptions: {},
  inference: true,
  destination: null,
};

/** Asks ahead, with a worker that finds no file where `canRead` is false, and takes the answer up with a host that has the same data. */
async function visit({
  search = {},
  canRead = true,
  known = null,
}: { search?: GlobalSearch; canRead?: boolean; known?: ExposureSummary | null } = {}) {
  const sent: AnalysisRequest['type'][] = [];
  const shelf = new Set<string>();
  const analyst = createBrowserAnalyst(() => {
    let reply: (reply: AnalysisReply) => void = () => undefined;
    return {
      onReply: (listener) => {
        reply = listener;
      },
      onCrash: () => undefined,
      terminate: () => undefined,
      postMessage: (request) => {
        sent.push(request.type);
        if (request.type === 'dataset' || (request.type === 'dataset-at' && canRead)) shelf.add(request.hash);
        else if (request.type === 'dataset-at') queueMicrotask(() => reply({ type: 'unread', hash: request.hash }));
        if (request.type !== 'question') return;
        const { id, asked: question } = request;
        const isThere = shelf.has(question.question.dataVersion);
        queueMicrotask(() =>
          reply(
            isThere ? { type: 'done', id, answer: exposureReport } : { type: 'failed', id, message: 'not at hand' },
          ),
        );
      },
    };
  });
  const paths: string[] = [];
  const fetch = async (input: string): Promise<Response> => {
    paths.push(input);
    return Response.json({ meta: versionMeta, dataset: emptyDataset('Demo') });
  };
  const services = {
    analyst,
    kept: null,
    locateVersion: async () => null,
    fetch,
    client: createClient({ fetch, baseUrl: '' }),
    connection: createConnection(),
    waiting: createWaitingBoard(),
    subscribe: () => () => undefined,
  };
  const queries = createQueryClient();
  const question = getQuestionAhead({ left, search, today: '2026-11-25' });
  const summary = question === null ? null : askAhead(analyst, { ...left, question }, known);
  const sentAtOnce = [...sent];
  if (question !== null && summary !== null)
    await adoptExposureSummary(queries, services, DEFAULT_WORKSPACE, { question, summary });
  return {
    sentAtOnce,
    sent,
    paths,
    answer: queries.getQueryData(queryKeys.analysis('summary', asked)),
  };
}

const versionMeta = {
  hash: 'demo-hash',
  number: 1,
  parent: null,
  accepted: '2026-11-20T10:00:00.000Z',
  author: 'Lodestone',
  note: '',
  dataDate: '2026-11-20',
  sourceFiles: [],
  counts: {},
  leftOut: [],
};

describe(askAhead, () => {
  it('has the figures of a first visit at hand without a word to the host', async () => {
    expect(await visit()).toEqual({
      // With the start of the thread, which begins when this turn is over.
      sentAtOnce: ['dataset-at', 'question'],
      sent: ['dataset-at', 'question'],
      paths: [],
      answer: exposureReport,
    });
  });

  it('starts no thread where an earlier visit has left the figures', async () => {
    const { sent, paths, answer } = await visit({ known: { ...exposureReport, currency: 'CHF' } });
    expect({ sent, paths }).toEqual({ sent: [], paths: [] });
    expect(answer).toEqual({ ...exposureReport, currency: 'CHF' });
  });

  it('asks as usual where the thread cannot read the data', async () => {
    const { sent, paths, answer } = await visit({ canRead: false });
    expect(answer).toEqual(exposureReport);
    expect(sent).toEqual(['dataset-at', 'question', 'dataset', 'question']);
    expect(paths).toEqual(['/api/workspaces/demo/versions/demo-hash']);
  });

  it('asks nothing where the address names other data or assumptions', async () => {
    const nothing = { sentAtOnce: [], sent: [], paths: [], answer: undefined };
    expect(await visit({ search: { ws: 'other' } })).toEqual(nothing);
    expect(await visit({ search: { v: 'other-hash' } })).toEqual(nothing);
    expect(await visit({ search: { assume: 'CN-2025-58:in-force' } })).toEqual(nothing);
  });
});
