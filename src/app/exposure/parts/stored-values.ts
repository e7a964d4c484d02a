import type { TriageState } from '../../../domain/closed-lists.ts';
import { TRIAGE_STATES } from '../../../domain/closed-lists.ts';
import type { SavedView, Triage } from '../../../domain/workspace.ts';

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

/** Triage out of a document's value; null where it is deleted or not understood. */
export function toValidTriage(value: unknown): Triage | null {
  if (!isRecord(value)) return null;
  const { note, changed } = value;
  const state = findTriageState(value['state']);
  return state === null || typeof note !== 'string' || typeof changed !== 'string' ? null : { state, note, changed };
}

/** A saved view out of a document's value; null where it is deleted or not understood. */
export function toValidSavedView(value: unknown): SavedView | null {
  if (!isRecord(value)) return null;
  const { name, page, search } = value;
  if (typeof name !== 'string' || typeof page !== 'string' || typeof search !== 'string') return null;
  return name.trim() === '' ? null : { name, page, search };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
