import { openCatalogue } from '../catalogue/packs/open-catalogue.ts';
import type { Kind, QuestionOf } from '../domain/questions/questions.ts';
import { ANALYSES } from './analyses.ts';
import type { Context, Hooks, Settled } from './analysis.ts';
import type { AnswerOf, PieceOf } from './answers.ts';
import { loadHighsSolver } from './highs-solver.ts';
import { getAnalysis, runAnalysis } from './run-analysis.ts';
import type { About } from './threads/lone-analyst.ts';

/** Other threads that a question may call. */
type Helpers = Pick<Context, 'callHelpers' | 'callOutageHelpers'>;

/** Answers a question of any kind on the calling thread, and on others where they may be called, for Node and tests. */
export function answerInline<K extends Kind>(
  kind: K,
  about: About,
  question: QuestionOf<K>,
  { callHelpers = null, callOutageHelpers = null, ...hooks }: Hooks<PieceOf<K>> & Partial<Helpers> = {},
): Promise<AnswerOf<K>> {
  return runAnalysis(ANALYSES, kind, openContext(about, { callHelpers, callOutageHelpers }), question, hooks);
}

/**
 * The same for a program, to the same digits: the report, or why the question has none. Assumptions not left open by the law and names missing
 * in the data are reasons, not errors.
 */
export async function settleQuestion<K extends Kind>(
  kind: K,
  about: About,
  question: QuestionOf<K>,
  options: Hooks<PieceOf<K>> & Partial<Helpers> = {},
): Promise<Settled> {
  const { refuse } = getAnalysis(ANALYSES, kind);
  const reason = refuse?.(openContext(about, { callHelpers: null, callOutageHelpers: null }), question) ?? null;
  if (reason !== null) return { ok: false, reason };
  return settleAnswer(kind, await answerInline(kind, about, question, options), question);
}

/** What a program gets of an answer: the report in it, or why there is none. */
export function settleAnswer<K extends Kind>(kind: K, answer: AnswerOf<K>, question: QuestionOf<K>): Settled {
  const { settle } = getAnalysis(ANALYSES, kind);
  return settle === undefined ? { ok: true, report: answer as object } : settle(answer, question);
}

function openContext({ dataset, dataVersion, packs = [] }: About, helpers: Helpers): Context {
  const { catalogue } = openCatalogue(packs);
  return { dataset, dataVersion, packs, catalogue, loadSolver: loadHighsSolver, ...helpers };
}
