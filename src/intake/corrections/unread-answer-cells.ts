import { readAnswerWord } from '../../domain/letters/answer-words.ts';
import type { SheetColumn } from '../../domain/letters/letter-words.ts';
import { readSheetRef } from '../../domain/letters/sheet-ref.ts';
import type { Grid } from '../base/grid.ts';
import type { ProblemLog } from '../base/problem.ts';

/** Whether a cell beside an empty answer looks like the answer itself, in a cell too far. */
export function isAnswer(cell: string): boolean {
  return /\d/.test(cell) || readAnswerWord(cell) !== null;
}

type Read = {
  readonly rows: Grid['rows'];
  /** The first row with a key, counted from 1. */
  readonly first: number;
  readonly columns: Partial<Record<SheetColumn, number>>;
};

/** Most samples shown. */
const SHOWN = 3;

/**
 * Notes the unread texts of a returned sheet: those under no heading of the sheet, and those in rows below the first answer with neither key nor
 * question.
 */
export function noteUnreadCells(
  { file, sheet }: { readonly file: string; readonly sheet: string | null },
  { rows, first, columns }: Read,
  log: ProblemLog,
): void {
  const known = new Set(Object.values(columns));
  const found = rows.slice(first - 1).flatMap((cells, at) => {
    const isKeyed = cells.some((cell) => readSheetRef(cell) !== null);
    // Rows with a question and no key are told on their own.
    if (!isKeyed && (cells[columns.question ?? -1] ?? '').trim() !== '') return [];
    return cells.flatMap((cell, place) => {
      const text = cell.trim();
      const isRead = text === '' || readSheetRef(text) !== null || (isKeyed && known.has(place));
      return isRead ? [] : [{ row: first + at, text }];
    });
  });
  const [one] = found;
  if (one === undefined) return;
  const samples = found.slice(0, SHOWN).map(({ text }) => `“${text.slice(0, 60)}”`);
  log.note({
    code: 'answer-cells-unread',
    file,
    sheet,
    row: one.row,
    found: one.text.slice(0, 60),
    expected: 'answers and remarks in the columns of the sheet',
    message: `${found.length === 1 ? 'One cell of this sheet stands' : `${found.length} cells of this sheet stand`} where nothing is read (${samples.join(', ')}${found.length > SHOWN ? ' …' : ''}): under none of its headings, or in a row without a question.`,
  });
}
