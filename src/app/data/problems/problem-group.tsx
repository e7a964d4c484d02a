import { useState } from 'react';
import type { ProblemRow } from '../../../intake/base/import-outcome.ts';
import type { Problem } from '../../../intake/base/problem.ts';
import { formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import { correctCell, leaveOutRows } from '../session/edit-decisions.ts';
import type { ProblemGroup as Group } from './group-problems.ts';
import type { ReadState } from '../session/import-session.ts';
import { ProblemPlace } from './problem-place.tsx';
import p from './problems.module.css';
import { getPlace, listUnsoundRows, viewRow } from './problem-rows.ts';
import { useDecisions } from '../session/use-decisions.ts';
import { VirtualRows } from '../../components/virtual-rows.tsx';

const PLACE_HEIGHT = 92;

/** Problems of one cause with every place where it was met; errors are open at once, and can be mended or left out here. */
export function ProblemGroup({
  group,
  rows,
  state,
  isOpenAtFirst,
}: {
  group: Group;
  rows: ReadonlyMap<string, ProblemRow>;
  state: ReadState;
  isOpenAtFirst: boolean;
}) {
  const { severity, title, problems } = group;
  const { decisions, decide } = useDecisions(state);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const unsound = listUnsoundRows(problems);
  const count = formatCounted(unsound.length, 'row');
  const correct = (problem: Problem, column: string, value: string): void => {
    const place = getPlace(problem);
    if (place === null) return;
    decide(
      `Write ${value === '' ? 'nothing' : `“${value}”`} in ${column}, row ${place.row}`,
      correctCell(decisions, { ...place, column, value }),
    );
  };
  const hasPlaces = problems.some(({ file, row, column, found }) =>
    [file, row, column, found].some((one) => one !== null),
  );
  const summary = (
    <>
      <b className={severity === 'error' ? s['error'] : s['note']}>{severity === 'error' ? 'Error' : 'Note'}</b>
      <span>{title}</span>
      <small>{problems.length === 1 ? null : formatCounted(problems.length, 'place')}</small>
    </>
  );
  if (!hasPlaces && problems.length === 1) return <p className={s['groupHead']}>{summary}</p>;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={s['groupHead']}>{summary}</summary>
      {isOpen ? (
        <div className={p['places']}>
          {unsound.length > 1 ? (
            <p className={p['all']}>
              <button
                type="button"
                className={s['link']}
                onClick={() => decide(`Leave out ${count}: ${title}`, leaveOutRows(decisions, unsound))}
              >
                Leave out all {count} of this cause
              </button>
            </p>
          ) : null}
          <VirtualRows
            label={title}
            count={problems.length}
            height={PLACE_HEIGHT}
            renderRow={(index) => {
              const problem = problems[index];
              if (problem === undefined) return null;
              const place = getPlace(problem);
              return (
                <ProblemPlace
                  // What is written in a cell belongs to its row: the next row must not inherit it.
                  key={JSON.stringify([place, problem.column, problem.found])}
                  problem={problem}
                  view={viewRow(problem, rows)}
                  showsMessage={problems.length > 1}
                  onCorrect={(column, value) => correct(problem, column, value)}
                  onLeaveOut={() => {
                    if (place === null) return;
                    const choice = { ...place, reason: problem.message };
                    decide(`Leave out row ${place.row} of ${place.file}`, leaveOutRows(decisions, [choice]));
                  }}
                />
              );
            }}
          />
        </div>
      ) : null}
    </details>
  );
}
