import { formatCount } from './number.ts';
import { NBSP } from './money.ts';

const WORDS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count for a sentence: in words up to twelve, in digits above; with its noun where one is given ("nine parts", "no part", "46 parts"). */
export function spellCount(count: number, noun?: string): string {
  const word = WORDS[count] ?? formatCount(count);
  if (noun === undefined) return word;
  return count === 0 ? `no ${noun}` : `${word}${NBSP}${noun}${count === 1 ? '' : 's'}`;
}
