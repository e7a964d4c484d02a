import { createBrowserTasks } from '../../analyses/threads/tasks-in-browser.ts';
import type { ExportHeader, ExportTable } from '../../domain/tables/export-table.ts';
import { writeTableCsv } from '../../domain/tables/write-csv.ts';
import { saveBlob } from './save-file.ts';
import type { TableFile } from './table-file.ts';

const runTask = createBrowserTasks();

/** Hands a table under its header block to the person as a file of this stem; a workbook is written by a worker, so the page goes on meanwhile. */
export async function saveTable(
  stem: string,
  kind: TableFile,
  header: ExportHeader,
  table: ExportTable,
): Promise<void> {
  const blob =
    kind === 'csv'
      ? new Blob([writeTableCsv(header, table)], { type: 'text/csv;charset=utf-8' })
      : await makeWorkbook(header, table);
  saveBlob(`${stem}.${kind}`, blob);
}

async function makeWorkbook(header: ExportHeader, table: ExportTable): Promise<Blob> {
  const bytes = await runTask('workbook', { header, table });
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
