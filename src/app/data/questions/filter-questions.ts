import type { Question, UnaskedFact } from '../../../engine/exposure/questions/question.ts';
import { describeUnasked } from '../../words/describe-unasked.ts';

/** Questions with every word of the search in their part, fact, site or English text, in their order; an empty search holds all. */
export function filterQuestions(
  questions: readonly Question[],
  search: string,
  nameOf: (siteId: string | null) => string,
): Question[] {
  return filterByWords(questions, search, nameOf, ({ en }) => en);
}

/** The same of the facts asked of no supplier, by their words on screen. */
export function filterUnasked(
  facts: readonly UnaskedFact[],
  search: string,
  nameOf: (siteId: string | null) => string,
): UnaskedFact[] {
  return filterByWords(facts, search, nameOf, (fact) => describeUnasked(fact, nameOf(fact.siteId)).what);
}

function filterByWords<T extends { partNumber: string; fact: string; siteId: string | null }>(
  facts: readonly T[],
  search: string,
  nameOf: (siteId: string | null) => string,
  describe: (fact: T) => string,
): T[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return facts.filter((one) => {
    const { partNumber, fact, siteId } = one;
    const text = [partNumber, fact, siteId, nameOf(siteId), describe(one)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
