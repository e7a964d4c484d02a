import { isolateNames } from '../format/isolate-names.ts';
import type { SimulationReport } from '../../engine/simulation/results/report.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { composeResult } from '../scenarios/results/compose-result.ts';
import { useSimulation } from '../scenarios/results/use-simulation.ts';
import type { ScenarioContext } from '../scenarios/scenario-context.ts';
import { useScenarioContext } from '../scenarios/use-scenario-context.ts';

/** The stops after a refusal, as soon as the data are there to work them out. */
export function RefusalOutcome({ scenario }: { scenario: Scenario }) {
  const { context } = useScenarioContext(undefined);
  return context === undefined ? <p role="status">Working out …</p> : <Refusal scenario={scenario} context={context} />;
}

function Refusal({ scenario, context }: { scenario: Scenario; context: ScenarioContext }) {
  const { answer, error, start, progress } = useSimulation('simulation', { scenario }, context);
  if (error !== null) return <ErrorPanel what="It could not be worked out" error={error} onRetry={start} />;
  if (answer === undefined)
    return <p role="status">Working out … {progress === null ? '' : `${progress.done} runs`}</p>;
  if (!answer.ok) return <p>{answer.problems.map(({ message }) => message).join(' ')}</p>;
  return <Outcome report={answer.report} context={context} />;
}

function Outcome({ report, context }: { report: SimulationReport; context: ScenarioContext }) {
  return (
    <p role="status">
      {isolateNames(composeResult(report, context.names))}{' '}
      <small>
        A year from {report.startDate}, {report.draws} runs: nothing is granted for this item from this exporter to this
        destination, all else as usual.
      </small>
    </p>
  );
}
