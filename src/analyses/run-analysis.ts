import { takeStanding } from '../domain/answers/weaken-ahead.ts';
import type { Kind, QuestionOf } from '../domain/questions/questions.ts';
import type { Analysis, Context, Hooks } from './analysis.ts';
import type { AnswerOf, PieceOf } from './answers.ts';

/** Some analyses, by their kinds. */
export type Table<K extends Kind> = Readonly<Record<K, object>>;

/** Returns an analysis with the type of its kind; the compiler cannot follow it through a table. */
export function getAnalysis<K extends Kind>(table: Table<K>, kind: K): Analysis<K> {
  return table[kind] as Analysis<K>;
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
  return getAnalysis(table, kind).run(getStanding(context, question), question, hooks);
}

/** Returns the context in which only evidence counts that stands on the law date of the question: neither expired nor dated ahead. */
function getStanding(context: Context, question: object): Context {
  const lawDate = findLawDate(question);
  return lawDate === null
    ? context
    : { ...context, dataset: takeStanding(context.dataset, lawDate, context.catalogue) };
}

/** The law date of a question, or of its scenario. Null if it has none. */
function findLawDate(question: object): string | null {
  if ('lawDate' in question && typeof question.lawDate === 'string') return question.lawDate;
  for (const name of ['clocks', 'scenario'] as const) {
    const inner: unknown = Reflect.get(question, name);
    const found = typeof inner === 'object' && inner !== null ? findLawDate(inner) : null;
    if (found !== null) return found;
  }
  return null;
}
