import type { ScenarioKind } from '../answers.ts';
import './without-eval.ts';
import { OF_SCENARIO } from '../of-scenario.ts';
import type { LoneReply, LoneRequest } from '../protocol.ts';
import { createLoneAnswers } from './answer-alone.ts';
import { createDrawAnswers, type DrawReply, type DrawRequest } from './draw-helper.ts';
import { keepHelpers } from './kept-helpers.ts';
import { readThreads } from './simulation-threads.ts';
import { wrapWorker } from './worker-handle.ts';

const send = (reply: LoneReply<ScenarioKind> | DrawReply, transfer: ArrayBuffer[] = []): void =>
  postMessage(reply, { transfer });
const answerDraws = createDrawAnswers(send);

/** Starts this program once more for each other free processor; the workers end with this one. */
const callHelpers = keepHelpers(
  () => wrapWorker<DrawRequest, DrawReply>(new Worker(location.href, { type: 'module', name: 'draws' })),
  readThreads(self.name) - 1,
);
const loadSolver = (): Promise<never> => Promise.reject(new Error('No question about a scenario needs a solver.'));
const answer = createLoneAnswers(OF_SCENARIO, { loadSolver, callHelpers, callOutageHelpers: null }, send);

addEventListener('message', ({ data }: MessageEvent<LoneRequest<ScenarioKind> | DrawRequest>) => {
  if ('type' in data) answerDraws(data);
  else void answer(data);
});
