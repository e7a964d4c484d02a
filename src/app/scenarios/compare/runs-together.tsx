import type { ReactNode } from 'react';
import { WorkState } from '../../components/states/work-state.tsx';
import { formatCount } from '../../format/number.ts';
import type { Simulation } from '../results/use-simulation.ts';
import s from '../scenarios.module.css';

/** Progress of the compared scenarios' runs, as one: with one way to stop them and to go on. `children` takes its place once all are done. */
export function RunsTogether({
  outcomes,
  children,
}: {
  outcomes: readonly Simulation<'figures'>[];
  children: ReactNode;
}) {
  const open = outcomes.filter(({ answer, error }) => answer === undefined && error === null);
  const counted = outcomes.flatMap(({ answer, progress, partial }) => {
    if (answer !== undefined) return answer.ok ? [{ done: answer.report.draws, budget: answer.report.draws }] : [];
    return progress === null ? [] : [{ done: Math.max(progress.done, partial?.draws ?? 0), budget: progress.budget }];
  });
  const [done, budget] = [
    counted.reduce((sum, one) => sum + one.done, 0),
    counted.reduce((sum, one) => sum + one.budget, 0),
  ];
  const hasFigures = outcomes.some(({ answer, partial }) => answer?.ok === true || partial !== null);
  return (
    <div className={s['together']}>
      {open.length === 0 ? (
        <>
          <p className={s['muted']}>All runs are done.</p>
          {children}
        </>
      ) : (
        <WorkState
          what="The comparison"
          done={budget === 0 ? null : { value: done, max: budget }}
          again="Go on"
          kept={hasFigures ? 'the figures so far stand' : 'nothing was kept'}
          work={{
            error: null,
            isStopped: open.every(({ isStopped }) => isStopped),
            cancel: () => open.forEach(({ cancel }) => cancel()),
            start: () => open.forEach(({ start }) => start()),
          }}
        >
          {budget === 0
            ? 'The first runs are being prepared …'
            : `${formatCount(done)} of ${formatCount(budget)} runs are done. Figures grow more exact in their place.`}
        </WorkState>
      )}
    </div>
  );
}
