import type { CheckDocument } from '../../intake/import-outcome.ts';
import { describePlace } from '../../intake/problem.ts';
import type { Problem } from '../../intake/problem.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { importInputs, readInputs, SETTING_OPTIONS } from '../read-inputs.ts';
import { toPlainText, writeTextTable } from '../text-table.ts';

/** `check FILE…`: reads as the import does and prints tables, counts and problems. */
export const check: Command = {
  usage: 'check FILE…',
  summary: 'reads files as the import does and prints tables, counts and problems',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, { ...SETTING_OPTIONS, json: { type: 'boolean' } });
    const files = await readInputs(args.paths, surroundings);
    const { document } = await importInputs(files, args, { tell: surroundings.tell, defaultName: 'Workspace' });
    return {
      output: args.flag('json') ? writeJson(document) : describeCheck(document),
      exitCode: hasErrors(document) ? 1 : 0,
    };
  },
};

/** Whether anything in the document keeps the set from being accepted. */
export function hasErrors(document: CheckDocument): boolean {
  return document.problems.some(({ severity }) => severity === 'error');
}

/** A check document for people: a table of what was found, then the problems, errors first. */
export function describeCheck(document: CheckDocument): string {
  const rows = document.files.flatMap(({ file, kind, refused, tables }) =>
    tables.length === 0
      ? [[file, '', kind, '', '', '', refused === null ? 'not read' : 'refused']]
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
  const lists = [listProblems('Refused', errors), listProblems('Settled and assumed', notes)];
  const verdict =
    errors.length === 0 ? 'Everything can be imported.' : `${errors.length} errors: nothing would be imported.`;
  return [writeTextTable(columns, rows), ...lists.filter((list) => list !== ''), `${verdict}\n`].join('\n');
}

function listProblems(title: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const lines = problems.map((problem) => `  ${toPlainText(`${placeProblem(problem)}${problem.message}`)}`);
  return `${title} (${problems.length})\n${lines.join('\n')}\n`;
}

function placeProblem({ file, sheet, row, column }: Problem): string {
  if (file === null) return '';
  const place = row === null ? file : describePlace({ file, sheet, row });
  return `${place}${column === null || row === null ? '' : `, ${column}`}: `;
}
