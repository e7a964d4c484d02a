import type { Route } from '../../catalogue/controlled-item.ts';
import type { CriterionResult, Verdict } from '../../engine/controls/finding.ts';

/** What the result of one test is called. */
export const RESULT_WORDS: Record<CriterionResult['result'], string> = {
  met: 'met',
  failed: 'not met',
  open: 'not stated',
  touched: 'across the threshold',
};

/**
 * A verdict in words. A route on which no wait helps has words of its own; `judged` false (nothing decisive is known of the lane)
 * says so instead of a verdict.
 */
export function getVerdictText(verdict: Verdict, route: Route, judged = true): string {
  if (!judged) return 'Cannot be judged';
  if (verdict === 'not-listed') return 'Not exposed';
  if (verdict === 'not-required') return 'No licence required';
  const certain = verdict === 'licence-required';
  if (route === 'prohibited') return certain ? 'Prohibited' : 'May be prohibited';
  if (route === 'refused in principle') return certain ? 'Refused in principle' : 'May be refused in principle';
  return certain ? 'Licence required' : 'A licence may be needed';
}
