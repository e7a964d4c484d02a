import type { PreparedExposure } from '../prepared-exposure.ts';
import { AnsweredQuestions } from './answered-questions.ts';
import { Asking } from './asking.ts';
import type { OpenFacts } from './open-fact.ts';
import { writeQuestion } from './question-text.ts';
import type { Question, UnaskedFact } from './question.ts';

/** Questions worth trying in the search for the few with most effect; the rest carries less money than these. */
const CANDIDATES = 24;
const MOST_QUESTIONS = 15;
/** A further question with less of the whole is not worth naming. */
const LEAST_GAIN = 0.005;

/** The missing facts of a result by whether a supplier is asked for them, each ranked by its money. */
export type RankedFacts = { asked: { key: string; question: Question }[]; notAsked: UnaskedFact[] };

/** Ranks the missing facts by their money: revenue at risk of their lanes and open leaves in world D. */
export function rankQuestions(prepared: PreparedExposure, laneHits: Uint8Array, open: OpenFacts): RankedFacts {
  const { network, risk, values } = prepared;
  const asking = new Asking(prepared);
  const ranked = [...open.facts.entries()]
    .map(([key, fact]) => {
      const { ifUnknown } = risk.compute({ lanes: fact.lanes, openLeaves: fact.openLeaves }, laneHits);
      return { key, missed: fact, revenueAtRisk: ifUnknown };
    })
    .toSorted((a, b) => b.revenueAtRisk - a.revenueAtRisk || (a.key < b.key ? -1 : 1));
  const result: RankedFacts = { asked: [], notAsked: [] };
  for (const { key, missed, revenueAtRisk } of ranked) {
    const { fact, siteId, part } = missed;
    const isLeast =
      revenueAtRisk > 0 && values.productsOfPart[part]!.some((product) => network.products[product]!.revenue === null);
    const missing = {
      fact,
      partNumber: network.parts[part]!.partNumber,
      siteId,
      revenueAtRisk,
      ...(isLeast ? { isLeast: true as const } : {}),
    };
    const reason = asking.findReasonNotToAsk(missed);
    if (reason !== null) {
      const label = prepared.records.properties.get(fact)?.label ?? null;
      result.notAsked.push({ ...missing, label, reason });
      continue;
    }
    const question = {
      ...missing,
      elements: [...missed.elements].toSorted(),
      asksFamily: missed.asksFamily,
      measures: [...missed.measures].toSorted(),
      ...writeQuestion(prepared, missed),
      caution: asking.findCaution(missed),
    };
    result.asked.push({ key, question });
  }
  return result;
}

/**
 * Effect of a few questions: the share of "possibly" and "cannot be judged" gone if all of them are answered "not controlled". Chosen greedily
 * among the questions with most money; `keys` in the order of choice.
 */
export function chooseSettlingQuestions(
  prepared: Pick<PreparedExposure, 'network' | 'risk'>,
  laneHits: Uint8Array,
  open: OpenFacts,
  ranked: readonly { key: string }[],
): { keys: string[]; share: number } {
  const candidates = new Set(ranked.slice(0, CANDIDATES).map((one) => one.key));
  const state = new AnsweredQuestions(prepared, laneHits, open, candidates);
  const open0 = state.getOpenMoney();
  if (open0 <= 0) return { keys: [], share: 0 };
  const chosen: string[] = [];
  let left = open0;
  while (chosen.length < MOST_QUESTIONS && candidates.size > 0) {
    let best: string | null = null;
    let bestLeft = left;
    for (const key of candidates) {
      state.answer(key);
      const remains = state.getOpenMoney();
      state.takeBack(key);
      if (remains < bestLeft - 1e-9 * open0) {
        best = key;
        bestLeft = remains;
      }
    }
    // Two facts may only together settle a product; then the heaviest one goes first, without a gain of its own.
    const next = best ?? [...candidates][0]!;
    candidates.delete(next);
    chosen.push(next);
    state.answer(next);
    left = bestLeft;
  }
  for (const key of chosen) state.takeBack(key);
  return trimToGains(state, chosen, open0);
}

/** Cuts the list behind the last question with a gain worth naming. */
function trimToGains(
  state: AnsweredQuestions,
  chosen: readonly string[],
  open0: number,
): { keys: string[]; share: number } {
  let kept = 0;
  let share = 0;
  for (const [at, key] of chosen.entries()) {
    state.answer(key);
    const settled = 1 - state.getOpenMoney() / open0;
    if (settled - share < LEAST_GAIN) continue;
    kept = at + 1;
    share = settled;
  }
  return { keys: chosen.slice(0, kept), share };
}
