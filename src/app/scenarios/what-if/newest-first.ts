/** Asks one question at a time: while one is being answered, only the newest arrival is kept. */
export type NewestFirst<Question> = {
  ask: (question: Question) => void;
  /** Whether a newer question waits for the current one. */
  isWaiting: () => boolean;
  forget: () => void;
};

/**
 * Returns an asker with answers in the order of their questions: nothing shown is ever older than before. `isLast` says that nothing newer
 * waits. After `forget` nothing is told any more.
 */
export function createNewestFirst<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  tell: (told: { question: Question; answer: Answer; isLast: boolean }) => void,
  fail: (error: unknown) => void,
): NewestFirst<Question> {
  let isBusy = false;
  let waiting: { question: Question } | null = null;
  let isForgotten = false;
  const run = async (question: Question): Promise<void> => {
    isBusy = true;
    try {
      const found = await answer(question);
      if (!isForgotten) tell({ question, answer: found, isLast: waiting === null });
    } catch (error) {
      if (!isForgotten) fail(error);
    }
    isBusy = false;
    const next = waiting;
    waiting = null;
    if (next !== null && !isForgotten) await run(next.question);
  };
  return {
    ask: (question) => {
      if (isBusy) waiting = { question };
      else void run(question);
    },
    isWaiting: () => waiting !== null,
    forget: () => {
      isForgotten = true;
      waiting = null;
    },
  };
}
