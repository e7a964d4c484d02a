import { saysNotKnown } from '../../base/missing-words.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import type { NumberRange } from '../parse-values.ts';
import { LEAST_PCT } from './declared-amount.ts';
import { addHeaderUnit, parseMassShare } from './parse-mass-share.ts';

/** Marks that say yes. */
const TICKS: ReadonlySet<string> = new Set('✓ ✔ ☑ √ ✅'.split(' '));
/** Marks that say that there is some. Rings and plain crosses are left out: in one country a ring says yes, in another that a limit is kept, which a cross says to be passed. */
const DOTS: ReadonlySet<string> = new Set('■ ● ◉'.split(' '));
/** Marks that say no beside ticks in the same table; alone they may be ticks. */
const CROSSES: ReadonlySet<string> = new Set('✗ ✘ ❌'.split(' '));
/**
 * A box or ring, empty or marked, as forms have them before each word or behind it: `☐ yes ☑ no`, `yes [x] no [ ]`, `○ ja ● nein`. The blanks
 * in an empty one can be read in one way alone, else a row of such boxes takes time without end.
 */
const BOX = String.raw`[☐□☑☒■✓✔✅●○◉◯⦿]|[[(]\s*(?:[xXvV✓✔√•●*]\s*)?[\])]`;
const WORD = String.raw`\p{L}{1,12}`;
const GAP = String.raw`[\s/|,;]*`;
const BEFORE_WORDS = new RegExp(String.raw`^(?:${GAP}(?:${BOX})\s*${WORD}){2,}\s*$`, 'u');
const BEHIND_WORDS = new RegExp(String.raw`^(?:${GAP}${WORD}[\s:]*(?:${BOX})){2,}\s*$`, 'u');
const BOX_OR_WORD = new RegExp(`${BOX}|${WORD}`, 'gu');
const TICKED = /[☑☒■✓✔✅●◉⦿xXvV√•*]/u;

/** What a cell answers: whether yes or no, and whether in words, by a tick, or by another mark. */
export type Answer = { readonly isYes: boolean; readonly by: 'word' | 'tick' | 'mark' };

/** What a word says, with or without a full stop behind it. */
function readWord(cell: string): boolean | null {
  return parseYesNo(cell.replace(/[.!。]$/u, ''));
}

/** The word at the one ticked box of a cell in which each word has one (`☐ yes ☑ no`); any other cell as it stands. */
function readTicked(cell: string): string {
  const text = cell.normalize('NFC').trim();
  if (text.length > LONGEST_BOXES || !(BEFORE_WORDS.test(text) || BEHIND_WORDS.test(text))) return cell;
  const parts = text.match(BOX_OR_WORD) ?? [];
  const boxAt = BEFORE_WORDS.test(text) ? 0 : 1;
  const words = parts.flatMap((part, at) =>
    at % 2 !== boxAt && TICKED.test(parts[at + (boxAt === 0 ? -1 : 1)] ?? '') ? [part] : [],
  );
  return words.length === 1 ? words[0]! : cell;
}

/** A longer cell is a text. */
const LONGEST_BOXES = 80;

/** Whether a cell holds a mark or a ticked word that answers, though what a cross says hangs on the other cells of its table. */
export function isMark(cell: string): boolean {
  const text = readTicked(cell);
  return [TICKS, DOTS, CROSSES].some((marks) => marks.has(text)) || (text !== cell && parseYesNo(text) !== null);
}

/** Whether a cell below the name of an element says something of how much of it there is, in the unit of its header, or that nobody knows. */
export function saysOfElement(cell: string, header = ''): boolean {
  if (readWord(cell) !== null || isMark(cell) || saysNotKnown(cell)) return true;
  const figure = addHeaderUnit(cell, header);
  return (parseMassShare(figure, true) ?? readAnsweredShare(figure, true)) !== null;
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
    const word = readWord(text);
    if (word !== null) return { isYes: word, by: 'word' };
    if (TICKS.has(text)) return { isYes: true, by: 'tick' };
    if (hasTicks && CROSSES.has(text)) return { isYes: false, by: 'mark' };
    return DOTS.has(text) ? { isYes: true, by: 'mark' } : null;
  };
}

/** The share behind an answer, as far as both agree: `yes, 2 %`, `ja (< 0.5 %)`, `no, < 0.1 %`; null for any other text. */
export function readAnsweredShare(text: string, comma: boolean): NumberRange | null {
  const [, word = '', amount = ''] = ANSWERED.exec(text.trim()) ?? [];
  const isYes = parseYesNo(word);
  const share = isYes === null ? null : parseMassShare(amount, comma);
  if (share === null || share.max === null || share.max === 0) return null;
  if (isYes === true) return { min: Math.max(share.min ?? 0, LEAST_PCT), max: share.max };
  return share.min === 0 ? share : null;
}

/** `1,2` is a figure, and no yes with a share. */
const ANSWERED = /^(\p{L}{1,10})[\s,;:(（–-]+((?:[<≤~≈>≥]|\p{L}+\.?)?\s?\d[^()（）]*?)[)）]?$/u;
