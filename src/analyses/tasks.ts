import type { SeparateRecords } from '../domain/decisions/decisions.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { ExportHeader, ExportTable } from '../domain/tables/export-table.ts';
import type { LayoutGraph } from '../engine/layout/layout-graph.ts';
import type { DatasetDifference } from '../intake/versions/compare-versions.ts';
import type { TableFile } from '../intake/writing/export-tables.ts';
import type { ReferenceAsk, ReferenceFigures } from './reference-cases.ts';

/** A piece of work that needs nothing but its own input. */
export type TaskRequest =
  | { kind: 'compare'; before: Dataset; after: Dataset; separate?: readonly SeparateRecords[] }
  | { kind: 'tables'; dataset: Dataset }
  /** A table as an XLSX workbook. */
  | { kind: 'workbook'; header: ExportHeader; table: ExportTable }
  | { kind: 'reference'; asks: readonly ReferenceAsk[] }
  /** Places of nodes within their tiers, with the members of each group side by side. */
  | { kind: 'order'; graph: LayoutGraph; tier: Int32Array; groupOf: Int32Array };

export type TaskAnswer =
  | { kind: 'compare'; difference: DatasetDifference }
  | { kind: 'tables'; files: TableFile[] }
  | { kind: 'workbook'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'reference'; figures: ReferenceFigures[] }
  | { kind: 'order'; place: Int32Array };

/** From a task worker: the answer to its one request, or why there is none. */
export type TaskReply = { type: 'done'; answer: TaskAnswer } | { type: 'failed'; message: string };

/** Does one task; rejects with the signal's reason when aborted. */
export type RunTask = (request: TaskRequest, signal?: AbortSignal) => Promise<TaskAnswer>;
