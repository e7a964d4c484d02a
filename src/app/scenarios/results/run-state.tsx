import type { ReactNode } from 'react';
import { formatCount } from '../../format/number.ts';
import { WorkState } from '../../components/states/work-state.tsx';
import type { Simulation } from './use-simulation.ts';
import s from './results.module.css';

/** State of a question about a scenario without an answer. */
export function RunState({ what, simulation }: { what: string; simulation: Simulation }) {
  const { progress } = simulation;
  return (
    <WorkState
      what={what}
      done={progress === null ? null : { value: progress.done, max: progress.budget }}
      again="Run again"
      work={simulation}
    >
      {what}
      {progress === null
        ? ' is being prepared …'
        : `: ${formatCount(progress.done)} of ${formatCount(progress.budget)} …`}
    </WorkState>
  );
}

/** A scenario with missing names: one sentence for each, and the place to mend it. */
export function ScenarioProblems({
  problems,
  mend,
}: {
  problems: readonly { path: string; message: string }[];
  mend: ReactNode;
}) {
  return (
    <div className={s['problems']} role="alert">
      <p>This scenario names what is not in the data that are shown, so it cannot run:</p>
      <ul className={s['list']}>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
      {mend}
    </div>
  );
}
