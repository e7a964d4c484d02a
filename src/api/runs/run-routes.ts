import { findUnknownField } from '../../domain/scenario/say-fault.ts';
import type { Guard, WorkspaceQuestion } from '../guard.ts';
import { answerImmutable } from '../immutable-answer.ts';
import { answerList, toPage } from '../requests/pages.ts';
import { problemResponse } from '../problem.ts';
import { readBody } from '../requests/read-body.ts';
import type { RouteContext } from '../route-context.ts';
import { DROPS_UNKNOWN, newRun } from './run-contract.ts';
import type { Run } from './run-contract.ts';
import type { Runs } from './runs.ts';
import { answerListening } from '../streams/answer-listening.ts';
import { streamRun } from './stream-run.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

type RunQuestion = WorkspaceQuestion & { run: Run };

/** Analyses of the host, with their progress and results. `runs` undefined: its pages do them. */
export function addRunRoutes(guard: Guard, runs: Runs | undefined, context: RouteContext): void {
  const { storage, people, createEventFor } = context;

  function withRuns(name: string, answer: (host: Runs, question: WorkspaceQuestion) => Promise<Response>): void {
    guard.inWorkspace(name, async (question) =>
      runs
        ? answer(runs, question)
        : problemResponse(404, 'This host has no runs: its pages carry out analyses themselves.'),
    );
  }

  function withRun(name: string, answer: (host: Runs, question: RunQuestion) => Promise<Response>): void {
    withRuns(name, async (host, question) => {
      const id = question.params['run'] ?? '';
      const run = UUID.test(id) ? await host.find(question.workspace.id, id) : undefined;
      return run
        ? answer(host, { ...question, run })
        : problemResponse(404, `There is no run "${id}" in this workspace.`);
    });
  }

  withRuns('POST /workspaces/{workspace}/runs', async (host, question) => {
    const { caller, workspace } = question;
    const body = await readBody(question, newRun);
    if (!body.ok) return body.refusal;
    const unknown = DROPS_UNKNOWN.has(body.value.question.kind) ? null : findUnknownField(body.given, body.value);
    if (unknown !== null) return problemResponse(422, `${unknown}: there is no such field`);
    const version = body.value.version ?? workspace.head;
    if (version === null) return problemResponse(422, 'The workspace has no data to analyse yet.');
    const known = await storage.listVersions(workspace.id);
    if (!known.some(({ hash }) => hash === version))
      return problemResponse(422, `version: there is no version "${version}" in this workspace`);
    const { question: asked } = body.value;
    const id = crypto.randomUUID();
    const event = createEventFor(caller)('start-run', id, asked.kind);
    const run = await host.start(workspace.id, { id, version, question: asked }, event);
    const location = `/api/workspaces/${encodeURIComponent(workspace.id)}/runs/${run.id}`;
    return Response.json(run, { status: 202, headers: { location } });
  });

  withRuns('GET /workspaces/{workspace}/runs', async (host, { request, workspace }) =>
    answerList(request, {
      readAll: () => host.list(workspace.id),
      readPage: async (limit, after) => {
        if (after !== undefined && !UUID.test(after)) return null;
        const found = await host.listPage(workspace.id, limit + 1, after);
        return found ? toPage(found, limit, ({ id }) => id) : null;
      },
    }),
  );

  withRun('GET /workspaces/{workspace}/runs/{run}', async (_host, { run }) => Response.json(run));

  withRun('GET /workspaces/{workspace}/runs/{run}/events', async (host, { request, caller, workspace, run }) =>
    answerListening(context, request, caller, (sight) => streamRun(host, workspace.id, run, sight)),
  );

  withRun('POST /workspaces/{workspace}/runs/{run}/cancel', async (host, { caller, workspace, run }) => {
    const event = createEventFor(caller)('cancel-run', run.id, run.question.kind);
    return Response.json((await host.cancel(workspace.id, run.id, event)) ?? run);
  });

  withRun('GET /workspaces/{workspace}/runs/{run}/result', async (host, { request, workspace, run }) => {
    if (run.state !== 'done') return problemResponse(404, describeMissingResult(run));
    return answerImmutable(request, run.hash, { hasAccounts: people.accounts !== null }, async () => {
      const packed = await host.findResult(workspace.id, run.id);
      if (!packed) throw new Error('A run that is done has no result.');
      return new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    });
  });
}

function describeMissingResult({ state, failure }: Run): string {
  if (state === 'failed') return `The run has no result: ${failure ?? 'it failed.'}`;
  return state === 'cancelled' ? 'The run has no result: it was cancelled.' : 'The run has no result yet.';
}
