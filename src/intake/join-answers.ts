import { addAnswer } from '../domain/answers/choose-answer.ts';
import type { FactDecision } from '../domain/decisions/decisions.ts';
import type { Remembered } from '../domain/decisions/remembered.ts';
import type { ConfirmedFact } from './base/import-decisions.ts';

/** The decisions with the answers of returned sheets: an answer joins the kept ones of its fact. */
export function joinAnswers(
  confirmed: readonly ConfirmedFact[],
  answers: readonly FactDecision[],
): readonly ConfirmedFact[] {
  if (answers.length === 0) return confirmed;
  const facts = new Map(confirmed.map((fact) => [nameFact(fact), fact]));
  for (const answered of answers) {
    const known = facts.get(nameFact(answered));
    const before = known === undefined || known.refused === true ? undefined : { ...known, over: known.over ?? null };
    const joined = (answered.answers ?? []).reduce<FactDecision | undefined>(
      (fact, one) => addAnswer(fact, answered, one),
      before,
    );
    if (joined !== undefined) facts.set(nameFact(joined), joined);
  }
  return [...facts.values()];
}

/** The memory with the facts answered by sheets. */
export function listAnswered(
  remembered: Remembered,
  confirmed: readonly ConfirmedFact[],
  answers: readonly FactDecision[],
): Remembered {
  if (answers.length === 0) return remembered;
  const names = new Set(answers.map(nameFact));
  const answered = confirmed.filter((fact) => names.has(nameFact(fact)));
  return {
    ...remembered,
    facts: [...remembered.facts, ...answered.map((fact) => ({ ...fact, over: fact.over ?? null }))],
  };
}

function nameFact({ partNumber, field }: Pick<ConfirmedFact, 'partNumber' | 'field'>): string {
  return JSON.stringify([partNumber, field]);
}
