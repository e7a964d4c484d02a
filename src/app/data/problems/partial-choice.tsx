import { formatCount, formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import type { PartialOffer } from './problem-rows.ts';
import p from './problems.module.css';
import { useDecisions } from '../session/use-decisions.ts';

/** The explicit choice to take the sound rows only. What is left out is listed, and again in the version. */
export function PartialChoice({ offer: { rows, others, inTheWay }, state }: { offer: PartialOffer; state: ReadState }) {
  const { decisions, decide } = useDecisions(state);
  const these = rows.length === 1 ? 'this one' : `these ${formatCount(rows.length)}`;
  const label = `Take the other ${formatCounted(others, 'row')}; leave out ${these}`;
  if (others === 0) {
    return (
      <div className={p['partial']}>
        <p>No row is sound, so that nothing could be taken in part.</p>
      </div>
    );
  }
  return (
    <div className={p['partial']}>
      <p>
        {formatCounted(rows.length, 'row')} {rows.length === 1 ? 'keeps' : 'keep'} the whole set out. Mend{' '}
        {rows.length === 1 ? 'it' : 'them'} below, mend the file and drop it again, or
      </p>
      <button
        type="button"
        className={s['button']}
        onClick={() => decide(label, { ...decisions, leaveOutUnsound: true })}
      >
        {label}
      </button>
      <p className={s['hint']}>
        The version will list every row that was left out and why. Rows that cannot stand without one of them go with
        it.
        {inTheWay.length === 0
          ? null
          : ` ${formatCounted(inTheWay.length, 'error')} below ${inTheWay.length === 1 ? 'concerns' : 'concern'} no single row and cannot be left out.`}
      </p>
    </div>
  );
}
