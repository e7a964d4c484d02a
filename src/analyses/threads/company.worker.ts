import './without-eval.ts';
import wasmUrl from 'highs/runtime?url';
import type { CompanyKind } from '../answers.ts';
import { loadHighsSolver } from '../highs-solver.ts';
import { OF_COMPANY } from '../of-company.ts';
import type { LoneReply, LoneRequest } from '../protocol.ts';
import { createLoneAnswers } from './answer-alone.ts';
import {
  createOutageAnswers,
  createOutageHelpers,
  type OutageReply,
  type OutageRequest,
} from './outages/outage-helper.ts';
import { readThreads } from './simulation-threads.ts';
import { wrapWorker } from './worker-handle.ts';

const loadSolver = (): ReturnType<typeof loadHighsSolver> => loadHighsSolver({ wasmUrl });
const send = (reply: LoneReply<CompanyKind> | OutageReply): void => postMessage(reply);
/** Starts this program once more for each other free processor; the workers end with this one. */
const callOutageHelpers = createOutageHelpers(
  () => wrapWorker<OutageRequest, OutageReply>(new Worker(location.href, { type: 'module', name: 'outages' })),
  readThreads(self.name) - 1,
);
const answer = createLoneAnswers(OF_COMPANY, { loadSolver, callHelpers: null, callOutageHelpers }, send);
const answerOutages = createOutageAnswers(loadSolver, send);

addEventListener('message', ({ data }: MessageEvent<LoneRequest<CompanyKind> | OutageRequest>) => {
  if ('type' in data) void answerOutages(data);
  else void answer(data);
});
