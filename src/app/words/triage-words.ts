import type { TriageState } from '../../domain/closed-lists.ts';
import { TRIAGE_STATES } from '../../domain/closed-lists.ts';

/** What a triage state is called. */
export const TRIAGE_WORDS: Record<TriageState, string> = {
  'not-assessed': 'Not assessed',
  asked: 'Asked',
  'in-review': 'In review',
  confirmed: 'Confirmed',
  'not-applicable': 'Not applicable',
  'case-filed': 'Case filed',
};

/** The state that a word means; null for any other word. */
export function findTriageState(word: unknown): TriageState | null {
  return TRIAGE_STATES.find((state) => state === word) ?? null;
}
