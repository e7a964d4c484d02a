import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatCounted, formatCount } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { CorrectedCells } from './corrected-cells.tsx';
import s from '../data.module.css';
import type { ProblemRow } from '../../../intake/base/import-outcome.ts';
import { type ProblemGroup as Group, groupProblems } from './group-problems.ts';
import { isRoutine } from './routine-notes.ts';
import type { ReadState } from '../session/import-session.ts';
import { ProblemGroup } from './problem-group.tsx';
import { indexRows, offerPartial, getRowKey, type PartialOffer } from './problem-rows.ts';
import { RefusedFiles } from '../import/refused-files.tsx';
import { takeRowBack } from '../session/edit-decisions.ts';
import { LeftOutTable } from './left-out-table.tsx';
import { useDecisions } from '../session/use-decisions.ts';
import p from './problems.module.css';

/** The explicit choice to take the sound rows only. Rows left out are listed, and again in the version. */
function PartialChoice({ offer: { rows, others, inTheWay }, state }: { offer: PartialOffer; state: ReadState }) {
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
        it. What such a line of a bill, or one of several sources, would have added counts as not known.
        {inTheWay.length === 0
          ? null
          : ` ${formatCounted(inTheWay.length, 'error')} below ${inTheWay.length === 1 ? 'concerns' : 'concern'} no single row and cannot be left out.`}
      </p>
    </div>
  );
}

/** The rows left out of this import by a person, with the way to take them back. */
function LeftOutRows({ state }: { state: ReadState }) {
  const { decisions, decide } = useDecisions(state);
  const { leftOutRows, leaveOuts } = state.outcome;
  if (leftOutRows.length === 0) return null;
  const chosen = new Set(decisions.leftOut.map(getRowKey));
  const known = new Map(leaveOuts.map((made) => [getRowKey(made), made.decision]));
  return (
    <Section
      title={`${formatCounted(leftOutRows.length, 'row')} left out`}
      caption="They make no record. The version lists them, each with its reason."
      aside={
        <button
          type="button"
          className={s['link']}
          onClick={() =>
            decide('Take all rows back that were left out', {
              ...decisions,
              leftOut: [],
              rows: [],
              leaveOutUnsound: false,
            })
          }
        >
          Take all back
        </button>
      }
    >
      <LeftOutTable
        rows={leftOutRows}
        canTakeBack={(row) => chosen.has(getRowKey(row)) || known.has(getRowKey(row))}
        onTakeBack={(row) =>
          decide(`Take back row ${row.row} of ${row.file}`, takeRowBack(decisions, row, known.get(getRowKey(row))))
        }
      />
    </Section>
  );
}

type Groups = { groups: readonly Group[]; rows: ReadonlyMap<string, ProblemRow>; state: ReadState };

function GroupList({ groups, rows, state }: Groups) {
  if (groups.length === 0) return null;
  return (
    <ul className={s['groups']}>
      {groups.map((group) => (
        <li key={`${group.severity}/${group.code}`}>
          <ProblemGroup group={group} rows={rows} state={state} isOpenAtFirst={group.severity === 'error'} />
        </li>
      ))}
    </ul>
  );
}

/** Notes on how something was read, folded: they need nobody. */
function RoutineNotes({ groups, rows, state }: Groups) {
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { problems }) => sum + problems.length, 0);
  return (
    <details>
      <summary>{formatCounted(count, 'note')} on how files were read, nothing lost and nothing to decide</summary>
      <GroupList groups={groups} rows={rows} state={state} />
    </details>
  );
}

/** Faults of the files, by cause, with the row in view: to be mended in place, left out with consent, or mended in the file. */
export function ProblemsStep({ state }: { state: ReadState }) {
  const { outcome } = state;
  // A refused file stands above the causes, with its ways on.
  const problems = useMemo(
    () => outcome.document.problems.filter(({ code }) => code !== 'file-refused' && code !== 'file-set-aside'),
    [outcome.document.problems],
  );
  // There may be a hundred thousand, and the page is drawn again with every step of a reading under way.
  const groups = useMemo(() => groupProblems(problems), [problems]);
  const hasRefused = problems.length < outcome.document.problems.length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const rows = useMemo(() => indexRows(outcome.problemRows), [outcome.problemRows]);
  const offer = useMemo(() => offerPartial(outcome), [outcome]);
  return (
    <>
      <RefusedFiles state={state} />
      {offer === null ? null : <PartialChoice offer={offer} state={state} />}
      {groups.length === 0 && hasRefused ? null : (
        <Section
          title={errors > 0 ? 'What has to be mended' : 'What we assumed'}
          caption={
            errors > 0
              ? 'Rows are counted as in the file. Write over a cell and press Enter: it is read anew, and a note keeps what the file said. A note keeps nothing out.'
              : 'Notes keep nothing out. Rows are counted as in the file.'
          }
          rule={false}
        >
          {groups.length === 0 ? (
            <p>
              Nothing to say about {formatCounted(state.files.length, 'file')}.{' '}
              <Link to="/data" search={{ tab: 'import', step: 'accept' }}>
                On to accepting it
              </Link>
            </p>
          ) : (
            <>
              <GroupList groups={groups.filter((group) => !isRoutine(group))} rows={rows} state={state} />
              <RoutineNotes groups={groups.filter(isRoutine)} rows={rows} state={state} />
            </>
          )}
        </Section>
      )}
      <CorrectedCells state={state} />
      <LeftOutRows state={state} />
    </>
  );
}
