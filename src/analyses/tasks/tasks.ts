import { draftPack } from '../../catalogue/new-act/draft-pack.ts';
import { decodeAnnouncement } from '../../catalogue/new-act/text-lines.ts';
import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import type { SeparateRecords } from '../../domain/decisions/decisions.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { SignedPack, WorkspacePacks } from '../../domain/packs/pack-file.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { ExportHeader, ExportTable } from '../../domain/tables/export-table.ts';
import type { ExposureAsked } from '../../engine/exposure/asked-exposure.ts';
import type { LayoutGraph } from '../../engine/layout/layout-graph.ts';
import { orderTiers } from '../../engine/layout/order-tiers.ts';
import type { LicenceReport } from '../../engine/licences/case-report.ts';
import type { InputFile } from '../../intake/base/import-outcome.ts';
import { countLicenceUse, countUseOn } from './licence-use.ts';
import { type LetterDraft, packDrafts } from './pack-drafts.ts';
import { lookAtPack } from './look-at-pack.ts';
import { compareVersions } from '../../intake/versions/compare-versions.ts';
import { exportTables } from '../../intake/writing/export-tables.ts';
import { type WorkbookSheet, writeSheets, writeWorkbook } from '../../intake/writing/write-workbook.ts';

/** Pieces of work in need of nothing but their own input: no question about one data version, so no analyses. */
const TASKS = {
  compare: ({ before, after, separate }: { before: Dataset; after: Dataset; separate?: readonly SeparateRecords[] }) =>
    compareVersions(before, after, separate),
  tables: ({ dataset }: { dataset: Dataset }) => exportTables(dataset),
  /** A table as an XLSX workbook. */
  workbook: ({ header, table }: { header: ExportHeader; table: ExportTable }) => writeWorkbook(header, table),
  /** Tables as one XLSX workbook, a sheet for each. */
  sheets: ({ sheets }: { sheets: readonly WorkbookSheet[] }) => writeSheets(sheets),
  /** Letters as drafts of mails, each with its sheet, in one archive. */
  drafts: ({ letters }: { letters: readonly LetterDraft[] }) => packDrafts(letters),
  /** Places of nodes within their tiers, with the members of each group side by side. */
  order: ({ graph, tier, groupOf }: { graph: LayoutGraph; tier: Int32Array; groupOf: Int32Array }) =>
    orderTiers(graph, tier, groupOf),
  /** Use of licences by lists of stock movements. */
  movements: ({ files, report, dataset }: { files: readonly InputFile[]; report: LicenceReport; dataset: Dataset }) =>
    countLicenceUse(files, report, dataset),
  /** The same for a dataset waiting to be accepted. */
  importedUse: ({
    files,
    dataset,
    question,
    packs,
  }: {
    files: readonly InputFile[];
    dataset: Dataset;
    question: ExposureAsked;
    packs: readonly SignedPack[];
  }) => countUseOn(files, dataset, { catalogue: openCatalogue(packs).catalogue, question }),
  /** Changes by a pack of law, or why it is refused. */
  pack: ({ text, held, today }: { text: string; held: WorkspacePacks; today: IsoDate }) =>
    lookAtPack(text, held, today),
  /** The skeleton of a pack out of the file of an announcement. */
  draft: ({ bytes, packs, today }: { bytes: Uint8Array; packs: readonly SignedPack[]; today: IsoDate }) =>
    draftPack(decodeAnnouncement(bytes), openCatalogue(packs).catalogue, today),
};
export type Task = keyof typeof TASKS;
export type TaskInput<T extends Task> = Parameters<(typeof TASKS)[T]>[0];
export type TaskOutput<T extends Task> = { [One in Task]: Awaited<ReturnType<(typeof TASKS)[One]>> }[T];

/** Does one task; rejects with the signal's reason when aborted. */
export type RunTask = <T extends Task>(task: T, input: TaskInput<T>, signal?: AbortSignal) => Promise<TaskOutput<T>>;

export type TaskRequest = { task: Task; input: TaskInput<Task> };
/** From a task worker: the result of its last request, or why there is none. */
export type TaskReply = { type: 'done'; output: TaskOutput<Task> } | { type: 'failed'; message: string };

/** Tasks on the calling thread, for tests and the inside of a worker. A signal is looked at before the work begins. */
export function createInlineTasks(): RunTask {
  return async <T extends Task>(task: T, input: TaskInput<T>, signal?: AbortSignal): Promise<TaskOutput<T>> => {
    signal?.throwIfAborted();
    // The compiler does not see that the input is that of the task.
    const work = TASKS[task] as (input: TaskInput<Task>) => TaskOutput<T>;
    return work(input);
  };
}

/** A task worker's treatment of a message: sends the result, or the failure. Never rejects. */
export async function replyToTask(
  run: RunTask,
  { task, input }: TaskRequest,
  send: (reply: TaskReply) => void,
): Promise<void> {
  try {
    send({ type: 'done', output: await run(task, input) });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
