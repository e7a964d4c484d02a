import type { Evidence } from '../../domain/closed-lists.ts';
import type { Coverage } from '../../engine/exposure/report.ts';

/** What a kind of evidence is called. */
export const EVIDENCE_WORDS: Record<Evidence, string> = {
  seen: 'seen',
  declared: 'declared',
  inferred: 'estimated',
  unknown: 'not known',
};

/** What a kind of evidence means for one fact. */
export const EVIDENCE_MEANINGS: Record<Evidence, string> = {
  seen: "in the company's own records",
  declared: 'stated by a supplier',
  inferred: 'estimated from public figures',
  unknown: 'not known',
};

/** What a kind of evidence means for a share of all purchases. */
export const COVERAGE_MEANINGS: Record<keyof Coverage, string> = {
  seen: 'in your own records',
  declared: 'stated by a supplier',
  inferred: 'market shares stand in',
  unknown: 'nobody knows',
};
