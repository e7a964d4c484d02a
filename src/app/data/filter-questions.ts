import type { Question } from '../../engine/exposure/report.ts';

/** Questions whose part, fact, site or English text holds every word of the search, in their order; an empty search holds all. */
export function filterQuestions(
  questions: readonly Question[],
  search: string,
  nameOf: (siteId: string | null) => string,
): Question[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    const text = [question.partNumber, question.fact, question.siteId, nameOf(question.siteId), question.en]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
