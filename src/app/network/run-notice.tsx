import { ErrorPanel } from '../views/error-panel.tsx';
import { AnalysisState } from '../scenarios/resilience/analysis-state.tsx';
import s from './network.module.css';
import type { DrawnExplorer } from './use-explorer.ts';

/** Above the picture where its sizes wait for a run: what it would tell, the way to start it, how far it is. Nothing where there is none to wait for. */
export function RunNotice({ explorer }: { explorer: Pick<DrawnExplorer, 'measure' | 'runs'> }) {
  const { measure, runs } = explorer;
  if (measure === 'survive') return <OutageState runs={runs} />;
  if (measure !== 'systemic') return null;
  const { error, isRunning, start, cancel } = runs.ranks;
  if (error !== null) return <ErrorPanel what="The sites could not be ranked" error={error} onRetry={start} />;
  if (runs.figures.ranks !== null) return null;
  return (
    <p className={s['run']} role="status">
      {isRunning
        ? 'One site after another stops: heights follow when the systemic indices are worked out …'
        : 'The systemic indices are not worked out for these data.'}
      <button type="button" className={s['button']} onClick={isRunning ? cancel : start}>
        {isRunning ? 'Stop' : 'Work them out'}
      </button>
    </p>
  );
}

/** The state of the run of outages, with the way to begin it; nothing once it is there. */
export function OutageState({ runs: { outages } }: Pick<DrawnExplorer, 'runs'>) {
  const { report, analysis } = outages;
  if (report !== undefined) return null;
  if (!analysis.isStopped)
    return <AnalysisState what="The analysis of outages" begins="The solver is being loaded …" analysis={analysis} />;
  return (
    <p className={s['run']} role="status">
      Time to survive is not worked out for these data yet: every source, site, supplier and country is taken down in
      turn.
      <button type="button" className={s['button']} onClick={analysis.start}>
        Work it out
      </button>
    </p>
  );
}
