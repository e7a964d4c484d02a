import { getElement, NO_ANSWER } from '../../domain/answers/answer-value.ts';
import { addAnswer } from '../../domain/answers/choose-answer.ts';
import type { Answer, FactDecision } from '../../domain/decisions/decisions.ts';
import { LETTER_LANGUAGES } from '../../domain/letters/letter-language.ts';
import { SHEET_COLUMNS, type SheetColumn } from '../../domain/letters/letter-words.ts';
import { readSheetRef, type SheetRef } from '../../domain/letters/sheet-ref.ts';
import { LETTER_WORDS } from '../../domain/letters/write-letter.ts';
import type { Grid } from '../base/grid.ts';
import type { ProblemLog } from '../base/problem.ts';
import { saysDraft } from '../values/limited-hold.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import { isAnswer, noteUnreadCells } from './unread-answer-cells.ts';
import { collectKeys, findDisagreement, findOtherSupplier } from './check-answer-rows.ts';
import { findTitleRows, readHeadSupplier } from './sheet-head.ts';
import { createDayReader, readAnswerCell } from './read-answer-cell.ts';

type Words = Pick<Vocabulary, 'findTerritory' | 'properties'>;
type Place = { readonly file: string; readonly sheet: string | null; readonly row: number };
type Columns = Partial<Record<SheetColumn, number>>;

/** A returned sheet: its answers, and how many of its rows were left empty or could not be read. */
export type AnswerSheet = {
  readonly answers: readonly FactDecision[];
  readonly rows: number;
  readonly empty: number;
  readonly notUnderstood: number;
  /** Rows contradicting their key, or with a key of another supplier. */
  readonly refused: number;
  /** Rows of the sheet with a lost key, so nobody can tell their question. */
  readonly unkeyed: number;
};

/** Fewer headings of the sheet in one row may stand there by chance. */
const FEWEST_HEADINGS = 6;
/** So many of its four title rows do not stand above each other by chance. */
const FEWEST_TITLES = 3;

/** The column of each heading of the sheet, in any of its languages; the first one counts. */
const HEADINGS: ReadonlyMap<string, SheetColumn> = new Map(
  LETTER_LANGUAGES.flatMap((language) =>
    SHEET_COLUMNS.map((column) => [LETTER_WORDS[language].sheet.columns[column].toLowerCase(), column] as const),
  ),
);

/**
 * Reads a returned sheet; null if the grid is none. Rows are known by their cell `LS1|…`, with rows and columns moved anywhere. An unknown answer, or
 * one of a day after `today`, is noted with its place and stays open; rows answered, empty, not understood, refused and without a key add up to those
 * of the sheet. A sheet is known by its headings as well, so one with damaged keys is no list of parts.
 */
export function readAnswerSheet(
  file: string,
  { sheet, rows, decimalComma }: Grid,
  words: Words,
  log: ProblemLog,
  today: string | null = null,
): AnswerSheet | null {
  const keyed = findKeyedRows(rows);
  const heading = findHeading(rows);
  if (keyed.length === 0 && heading === null) return null;
  const above = rows.slice(0, (keyed[0]?.row ?? 1) - 1);
  const columns = keyed.length === 0 ? (heading?.columns ?? {}) : findColumns(above);
  const unkeyed = heading === null ? 0 : noteUnkeyed({ file, sheet }, rows, heading, log);
  const read = (cells: readonly string[], column: SheetColumn): string => (cells[columns[column] ?? -1] ?? '').trim();
  const asked = keyed.map((one) => {
    const [ours, theirs, question] = (['ours', 'theirs', 'question'] as const).map((column) => read(one.cells, column));
    return { ...one, shown: { ours: ours ?? '', theirs: theirs ?? '', question: question ?? '' } };
  });
  const comma = decimalComma || !asked.some(({ cells }) => /\d\.\d/.test(read(cells, 'answer')));
  const readDay = createDayReader(asked.map(({ cells }) => read(cells, 'asOf')));
  const head = readHeadSupplier(above);
  const keys = collectKeys(asked);
  const drafts = above.flatMap((cells) => cells.filter(saysDraft));
  noteUnreadCells({ file, sheet }, { rows, first: keyed[0]?.row ?? rows.length, columns }, log);
  const answers: FactDecision[] = [];
  let empty = 0;
  let notUnderstood = 0;
  let refused = 0;
  for (const one of asked) {
    const { ref, cells, row } = one;
    const cell = (column: SheetColumn): string => read(cells, column);
    const supplier = findOtherSupplier(ref, head, keys);
    if (supplier !== null) {
      refused += 1;
      noteOtherSupplier({ file, sheet, row }, ref, supplier, log);
      continue;
    }
    const disagreement = cell('answer') + cell('remark') === '' ? null : findDisagreement(one, keys);
    if (disagreement !== null) {
      refused += 1;
      noteDisagreement({ file, sheet, row }, ref, disagreement, log);
      continue;
    }
    const speaker = { evidence: 'declared', by: ref.supplierId, supplierId: ref.supplierId, at: today } as const;
    if (cell('answer') === '') {
      empty += 1;
      const beside = [cell('unit'), cell('evidence')].filter(isAnswer);
      const remark = [...beside, cell('remark')].filter(Boolean).join('; ');
      if (remark === '') continue;
      noteRemark({ file, sheet, row }, ref, remark, log);
      answers.push(
        addAnswer(undefined, { ...ref, over: null }, { ...speaker, value: NO_ANSWER, date: null, basis: remark }),
      );
      continue;
    }
    const beside = {
      evidence: cell('evidence'),
      remark: [cell('remark'), ...drafts].filter(Boolean).join('; '),
      today,
    };
    const said = readAnswerCell(ref.field, cell('answer'), { unit: cell('unit'), decimalComma: comma }, words, beside);
    if (said === null) {
      notUnderstood += 1;
      noteNotUnderstood({ file, sheet, row }, ref, cell('answer'), log);
      continue;
    }
    const day = readDay(cell('asOf'));
    if (day === null && cell('asOf') !== '') noteNoDay({ file, sheet, row }, ref, cell('asOf'), log);
    if (day !== null && today !== null && day > today) {
      notUnderstood += 1;
      noteAhead({ file, sheet, row }, ref, day, log);
      continue;
    }
    const answer: Answer = {
      ...speaker,
      value: said.value,
      date: day,
      basis: [cell('evidence'), said.beside, cell('remark')].filter((text) => text !== '').join('; '),
    };
    answers.push(addAnswer(undefined, { ...ref, over: null }, answer));
  }
  log.note({
    code: 'answers-read',
    file,
    sheet,
    message: `A sheet to fill in came back: ${asked.length + unkeyed} facts asked, ${answers.length} answered, ${empty} left empty, ${notUnderstood} not understood${refused === 0 ? '' : `, ${refused} refused`}${unkeyed === 0 ? '' : `, ${unkeyed} without their key`}.`,
  });
  return { answers, rows: asked.length + unkeyed, empty, notUnderstood, refused, unkeyed };
}

/** The rows with a key, in their order; `row` is counted from 1. */
function findKeyedRows(rows: Grid['rows']): { ref: SheetRef; cells: readonly string[]; row: number }[] {
  return rows.flatMap((cells, at) => {
    const ref = cells.map(readSheetRef).find((found) => found !== null) ?? null;
    return ref === null ? [] : [{ ref, cells, row: at + 1 }];
  });
}

type Heading = { readonly at: number; readonly columns: Columns };

/**
 * The row of headings of a sheet to fill in: it holds question and answer, or key and answer, and nearly all others of one language, or fewer below
 * the title rows of such a sheet. Title rows without headings count with the last of them. Null if there is none.
 */
function findHeading(rows: Grid['rows']): Heading | null {
  const titles = findTitleRows(rows);
  for (const [at, cells] of rows.entries()) {
    const columns = findColumns([cells]);
    if (columns.answer === undefined) continue;
    const asks = columns.ref !== undefined || columns.question !== undefined;
    if ((asks && Object.keys(columns).length >= FEWEST_HEADINGS) || titles.length >= 2) return { at, columns };
  }
  const last = titles.at(-1);
  return last !== undefined && titles.length >= FEWEST_TITLES ? { at: last, columns: {} } : null;
}

/** Returns how many rows below the headings ask for something without a readable key, and notes them. */
function noteUnkeyed(
  { file, sheet }: Omit<Place, 'row'>,
  rows: Grid['rows'],
  { at, columns }: Heading,
  log: ProblemLog,
): number {
  const lost = rows.flatMap((cells, index) => {
    const asked = columns.question === undefined ? cells.join('') : (cells[columns.question] ?? '');
    const isAsked = index > at && asked.trim() !== '';
    return isAsked && !cells.some((cell) => readSheetRef(cell) !== null) ? [index + 1] : [];
  });
  const [row] = lost;
  if (row === undefined) return 0;
  const column = columns.ref === undefined ? '' : (rows[at]?.[columns.ref] ?? '');
  log.note({
    code: 'answers-without-key',
    file,
    sheet,
    row,
    column: column === '' ? null : column,
    found: (rows[row - 1]?.[columns.ref ?? -1] ?? '').trim(),
    expected: 'the key as it was sent, such as LS1|S-2001|TM-4411|content:Dy',
    message: `${lost.length === 1 ? 'A row of this sheet has' : `${lost.length} rows of this sheet have`} lost the key${column === '' ? '' : ` in the column ${column}`}, so that nobody can tell what is answered (the first is row ${row}); copy ${column === '' ? 'the last column' : 'the column'} from the sheet that was sent.`,
  });
  return lost.length;
}

/** Place of the columns: by the last row above the answers with the heading of the answer. */
function findColumns(above: readonly (readonly string[])[]): Columns {
  for (const cells of above.toReversed()) {
    const columns: Columns = {};
    for (const [at, cell] of cells.entries()) {
      const column = HEADINGS.get(cell.trim().toLowerCase());
      if (column !== undefined) columns[column] ??= at;
    }
    if (columns.answer !== undefined) return columns;
  }
  return {};
}

function noteDisagreement(place: Place, { partNumber, field }: SheetRef, shown: string, log: ProblemLog): void {
  log.note({
    code: 'answer-row-disagrees',
    ...place,
    column: field,
    found: shown,
    expected: `what the key says: ${field} of ${partNumber.slice(0, 60)}`,
    message: `The key of this row says ${field} of ${partNumber.slice(0, 60)}, and the row shows ${shown.slice(0, 200)}: nobody can tell which is answered, so that the answer is not taken. Were the columns sorted without the last one?`,
  });
}

function noteOtherSupplier(
  place: Place,
  { supplierId, partNumber, field }: SheetRef,
  clause: string,
  log: ProblemLog,
): void {
  log.note({
    code: 'answer-of-other-supplier',
    ...place,
    column: field,
    found: supplierId,
    expected: 'keys of the supplier that the head of the sheet names',
    message: `The key of this row asks supplier ${supplierId} about ${partNumber.slice(0, 60)}, but ${clause.slice(0, 200)}: the answer is not taken.`,
  });
}

function noteAhead(place: Place, { partNumber, field }: SheetRef, day: string, log: ProblemLog): void {
  log.note({
    code: 'answer-day-ahead',
    ...place,
    column: field,
    found: day,
    expected: 'a day up to today',
    message: `The answer on ${field} of ${partNumber.slice(0, 60)} is of ${day}, after today, and is not taken: which day is meant?`,
  });
}

function noteNoDay(place: Place, { partNumber, field }: SheetRef, found: string, log: ProblemLog): void {
  log.note({
    code: 'answer-day-not-understood',
    ...place,
    column: field,
    found,
    expected: 'a day such as 2026-11-20',
    message: `“${found.slice(0, 60)}” is no day that can be told for sure: the answer on ${field} of ${partNumber.slice(0, 60)} is taken without one.`,
  });
}

/** A remark beside an empty answer is kept beside the question. */
function noteRemark(place: Place, { partNumber, field }: SheetRef, remark: string, log: ProblemLog): void {
  log.note({
    code: 'answer-remark',
    ...place,
    column: field,
    found: remark,
    message: `No answer on ${field} of ${partNumber.slice(0, 60)}, but a remark: “${remark.slice(0, 200)}”.`,
  });
}

function noteNotUnderstood(place: Place, { partNumber, field }: SheetRef, found: string, log: ProblemLog): void {
  log.note({
    code: 'answer-not-understood',
    ...place,
    column: field,
    found,
    expected:
      getElement(field) === null
        ? 'a word or a country as the sheet says'
        : 'a figure or a range in percent by mass, “no”, or “not known”',
    message: `The answer “${found.slice(0, 60)}” on ${field} of ${partNumber.slice(0, 60)} is not understood and stays open.`,
  });
}
