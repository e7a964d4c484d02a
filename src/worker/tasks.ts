import type { Dataset } from '../domain/dataset.ts';
import type { DatasetDifference } from '../intake/compare-versions.ts';
import type { TableFile } from '../intake/export-tables.ts';
import type { ReferenceAsk, ReferenceFigures } from './reference-cases.ts';

/** A piece of work that needs nothing but its own input. */
export type TaskRequest =
  | { kind: 'compare'; before: Dataset; after: Dataset }
  | { kind: 'tables'; dataset: Dataset }
  | { kind: 'reference'; asks: readonly ReferenceAsk[] };

export type TaskAnswer =
  | { kind: 'compare'; difference: DatasetDifference }
  | { kind: 'tables'; files: TableFile[] }
  | { kind: 'reference'; figures: ReferenceFigures[] };

/** From a task worker: the answer to its one request, or why there is none. */
export type TaskReply = { type: 'done'; answer: TaskAnswer } | { type: 'failed'; message: string };

/** Does one task; rejects with the signal's reason when aborted. */
export type RunTask = (request: TaskRequest, signal?: AbortSignal) => Promise<TaskAnswer>;
