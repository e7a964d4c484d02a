import type { Grid } from '../base/grid.ts';
import type { ProblemDraft, ProblemLog } from '../base/problem.ts';
import { buildSourceTable } from '../base/source-table.ts';
import { isExample } from '../values/contents/example-words.ts';
import { putNewestFirst, type Recognition } from './recognition.ts';

/** The sheets of a workbook to be read, the newest first, and those passed over: hidden ones and examples, as long as others are there. */
export function passOverSheets(
  grids: readonly Grid[],
  file: string,
): {
  readonly shown: readonly Grid[];
  readonly passed: Recognition['passedOver'];
  readonly notes: readonly ProblemDraft[];
} {
  const passed: Recognition['passedOver'][number][] = [];
  const notes: ProblemDraft[] = [];
  const visible = grids.filter(({ hidden }) => !hidden);
  const isAllHidden = visible.length === 0;
  const open = isAllHidden ? grids : visible;
  const others = open.filter(({ sheet }) => !isExample(sheet ?? ''));
  const shown = others.length === 0 ? open : others;
  for (const grid of isAllHidden ? [] : grids.filter(({ hidden }) => hidden))
    pass(grid, 'sheet is hidden', 'sheet-hidden', 'is hidden in the workbook and is not read.');
  for (const grid of open.filter((one) => !shown.includes(one)))
    pass(
      grid,
      'sheet is an example',
      'sheet-is-example',
      'shows by its name how the form is filled in, and is not read.',
    );
  if (isAllHidden) for (const { sheet } of grids) note(sheet, 'hidden-sheet-read', HIDDEN_READ);
  return { shown: putNewestFirst(shown), passed, notes };

  function pass(
    { sheet, rows, decimalComma }: Grid,
    why: 'sheet is hidden' | 'sheet is an example',
    code: string,
    says: string,
  ): void {
    const source = buildSourceTable(rows, { file, sheet, decimalComma });
    if (source !== null) passed.push({ source, why });
    note(sheet, code, says);
  }
  function note(sheet: string | null, code: string, says: string): void {
    notes.push({ code, file, sheet, message: `The sheet ${sheet} ${says}` });
  }
}

const HIDDEN_READ = 'is hidden in the workbook and read all the same, since no other is there.';

/** Sheets with their content in another one, made from them: they are named, and are no tables. */
export function passOverTaken(grids: readonly Grid[], file: string, log: ProblemLog): Recognition['passedOver'] {
  return grids.flatMap(({ sheet, rows, decimalComma, takenAs }) => {
    const source = takenAs === undefined ? null : buildSourceTable(rows, { file, sheet, decimalComma });
    if (source === null) return [];
    const message = `What the sheet ${sheet} answers is read as the sheet ${takenAs}; what else it says is not.`;
    log.note({ code: 'sheet-read-as', file, sheet, message });
    return [{ source, why: 'another table says it' as const }];
  });
}
