import { formatShare } from '../../format/number.ts';
import { ErrorPanel } from '../../views/error-panel.tsx';
import type { Analysis } from '../../queries/use-resilience.ts';
import s from './resilience.module.css';

/** What the analysis is doing while it has no answer: running with a way to stop it, stopped, or failed. */
export function AnalysisState({ analysis: { error, isStopped, fraction, cancel, start } }: { analysis: Analysis }) {
  if (error !== null) return <ErrorPanel what="The analysis of outages failed" error={error} onRetry={start} />;
  if (isStopped) {
    return (
      <div className={s['running']}>
        <p>The analysis of outages was stopped; nothing was kept.</p>
        <button type="button" className={s['button']} onClick={start}>
          Analyse again
        </button>
      </div>
    );
  }
  return (
    <div className={s['running']} role="status">
      <p>
        {fraction === null ? 'The solver is being loaded …' : `One outage after another: ${formatShare(fraction)} …`}
      </p>
      <progress
        className={s['bar']}
        aria-label="Analysis of outages"
        {...(fraction === null ? {} : { value: fraction, max: 1 })}
      />
      <button type="button" className={s['button']} onClick={cancel}>
        Stop
      </button>
    </div>
  );
}
