import './without-eval.ts';
import { createDrawAnswers, type DrawReply, type DrawRequest, prepareHand } from './draw-hands.ts';
import { type CallHands, replyToSimulation } from './simulate-inline.ts';
import type { SimulationReply, SimulationRequest } from './simulations.ts';
import { wrapWorker } from './worker-handle.ts';

/** Workers for one simulation, this one among them: each keeps a plan of its own in memory. */
const MOST_WORKERS = 4;

const send = (reply: SimulationReply | DrawReply, transfer: ArrayBuffer[] = []): void =>
  postMessage(reply, { transfer });
const answerDraws = createDrawAnswers(send);

/** Starts this program once more for each processor that is left; the workers end with the run, or with this one. */
const callHands: CallHands = (work, join) => {
  const workers = Array.from({ length: Math.min(MOST_WORKERS, navigator.hardwareConcurrency) - 1 }, () =>
    wrapWorker<DrawRequest, DrawReply>(new Worker(location.href, { type: 'module', name: 'draws' })),
  );
  for (const worker of workers) {
    // One that cannot be prepared is missed by nobody: its draws are run here.
    prepareHand(worker, work).then(join, () => worker.terminate());
  }
  return () => {
    for (const worker of workers) worker.terminate();
  };
};

addEventListener('message', ({ data }: MessageEvent<SimulationRequest | DrawRequest>) => {
  if ('type' in data) answerDraws(data);
  else void replyToSimulation(data, send, callHands);
});
