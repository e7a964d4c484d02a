import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { Dataset } from '../../domain/dataset.ts';
import { writeReport } from '../../domain/write-report.ts';
import { settleQuestion } from '../../analyses/answer-inline.ts';
import type { Progress } from '../../analyses/analysis.ts';
import { callDrawThreads } from '../../analyses/threads/draw-threads.ts';
import { callOutageThreads } from '../../analyses/threads/outages/outage-threads.ts';
import type { RunThreadRequest, RunThreadReply } from './run-thread-messages.ts';

/** A message for every few draws would be more work than the draws. */
const PROGRESS_MS = 200;

let pieces: string[] = [];
let held: { dataVersion: string; dataset: Dataset } | null = null;

function send(reply: RunThreadReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, transfer);
}

/** The dataset of a version, from the arrived pieces, else the held one. */
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

async function answer({
  dataVersion,
  question,
  packs,
  helpers,
}: RunThreadRequest & { type: 'question' }): Promise<void> {
  let told = performance.now();
  const onProgress = ({ done, budget }: Progress): void => {
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    send({ type: 'progress', fraction: done / budget });
  };
  try {
    const { kind, ...asked } = question;
    const about = { dataset: takeDataset(dataVersion), dataVersion, packs };
    const callHelpers = callDrawThreads(helpers);
    const options = { callHelpers, callOutageHelpers: callOutageThreads(helpers), onProgress };
    const given = await settleQuestion<typeof kind>(kind, about, asked, options);
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
