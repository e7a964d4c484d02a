import { CONTROLLED_ELEMENTS } from '../../domain/substances/controlled-elements.ts';
import { readShare } from '../../domain/answers/answer-value.ts';
import { addAnswer } from '../../domain/answers/choose-answer.ts';
import type { FactDecision } from '../../domain/decisions/decisions.ts';
import { CONTENT_FIELD } from '../../domain/letters/asked-fields.ts';
import { nameElement } from '../../domain/letters/element-words.ts';
import { LETTER_LANGUAGES } from '../../domain/letters/letter-language.ts';
import type { Grid } from '../base/grid.ts';
import type { ProblemLog } from '../base/problem.ts';
import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { isAnswerHeader, isQuestionHeader } from '../dictionary/lines/paper-words.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import { createDayReader, readAnswerCell } from './read-answer-cell.ts';
import type { AnswerSheet } from './read-answer-sheet.ts';

/** Number of first rows searched for the headers. */
const HEADER_WITHIN = 20;
const ASKED = [...CONTROLLED_ELEMENTS, 'Nd', 'Pr'] as const;
/** Symbols that are no words of a question. */
const SYMBOLS: ReadonlySet<string> = new Set(['Sm', 'Gd', 'Tb', 'Dy', 'Nd', 'Pr']);
/** A question about the contents of a part, and not about getting one without them. */
const OF_CONTENTS =
  /contain|content|share|percent|how much|amount|enth[aä]lt|gehalt|anteil|wie viel|teneur|contien|%|ppm|含|有无/i;
const OF_OTHERS =
  /alternative|without|ohne|replace|instead|statt|sample|muster|quote|price|preis|test|prüf|无.*替代|不含/i;
const DAY_HEADER = /^(?:date|datum|answered on|date of answer|日期|答复日期|回答日)$/;
const BY_HEADER = /^(?:name|by|answered by|supplier|contact|ansprechpartner|beantwortet von|lieferant|答复人|供应商)$/;

type Columns = Record<'part' | 'question' | 'answer', number> & { readonly day: number; readonly by: number };

/**
 * The answers of a list of questions with the part of each, as buyers and suppliers keep them; null for any other grid, and if no answer is taken.
 * Taken is how much of one element a part surely holds. A denial is not: the list does not name the supplier of the goods, and others may deliver the
 * part as well.
 */
export function readQuestionList(
  file: string,
  { sheet, rows }: Grid,
  words: Pick<Vocabulary, 'findTerritory' | 'properties'>,
  log: ProblemLog,
  today: string | null = null,
): AnswerSheet | null {
  const at = rows.slice(0, HEADER_WITHIN).findIndex((cells) => findColumns(cells) !== null);
  const columns = findColumns(rows[at] ?? []);
  if (columns === null) return null;
  const below = rows.slice(at + 1).map((cells, index) => ({ cells, row: at + index + 2 }));
  const asked = below.filter(({ cells }) => (cells[columns.question] ?? '').trim() !== '');
  const readDay = createDayReader(asked.map(({ cells }) => (cells[columns.day] ?? '').trim()));
  const answers: FactDecision[] = [];
  const left: { row: number; text: string }[] = [];
  let empty = 0;
  for (const { cells, row } of asked) {
    const cell = (column: keyof Columns): string => (cells[columns[column]] ?? '').trim();
    if (cell('answer') === '') {
      empty += 1;
      continue;
    }
    const element = findAskedElement(cell('question'));
    const unit = /ppm|mg\s?\/\s?kg/i.test(cell('question')) ? 'ppm' : '%';
    const field = `${CONTENT_FIELD}${element ?? ''}`;
    const said =
      element === null || cell('part') === ''
        ? null
        : readAnswerCell(field, cell('answer'), { unit, decimalComma: true }, words, {
            evidence: '',
            remark: '',
            today,
          });
    if (said === null || (readShare(said.value)?.min ?? 0) === 0) {
      left.push({ row, text: `${cell('part')} “${cell('question').slice(0, 60)}” – “${cell('answer').slice(0, 60)}”` });
      continue;
    }
    const day = readDay(cell('day'));
    const date = day !== null && today !== null && day > today ? null : day;
    const basis = [cell('question'), said.beside].filter((text) => text !== '').join('; ');
    const answer = { value: said.value, evidence: 'declared', date, by: cell('by') || file, basis, at: today } as const;
    answers.push(addAnswer(undefined, { partNumber: cell('part'), field, over: null }, answer));
  }
  if (answers.length === 0) return null;
  const [first] = left;
  log.note({
    code: 'questions-read',
    file,
    sheet,
    message: `A list of questions: ${asked.length} asked, ${answers.length} say how much of an element a part holds and are taken, ${empty} left empty, ${left.length} not taken.`,
  });
  if (first !== undefined)
    log.note({
      code: 'questions-not-taken',
      file,
      sheet,
      row: first.row,
      found: first.text,
      message: `Not taken from this list of questions: ${left
        .map(({ text }) => text)
        .slice(0, 5)
        .join(
          '; ',
        )}${left.length > 5 ? ' …' : ''}. What is said not to be in a part is taken from the sheet that a letter brings, which says whose goods it is about.`,
    });
  return { answers, rows: asked.length, empty, notUnderstood: left.length, refused: 0, unkeyed: 0 };
}

function findColumns(cells: readonly string[]): Columns | null {
  const folded = cells.map((cell) => foldHeader(cell).text);
  const asked = folded.findIndex(isQuestionHeader);
  // The list that Data › Questions saves asks in two languages, each in a column of its own.
  const question = asked < 0 && folded.includes('fact') ? folded.indexOf('english') : asked;
  const answer = folded.findIndex(isAnswerHeader);
  if (question < 0 || answer < 0) return null;
  const part = cells.findIndex((cell) => cell.trim() !== '' && findHeaderMeanings(cell)[0]?.meaning === 'part-number');
  if (part < 0) return null;
  const find = (pattern: RegExp): number => folded.findIndex((header) => pattern.test(header));
  return { part, question, answer, day: find(DAY_HEADER), by: find(BY_HEADER) };
}

/** The one element named by a question about contents; null for none or several. */
function findAskedElement(question: string): string | null {
  if (!OF_CONTENTS.test(question) || OF_OTHERS.test(question)) return null;
  const named = ASKED.filter((symbol) => {
    const names = LETTER_LANGUAGES.map((language) => nameElement(symbol, language).split(/[ (（]/, 1)[0] ?? '');
    const isNamed = new RegExp(`(?<!\\p{Script=Latin})(?:${names.join('|')})`, 'iu').test(question);
    return isNamed || (SYMBOLS.has(symbol) && new RegExp(`(?<!\\p{L})${symbol}(?![\\p{L}\\d])`, 'u').test(question));
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}
