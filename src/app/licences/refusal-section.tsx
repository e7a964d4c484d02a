import { isolateNames } from '../format/isolate-names.ts';
import { useState } from 'react';
import type { LicenceCase } from '../../engine/licences/case-report.ts';
import type { SimulationReport } from '../../engine/simulation/results/report.ts';
import { createRefusalScenario } from '../../domain/scenario/refusal-scenario.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { useExposureQuestion } from '../queries/analyses/use-analyses.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { composeResult } from '../scenarios/results/compose-result.ts';
import { useSimulation } from '../scenarios/results/use-simulation.ts';
import type { ScenarioContext } from '../scenarios/scenario-context.ts';
import { useScenarioContext } from '../scenarios/use-scenario-context.ts';
import s from './licences.module.css';

/** Stops after a refused licence, worked out on request. */
export function RefusalSection({ shown }: { shown: LicenceCase }) {
  const [isAsked, setAsked] = useState(false);
  const { context } = useScenarioContext(undefined);
  const question = useExposureQuestion();
  const { exporterSiteId, itemId, destination } = shown;
  if (exporterSiteId === null || shown.parts.length === 0 || question === null) return null;
  const { lawDate, suspensionEnd, reading, assumptions, inference } = question;
  const scenario = createRefusalScenario(
    { exporterSiteId, itemId, destination },
    {
      clocks: { lawDate, suspensionEnd, ...(reading === undefined ? {} : { reading }) },
      assumptions,
      inference,
      startDate: lawDate,
    },
  );
  return (
    <>
      <h3>If it is refused</h3>
      {isAsked && context !== undefined ? (
        <Refusal scenario={scenario} context={context} />
      ) : (
        <p>
          <button type="button" className={s['button']} disabled={context === undefined} onClick={() => setAsked(true)}>
            Work out what stops
          </button>
        </p>
      )}
    </>
  );
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
