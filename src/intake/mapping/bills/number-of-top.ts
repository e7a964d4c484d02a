import { foldHeader } from '../../dictionary/fold-header.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { LOOKED_AT, readAt, readDown } from './cells-of-lines.ts';
import { isCode, OF_SAME_PART } from './paired-columns.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** Words, folded, before the words for a number of a line, a plant or a list. */
const NO_PRODUCT =
  /(?:^| )(?:line|pos|item|find|row|seq|plant|site|order|job|project|bom|rev|drawing|alt|alternate|alternative|subst\p{L}*|spare|unit|store|bin|lot|batch|serial|cost|tariff|hs)(?: |$)/u;

/**
 * `Pack P/N` beside `P/N`: a column with the header of the part and a word before it, and with codes grouping the lines, names their products.
 * Nothing is changed if a header named the product already, or if the word makes it another number of the part itself.
 */
export function nameNumberOfTop(header: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  const numbers = listPlaces(chosen, 'part-number');
  if (numbers.length === 0 || listPlaces(chosen, 'parent').length > 0) return;
  if (listPlaces(chosen, 'level').length === 0 && listPlaces(chosen, 'quantity').length === 0) return;
  const looked = lines.slice(0, LOOKED_AT);
  const names = header.map((name) => foldHeader(name).text);
  const fitting = numbers.flatMap((part) =>
    names.flatMap((text, place) => {
      const of = names[part] ?? '';
      const before = of !== '' && text.endsWith(` ${of}`) ? text.slice(0, -of.length - 1) : '';
      const isAnother = before === '' || NO_PRODUCT.test(before) || OF_SAME_PART.test(before);
      // Where other files name what it numbers, it was taken for the part itself.
      const isFree = (chosen[place]?.meaning ?? null) === null || numbers.includes(place);
      return isAnother || !isFree || !groups(looked, place, part) ? [] : [place];
    }),
  );
  const [top, other] = fitting;
  if (top === undefined || other !== undefined) return;
  chosen[top] = { meaning: 'parent', confidence: 0.8, reason: 'It numbers what the parts beside it go into.' };
}

/** Whether the cells of a column are codes, fewer than those of the parts, and none of them the part of its own line below its first one. */
function groups(lines: readonly SourceLine[], place: number, part: number): boolean {
  const tops = readDown(lines, place);
  if (!tops.every(isCode)) return false;
  const parts = new Set(lines.map((line) => readAt(line, part)));
  return new Set(tops).size < parts.size;
}
