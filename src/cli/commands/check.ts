import type { CheckDocument, ImportOutcome } from '../../intake/base/import-outcome.ts';
import { describePlace } from '../../intake/base/problem.ts';
import type { Problem } from '../../intake/base/problem.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { DECISION_OPTIONS, importInputs, readInputs, readMappingFiles, SETTING_OPTIONS } from '../read-inputs.ts';
import { toPlainText, writeTextTable } from '../text-table.ts';

/** `check FILE…`: reads as the import does and prints tables, counts and problems. */
export const check: Command = {
  usage: 'check FILE… [--mapping M.mapping.json] [--leave-out-unsound]',
  summary: 'reads files as the import does and prints tables, counts and problems',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, { ...SETTING_OPTIONS, ...DECISION_OPTIONS, json: { type: 'boolean' } });
    const files = await readInputs(args.paths, surroundings);
    const decided = { mappings: await readMappingFiles(args, surroundings), merges: [], facts: [], corrections: [] };
    const outcome = await importInputs(files, args, { tell: surroundings.tell, defaultName: 'Workspace', decided });
    const { document, leftOutRows, unread, ledger } = outcome;
    return {
      output: args.flag('json')
        ? writeJson({ ...document, leftOut: leftOutRows, unread, ledger })
        : describeCheck(outcome),
      exitCode: hasErrors(document) ? 1 : 0,
    };
  },
};

/** Whether anything in the document keeps the set from being accepted. */
export function hasErrors(document: CheckDocument): boolean {
  return document.problems.some(({ severity }) => severity === 'error');
}

/** What a check found, for people: a table of tables, then the problems, errors first, the columns that are not read, and the rows that were left out. */
export function describeCheck({
  document,
  leftOutRows,
  unread,
  ledger,
}: Pick<ImportOutcome, 'document' | 'leftOutRows' | 'unread' | 'ledger'>): string {
  const rows = document.files.flatMap(({ file, kind, refused, tables }) =>
    tables.length === 0
      ? [[file, '', kind, '', '', '', refused === null ? (kind === 'workspace' ? 'read' : 'no rows') : 'refused']]
      : tables.map((table) => [
          file,
          table.sheet ?? '',
          table.fills.join(', '),
          String(table.rows),
          String(table.accepted),
          String(table.parts),
          table.quantity === null ? '–' : String(Number(table.quantity.toPrecision(12))),
        ]),
  );
  const columns = [
    { title: 'file' },
    { title: 'sheet' },
    { title: 'fills' },
    { title: 'rows', right: true },
    { title: 'accepted', right: true },
    { title: 'parts', right: true },
    { title: 'quantity', right: true },
  ];
  const errors = document.problems.filter(({ severity }) => severity === 'error');
  const notes = document.problems.filter(({ severity }) => severity === 'note');
  const lists = [
    listProblems('Refused', errors),
    listProblems('Settled and assumed', notes),
    listUnread(unread, ledger),
    listLeftOut(leftOutRows),
  ];
  const gone = leftOutRows.length === 1 ? '1 row' : `${leftOutRows.length} rows`;
  const rest = leftOutRows.length === 0 ? 'Everything' : `Everything but ${gone}`;
  const faults = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  const verdict = errors.length === 0 ? `${rest} can be imported.` : `${faults}: nothing would be imported.`;
  return [writeTextTable(columns, rows), ...lists.filter((list) => list !== ''), `${verdict}\n`].join('\n');
}

function listProblems(title: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const lines = problems.map((problem) => `  ${toPlainText(`${placeProblem(problem)}${problem.message}`)}`);
  return `${title} (${problems.length})\n${lines.join('\n')}\n`;
}

function listUnread(columns: ImportOutcome['unread'], { reading }: ImportOutcome['ledger']): string {
  if (columns.length === 0) return '';
  const filled = reading.reduce((sum, entry) => sum + entry.filled, 0);
  const unread = reading.reduce((sum, entry) => sum + entry.unread, 0);
  const lines = columns.map(({ file, sheet, column, cells, samples, why }) => {
    const place = sheet === null ? file : `${file}, sheet ${sheet}`;
    return `  ${toPlainText(`${place}, ${column}: ${cells === 1 ? '1 cell' : `${cells} cells`}, ${why} (${samples.join(' · ')})`)}`;
  });
  return `Not read: ${unread} of ${filled} cells, by column (${columns.length})\n${lines.join('\n')}\n`;
}

function listLeftOut(rows: ImportOutcome['leftOutRows']): string {
  if (rows.length === 0) return '';
  const lines = rows.map((row) => `  ${toPlainText(`${describePlace(row)}: ${row.reason}`)}`);
  return `Left out (${rows.length})\n${lines.join('\n')}\n`;
}

function placeProblem({ file, sheet, row, column }: Problem): string {
  if (file === null) return '';
  const place = row === null ? file : describePlace({ file, sheet, row });
  return `${place}${column === null || row === null ? '' : `, ${column}`}: `;
}
