import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { Dataset } from '../../domain/dataset.ts';
import { createThreadedSimulation } from '../../analyses/threads/simulate-on-threads.ts';
import { writeReport } from '../../domain/write-report.ts';
import { answerRun } from '../../analyses/threads/answer-run.ts';
import type { RunThreadReply, RunThreadRequest } from '../../analyses/run-questions.ts';

/** A message for every few draws would be more work than the draws. */
const PROGRESS_MS = 200;

let pieces: string[] = [];
let held: { dataVersion: string; dataset: Dataset } | null = null;

function send(reply: RunThreadReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, transfer);
}

/** The dataset of a version, from the pieces that have come, else the one that is held. */
function takeDataset(dataVersion: string): Dataset {
  if (pieces.length > 0) {
    held = null;
    const { dataset } = JSON.parse(pieces.join('')) as { dataset: Dataset };
    pieces = [];
    held = { dataVersion, dataset };
  }
  if (held?.dataVersion !== dataVersion) throw new Error(`The data version "${dataVersion}" is not at hand.`);
  return held.dataset;
}

async function answer({ dataVersion, question, helpers }: RunThreadRequest & { type: 'question' }): Promise<void> {
  let told = performance.now();
  const onProgress = (fraction: number): void => {
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    send({ type: 'progress', fraction });
  };
  try {
    const simulate = createThreadedSimulation(helpers);
    const given = await answerRun({ dataset: takeDataset(dataVersion), dataVersion, question, onProgress, simulate });
    if (!given.ok) {
      send({ type: 'refused', reason: given.reason });
      return;
    }
    const packed = Uint8Array.from(gzipSync(JSON.stringify(given.report, writeReport)));
    send({ type: 'done', packed }, [packed.buffer]);
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

parentPort?.on('message', (request: RunThreadRequest) => {
  if (request.type === 'piece') pieces.push(request.text);
  else void answer(request);
});
