import type { Evidence } from '../../domain/closed-lists.ts';

const STRENGTH: Record<Evidence, number> = { seen: 0, declared: 1, inferred: 2, unknown: 3 };

/** The weaker of two kinds of evidence: a derived fact is as good as the worst of its sources. */
export function getWeaker(a: Evidence, b: Evidence): Evidence {
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}

/** Order of kinds of evidence, the strongest first. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return STRENGTH[a] - STRENGTH[b];
}

/** Whether a kind of evidence is good enough for "surely". */
export function isKnown(evidence: Evidence | 'derived' | null): boolean {
  return evidence === 'seen' || evidence === 'declared';
}
