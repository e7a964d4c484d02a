import type { LimbStanding } from '../../engine/controls/status.ts';
import { formatDate } from '../format/date.ts';
import { StatusGlyph } from '../components/marks/status-glyph.tsx';
import s from './controls.module.css';

/** A rule's status on the law date, with a careful reader's facts: the last confirmation, the assumption. */
export function LimbStatus({ standing }: { standing: LimbStanding | undefined }) {
  if (standing === undefined) return <span />;
  return (
    <span className={s['status']}>
      <StatusGlyph status={standing.status} />
      <small>{describeStanding(standing)}</small>
    </span>
  );
}

/** The small print of a status: assumption, window or last confirmation; empty if there is none. */
export function describeStanding({ status, assumed, windowEnd, lastConfirmed, restsOn }: LimbStanding): string {
  if (status === 'unconfirmed') {
    if (assumed === 'in-force') return 'you assume: in force';
    if (assumed === 'ended') return 'you assume: ended';
    return windowEnd === null ? 'undecided' : `after ${formatDate(windowEnd)}, undecided`;
  }
  if (status === 'suspended' && windowEnd !== null) {
    const until = `to ${formatDate(windowEnd)}`;
    return restsOn === 'agreement' ? `as agreed ${until}, no act was found` : until;
  }
  return lastConfirmed === null ? '' : `last confirmed ${formatDate(lastConfirmed)}`;
}
