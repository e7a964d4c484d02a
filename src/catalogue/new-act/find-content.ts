import { ELEMENTS, SYMBOL_OF_NAME } from '../../domain/substances/element-names.ts';
import { findElements } from './find-goods.ts';

/** The element of a figure. */
export type FoundContent = {
  readonly symbol: string;
  /** No word ties the two: it is the nearest one. */
  readonly isGuess: boolean;
};

/** `neodymium content of`, `钕含量`, `Nd`: the element right before a comparison. */
const BEFORE =
  /(\p{Script=Han}|[A-Za-z]+)\s*(?:元素)?(?:的)?(?:content|contents|share|mass fraction|质量含量|含量|质量分数|重量百分比|质量占比|占比)?(?:\s+by (?:mass|weight))?\s*(?:of|is|in an amount of|为|:)?\s*$/iu;
/** `by mass of neodymium`, `Nd`, `的钕`: the element right behind a figure. */
const BEHIND =
  /^\s*(?:\(?(?:by (?:mass|weight)|wt\.?%?|w\/w|in mass)\)?)?\s*(?:of|的)?\s*(?:the |element )?(\p{Script=Han}|[A-Za-z]+)/iu;

/** Signs before and behind a figure within which words tie an element to it. */
const TIED_WITHIN = 200;

/** The element of a figure's share: the one tied to it by words, else the nearest, as a guess; null: none is named. */
export function findContent(before: string, behind: string): FoundContent | null {
  const tied =
    readSymbol(BEHIND.exec(behind.slice(0, TIED_WITHIN))?.[1]) ??
    readSymbol(BEFORE.exec(before.slice(-TIED_WITHIN))?.[1]);
  if (tied !== null) return { symbol: tied, isGuess: false };
  const nearest = findElements(before).at(-1) ?? findElements(behind).at(0);
  return nearest === undefined ? null : { symbol: nearest, isGuess: true };
}

function readSymbol(word: string | undefined): string | null {
  if (word === undefined) return null;
  return SYMBOL_OF_NAME.get(word.toLowerCase()) ?? (ELEMENTS.has(word) ? word : null);
}
