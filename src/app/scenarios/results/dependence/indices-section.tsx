import { useState } from 'react';
import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import type { IndexRows } from '../../../../engine/simulation/results/scenario-answers.ts';
import { formatCount } from '../../../format/number.ts';
import { Section } from '../../../components/section.tsx';
import type { ScenarioContext } from '../../scenario-context.ts';
import { IndicesTable } from './indices-table.tsx';
import { RunState } from '../run-state.tsx';
import { useSimulation } from '../use-simulation.ts';
import s from '../results.module.css';

const ROWS: readonly (readonly [rows: IndexRows, says: string])[] = [
  [64, 'rough'],
  [256, 'usual'],
  [1024, 'fine'],
];

/** Share of each field in the uncertainty: dear in runs, and so only on request. */
export function IndicesSection({ scenario, context }: { scenario: Scenario; context: ScenarioContext }) {
  const [rows, setRows] = useState<IndexRows>(256);
  const [asked, setAsked] = useState<IndexRows | null>(null);
  return (
    <Section
      title="Which uncertainty matters"
      caption="Sobol’ indices: of the variance of the loss, the share that a field explains alone (first order), and with all that it does together with others (total)."
      aside={
        <span className={s['ask']}>
          <label>
            Rows{' '}
            <select
              className={s['button']}
              value={rows}
              onChange={({ currentTarget }) => {
                const chosen = ROWS.find(([one]) => String(one) === currentTarget.value);
                if (chosen !== undefined) setRows(chosen[0]);
              }}
            >
              {ROWS.map(([one, says]) => (
                <option key={one} value={one}>
                  {formatCount(one)}, {says}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className={s['button']} disabled={rows === asked} onClick={() => setAsked(rows)}>
            Compute indices
          </button>
        </span>
      }
    >
      {asked === null ? (
        <p className={s['muted']}>
          Not computed yet: each row takes as many runs as there are uncertain fields, and three more.
        </p>
      ) : (
        <Indices key={asked} scenario={scenario} context={context} rows={asked} />
      )}
    </Section>
  );
}

function Indices({ scenario, context, rows }: { scenario: Scenario; context: ScenarioContext; rows: IndexRows }) {
  const simulation = useSimulation('indices', { scenario, rows }, context);
  const { answer } = simulation;
  if (answer?.ok !== true) return <RunState what="The share of each uncertainty" simulation={simulation} />;
  const indices = answer.report;
  if (indices.inputs === null) return <p className={s['muted']}>Not defined. {indices.reason}</p>;
  return <IndicesTable scenario={scenario} indices={indices} currency={context.dataset.settings.reportingCurrency} />;
}
