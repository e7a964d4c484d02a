import { draftPack } from '../../catalogue/new-act/draft-pack.ts';
import { decodeAnnouncement } from '../../catalogue/new-act/text-lines.ts';
import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import { orderTiers } from '../../engine/layout/order-tiers.ts';
import { compareVersions } from '../../intake/versions/compare-versions.ts';
import { exportTables } from '../../intake/writing/export-tables.ts';
import { writeSheets, writeWorkbook } from '../../intake/writing/write-workbook.ts';
import { countLicenceUse, countUseOn } from './licence-use.ts';
import { lookAtPack } from './look-at-pack.ts';
import { packDrafts } from './pack-drafts.ts';
import type { RunTask, Task, TaskInput, TaskOutput, TaskReply, TaskRequest, Tasks } from './task-protocol.ts';

const TASKS: { readonly [T in Task]: (input: TaskInput<T>) => Tasks[T]['output'] | Promise<Tasks[T]['output']> } = {
  compare: ({ before, after, separate }) => compareVersions(before, after, separate),
  tables: ({ dataset }) => exportTables(dataset),
  workbook: ({ header, table }) => writeWorkbook(header, table),
  sheets: ({ sheets }) => writeSheets(sheets),
  drafts: ({ letters }) => packDrafts(letters),
  order: ({ graph, tier, groupOf }) => orderTiers(graph, tier, groupOf),
  movements: ({ files, report, dataset }) => countLicenceUse(files, report, dataset),
  importedUse: ({ files, dataset, question, packs }) =>
    countUseOn(files, dataset, { catalogue: openCatalogue(packs).catalogue, question }),
  pack: ({ text, held, today }) => lookAtPack(text, held, today),
  draft: ({ bytes, packs, today }) => draftPack(decodeAnnouncement(bytes), openCatalogue(packs).catalogue, today),
};

/** Tasks on the calling thread, for tests and the inside of a worker. A signal is looked at before the work begins. */
export function createInlineTasks(): RunTask {
  return async <T extends Task>(task: T, input: TaskInput<T>, signal?: AbortSignal): Promise<TaskOutput<T>> => {
    signal?.throwIfAborted();
    // The compiler does not see that the input is that of the task.
    const work = TASKS[task] as (input: TaskInput<Task>) => TaskOutput<T> | Promise<TaskOutput<T>>;
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
