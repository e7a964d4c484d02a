import { AnalysisState } from '../../scenarios/resilience/analysis-state.tsx';
import s from '../network.module.css';
import type { ShownExplorer } from '../model/use-explorer.ts';

/** Above the picture where its sizes wait for a run: its content, the way to start it, its progress. Nothing if there is none to wait for. */
export function RunNotice({ explorer }: { explorer: Pick<ShownExplorer, 'measure' | 'runs'> }) {
  const { measure, runs } = explorer;
  if (measure === 'survive') return <OutageState runs={runs} />;
  if (measure !== 'systemic') return null;
  if (runs.figures.ranks !== null) return null;
  return <AnalysisState what="The systemic index" begins="The network is being built …" analysis={runs.ranks} />;
}

/** The state of the run of outages, with the way to begin it; nothing once it is there. */
export function OutageState({ runs: { outages } }: Pick<ShownExplorer, 'runs'>) {
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
