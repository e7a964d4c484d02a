import { orderTiers } from '../engine/layout/order-tiers.ts';
import { compareVersions } from '../intake/compare-versions.ts';
import { exportTables } from '../intake/export-tables.ts';
import { computeReferenceCase } from './reference-cases.ts';
import type { RunTask, TaskAnswer, TaskReply, TaskRequest } from './tasks.ts';

function answerTask(request: TaskRequest): TaskAnswer {
  switch (request.kind) {
    case 'compare':
      return { kind: request.kind, difference: compareVersions(request.before, request.after, request.separate) };
    case 'tables':
      return { kind: request.kind, files: exportTables(request.dataset) };
    case 'reference':
      return { kind: request.kind, figures: request.asks.map(computeReferenceCase) };
    case 'order':
      return { kind: request.kind, place: orderTiers(request.graph, request.tier, request.groupOf) };
  }
}

/** Tasks on the calling thread, for tests and the inside of a worker. A signal is looked at before the work begins. */
export const runTaskInline: RunTask = async (request, signal) => {
  signal?.throwIfAborted();
  return answerTask(request);
};

/** What a task worker does with its one message: sends the answer or the failure. Never rejects. */
export async function replyToTask(request: TaskRequest, send: (reply: TaskReply) => void): Promise<void> {
  try {
    send({ type: 'done', answer: await runTaskInline(request) });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
