import type { Route } from '../../../catalogue/controlled-item.ts';
import type { LawStatus, Verdict } from '../../../engine/controls/finding.ts';
import { getVerdictText } from '../../words/verdict-words.ts';
import s from './law.module.css';
import { StatusMark } from './status-glyph.tsx';

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
