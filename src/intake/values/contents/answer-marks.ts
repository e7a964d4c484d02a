import { saysNotKnown } from '../../base/missing-words.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import { addHeaderUnit, parseMassShare } from './parse-mass-share.ts';

/** Marks that say yes. */
const TICKS: ReadonlySet<string> = new Set('✓ ✔ ☑ √ ✅'.split(' '));
/** Marks that say that there is some. Rings and plain crosses are left out: in one country a ring says yes, in another that a limit is kept, which a cross says to be passed. */
const DOTS: ReadonlySet<string> = new Set('■ ● ◉'.split(' '));
/** Marks that say no beside ticks in the same table; alone they may be ticks. */
const CROSSES: ReadonlySet<string> = new Set('✗ ✘ ❌'.split(' '));
/** `☐ yes ☑ no`: boxes with a word behind each. */
const BOX = /([☐□☑☒■✓✔✅])\s*(\p{L}{1,12})/gu;
const TICKED: ReadonlySet<string> = new Set('☑ ☒ ■ ✓ ✔ ✅'.split(' '));

/** What a cell answers: whether yes or no, and whether in words, by a tick, or by another mark. */
export type Answer = { readonly isYes: boolean; readonly by: 'word' | 'tick' | 'mark' };

/** The word behind the one ticked box of a cell that has others (`☐ yes ☑ no`); any other cell as it stands. */
function readTicked(cell: string): string {
  const boxes = [...cell.normalize('NFC').matchAll(BOX)].map(([, box = '', word = '']) => ({ box, word }));
  const [only, other] = boxes.filter(({ box }) => TICKED.has(box));
  return only !== undefined && other === undefined && boxes.length > 1 ? only.word : cell;
}

/** Whether a cell holds a mark or a ticked word that answers, though what a cross says hangs on the other cells of its table. */
export function isMark(cell: string): boolean {
  const text = readTicked(cell);
  return [TICKS, DOTS, CROSSES].some((marks) => marks.has(text)) || (text !== cell && parseYesNo(text) !== null);
}

/** Whether a cell below the name of an element says something of how much of it there is, in the unit of its header, or that nobody knows. */
export function saysOfElement(cell: string, header = ''): boolean {
  if (parseYesNo(cell) !== null || isMark(cell) || saysNotKnown(cell)) return true;
  return parseMassShare(addHeaderUnit(cell, header), true) !== null;
}

/**
 * Returns a reader of yes and no in the cells of one table, in words, behind a ticked box or as a mark; null where a cell says neither. A cross says no only where a
 * tick stands in the same table (`cells`).
 */
export function createAnswerReader(cells: Iterable<string>): (cell: string) => Answer | null {
  let hasTicks = false;
  for (const cell of cells) hasTicks ||= TICKS.has(cell);
  return (cell) => {
    const text = readTicked(cell);
    const word = parseYesNo(text);
    if (word !== null) return { isYes: word, by: 'word' };
    if (TICKS.has(text)) return { isYes: true, by: 'tick' };
    if (hasTicks && CROSSES.has(text)) return { isYes: false, by: 'mark' };
    return DOTS.has(text) ? { isYes: true, by: 'mark' } : null;
  };
}
