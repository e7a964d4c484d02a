/** A rule of a heuristic: if it holds, `then` is the answer, for this reason. */
export type Rule<Subject, Answer> = {
  readonly when: (subject: Subject) => boolean;
  readonly then: Answer;
  /** For a person, if the answer is shown; else for the reader of the table. */
  readonly reason: string;
};

/** Returns the first valid rule of a table, so the order of its rows counts; null if none is. */
export function findRule<Subject, Answer>(
  rules: readonly Rule<Subject, Answer>[],
  subject: Subject,
): Rule<Subject, Answer> | null {
  return rules.find(({ when }) => when(subject)) ?? null;
}
