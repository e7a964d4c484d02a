import './without-eval.ts';
import { createDrawAnswers, type DrawReply, type DrawRequest } from './draw-hands.ts';
import { keepHelpers } from './kept-helpers.ts';
import { createSimulationAnswers } from '../simulate-inline.ts';
import type { SentSimulation, SimulationReply } from '../simulations.ts';
import { wrapWorker } from './worker-handle.ts';

/** Workers for one simulation, this one among them: each keeps a plan of its own in memory. */
const MOST_WORKERS = 4;

const send = (reply: SimulationReply | DrawReply, transfer: ArrayBuffer[] = []): void =>
  postMessage(reply, { transfer });
const answerDraws = createDrawAnswers(send);

/** Starts this program once more for each processor that is left; the workers end with this one. */
const callHands = keepHelpers(
  () => wrapWorker<DrawRequest, DrawReply>(new Worker(location.href, { type: 'module', name: 'draws' })),
  Math.min(MOST_WORKERS, navigator.hardwareConcurrency) - 1,
);
const answerSimulation = createSimulationAnswers(send, callHands);

addEventListener('message', ({ data }: MessageEvent<SentSimulation | DrawRequest>) => {
  if ('type' in data) answerDraws(data);
  else void answerSimulation(data);
});
