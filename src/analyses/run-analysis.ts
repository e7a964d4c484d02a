import type { Kind, QuestionOf } from '../domain/questions/questions.ts';
import type { AnswerOf, PieceOf } from './analyses.ts';
import type { Analysis, Context, Hooks } from './analysis.ts';

/** Some analyses, by their kinds. */
export type Table<K extends Kind> = Readonly<Record<K, object>>;

/** Returns an analysis as its kind types it, which the compiler cannot follow through a table. */
export function getAnalysis<K extends Kind>(table: Table<K>, kind: K): Analysis<K, AnswerOf<K>, PieceOf<K>> {
  return table[kind] as Analysis<K, AnswerOf<K>, PieceOf<K>>;
}

/** Answers a question by the analysis of its kind. A signal is looked at before the work begins. */
export async function runAnalysis<K extends Kind>(
  table: Table<K>,
  kind: K,
  context: Context,
  question: QuestionOf<K>,
  hooks: Hooks<PieceOf<K>> = {},
): Promise<AnswerOf<K>> {
  hooks.signal?.throwIfAborted();
  return getAnalysis(table, kind).run(context, question, hooks);
}
