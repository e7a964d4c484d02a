import { orderTiers } from '../engine/layout/order-tiers.ts';
import { compareVersions } from '../intake/versions/compare-versions.ts';
import { exportTables } from '../intake/writing/export-tables.ts';
import { writeWorkbook } from '../intake/writing/write-workbook.ts';
import type { RunTask, TaskAnswer, TaskReply, TaskRequest } from './tasks.ts';

async function answerTask(request: TaskRequest, solver: { wasmUrl?: string }): Promise<TaskAnswer> {
  switch (request.kind) {
    case 'compare':
      return { kind: request.kind, difference: compareVersions(request.before, request.after, request.separate) };
    case 'tables':
      return { kind: request.kind, files: exportTables(request.dataset) };
    case 'workbook':
      return { kind: request.kind, bytes: await writeWorkbook(request.header, request.table) };
    case 'reference': {
      // Half of the engine, which no other task needs.
      const { computeReferenceCases } = await import('./reference-cases.ts');
      return { kind: request.kind, figures: await computeReferenceCases(request.asks, solver) };
    }
    case 'order':
      return { kind: request.kind, place: orderTiers(request.graph, request.tier, request.groupOf) };
  }
}

/**
 * Tasks on the calling thread, for tests and the inside of a worker. A page states where the solver's WebAssembly lies. A signal is
 * looked at before the work begins.
 */
export function createInlineTasks(solver: { wasmUrl?: string } = {}): RunTask {
  return async (request, signal) => {
    signal?.throwIfAborted();
    return answerTask(request, solver);
  };
}

/** What a task worker does with its one message: sends the answer or the failure. Never rejects. */
export async function replyToTask(run: RunTask, request: TaskRequest, send: (reply: TaskReply) => void): Promise<void> {
  try {
    send({ type: 'done', answer: await run(request) });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
