import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../../engine/simulation/results/report.ts';
import type { ScenarioContext } from '../../scenario-context.ts';
import { LastResultNote } from './last-result-note.tsx';
import { useLastResult } from './use-last-result.ts';

/** Keeps the result of a scenario as its last one, and shows the one before while there is none yet. */
export function LastResultSection({
  scenario,
  context,
  report,
  isWaiting,
}: {
  scenario: Scenario;
  context: ScenarioContext;
  report: SimulationReport | undefined;
  /** Nothing of the new result is on screen. */
  isWaiting: boolean;
}) {
  const last = useLastResult(scenario, context, report);
  return isWaiting && last !== null ? <LastResultNote last={last.result} changes={last.changes} /> : null;
}
