import type { Grid } from '../base/grid.ts';
import { isScopeLabel } from '../values/contents/limited-scope.ts';

/** So many signs of a writing without blanks make a cell a sentence. */
const LEAST_SIGNS = 6;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** A text beginning with a code is a line of the list, unless it goes on as a sentence: `MG-2003 (draft)`. */
const CODE_FIRST = /^(?=\S*\d)(?=\S*[\p{L}_-])\S{2,}/u;
const WORDS_BEHIND_CODE = 6;
const LABEL =
  /^\P{L}*(?:note|notes|remarks?|bemerkung(?:en)?|hinweise?|anmerkung(?:en)?|disclaimer|comments?|remarques?|nota|notas|uwagi?|poznámka|备注|備考|注|说明|비고)\P{L}*$/iu;
const SHORTEST = 4;

/** Most texts kept from the beginning and from the end of a sheet. */
const MOST_AT_AN_END = 500;

/**
 * The texts of a sheet outside the cells of its tables: texts beside these in its document or page, and cells alone in their row, above, between or
 * below the lines. A text behind a label such as `Note:` counts as well, and one behind a label such as `Scope` with its label.
 */
export function listProse({ rows, beside = [] }: Pick<Grid, 'rows' | 'beside'>): readonly string[] {
  const texts = rows.flatMap((row) => readProse(row) ?? []);
  const ends =
    texts.length > 2 * MOST_AT_AN_END ? [...texts.slice(0, MOST_AT_AN_END), ...texts.slice(-MOST_AT_AN_END)] : texts;
  return [...beside, ...ends];
}

function readProse(row: readonly string[]): string | null {
  let [first, second] = ['', ''];
  for (const cell of row) {
    if (cell === '' || cell.trim() === '') continue;
    if (second !== '') return null;
    if (first === '') first = cell.trim();
    else second = cell.trim();
  }
  if (second !== '' && isScopeLabel(first)) return `${first.replace(/[\s:：]+$/u, '')}: ${second}`;
  if (second !== '') return LABEL.test(first) ? second : null;
  if (first.length < SHORTEST) return null;
  const isLine = CODE_FIRST.test(first) && first.split(/\s+/).length < WORDS_BEHIND_CODE;
  return isLine && (first.match(UNSPACED)?.length ?? 0) < LEAST_SIGNS ? null : first;
}
