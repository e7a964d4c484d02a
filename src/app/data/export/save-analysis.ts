import { createBrowserTasks } from '../../../analyses/threads/tasks-in-browser.ts';
import { listTables, type WholeAnalysis, writeHeader } from '../../../documents/workbook/list-tables.ts';
import { getFileStem, saveBlob } from '../../components/save-file.ts';

const runTask = createBrowserTasks();

/** Hands the whole analysis to the person as one workbook, with the sheets of the command `export`; a worker writes it. */
export async function saveAnalysis(analysis: WholeAnalysis): Promise<void> {
  const { company, isDemo, exposure } = analysis.brief;
  const header = writeHeader(analysis.brief);
  const bytes = await runTask('sheets', { sheets: listTables(analysis).map((table) => ({ header, table })) });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  saveBlob(`${getFileStem(company, isDemo)}-analysis-${exposure.lawDate}.xlsx`, new Blob([bytes], { type }));
}
