import type { ReactNode } from 'react';
import { formatCount } from '../../format/number.ts';
import { ErrorPanel } from '../../views/error-panel.tsx';
import type { Simulation } from './use-simulation.ts';
import s from './results.module.css';

/** What a question about a scenario is doing while it has no answer: running with a way to stop it, stopped, or failed. */
export function RunState({ what, simulation }: { what: string; simulation: Simulation }) {
  const { error, isStopped, progress, cancel, start } = simulation;
  if (error !== null) return <ErrorPanel what={`${what} failed`} error={error} onRetry={start} />;
  if (isStopped) {
    return (
      <div className={s['running']}>
        <p>{what} was stopped; nothing was kept.</p>
        <button type="button" className={s['button']} onClick={start}>
          Run again
        </button>
      </div>
    );
  }
  return (
    <div className={s['running']} role="status">
      <p>
        {what}
        {progress === null
          ? ' is being prepared …'
          : `: ${formatCount(progress.done)} of ${formatCount(progress.budget)} …`}
      </p>
      <progress
        className={s['bar']}
        aria-label={what}
        {...(progress === null ? {} : { value: progress.done, max: progress.budget })}
      />
      <button type="button" className={s['button']} onClick={cancel}>
        Stop
      </button>
    </div>
  );
}

/** A scenario that names what is not there: one sentence for each, and where to mend it. */
export function ScenarioProblems({
  problems,
  mend,
}: {
  problems: readonly { path: string; message: string }[];
  mend: ReactNode;
}) {
  return (
    <div className={s['running']} role="alert">
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
