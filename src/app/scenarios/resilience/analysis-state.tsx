import { formatShare } from '../../format/number.ts';
import { ErrorPanel } from '../../views/error-panel.tsx';
import type { Analysis } from '../../queries/use-resilience.ts';
import s from './resilience.module.css';

/** What an analysis is doing while it has no answer: running with a way to stop it, stopped, or failed. */
export function AnalysisState({
  what,
  begins,
  analysis: { error, isStopped, fraction, cancel, start },
}: {
  /** "The analysis of outages", at the head of a sentence. */
  what: string;
  /** What is done before any progress can be told. */
  begins: string;
  analysis: Analysis;
}) {
  if (error !== null) return <ErrorPanel what={`${what} failed`} error={error} onRetry={start} />;
  if (isStopped) {
    return (
      <div className={s['running']}>
        <p>{what} was stopped; nothing was kept.</p>
        <button type="button" className={s['button']} onClick={start}>
          Analyse again
        </button>
      </div>
    );
  }
  return (
    <div className={s['running']} role="status">
      <p>{fraction === null ? begins : `One outage after another: ${formatShare(fraction)} …`}</p>
      <progress className={s['bar']} aria-label={what} {...(fraction === null ? {} : { value: fraction, max: 1 })} />
      <button type="button" className={s['button']} onClick={cancel}>
        Stop
      </button>
    </div>
  );
}
