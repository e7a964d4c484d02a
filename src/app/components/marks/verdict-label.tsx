import type { Route } from '../../../catalogue/schema.ts';
import type { LawStatus, Verdict } from '../../../engine/controls/finding.ts';
import s from './law.module.css';
import { StatusMark } from './status-glyph.tsx';

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
  return certain ? 'Licence required' : 'May require a licence';
}

/** A verdict with the glyph of the status behind it; "not exposed" has the empty ring, since no status stands behind it. */
export function VerdictLabel({
  verdict,
  route,
  status,
  judged = true,
}: {
  verdict: Verdict;
  route: Route;
  status: LawStatus;
  judged?: boolean;
}) {
  return (
    <span className={s['verdict']}>
      <StatusMark status={verdict === 'not-listed' ? 'not-listed' : status} />
      <span className={s['strong']}>{getVerdictText(verdict, route, judged)}</span>
    </span>
  );
}
