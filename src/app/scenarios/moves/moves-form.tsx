import { useId, useState } from 'react';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import s from './moves.module.css';

export type AskedPlan = { readonly scenarioId: string; readonly aim: MovesReport['aim'] };

const NONE: MovesReport['aim'] = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null };

/** Which scenario, and what a plan is to reach: a budget, a target, both or neither. */
export function MovesForm({
  scenarios,
  currency,
  onAsk,
}: {
  scenarios: readonly { readonly id: string; readonly name: string }[];
  currency: string;
  onAsk: (asked: AskedPlan) => void;
}) {
  const id = useId();
  const [scenarioId, setScenarioId] = useState(scenarios[0]?.id ?? '');
  const [budget, setBudget] = useState('');
  const [unsold, setUnsold] = useState('');
  const [measure, setMeasure] = useState<MovesReport['aim']['measure']>('mean');
  const fault = [budget, unsold].some((text) => text !== '' && !(Number(text) >= 0));
  const read = (text: string): number | null => (text === '' ? null : Number(text));
  return (
    <form
      className={s['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ scenarioId, aim: { ...NONE, measure, budget: read(budget), mostUnsold: read(unsold) } });
      }}
    >
      <label htmlFor={`${id}scenario`}>
        <span>Scenario</span>
        <select id={`${id}scenario`} value={scenarioId} onChange={(event) => setScenarioId(event.currentTarget.value)}>
          {scenarios.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}unsold`}>
        <span>At most unsold, {currency}</span>
        <input
          id={`${id}unsold`}
          inputMode="numeric"
          value={unsold}
          onChange={(event) => setUnsold(event.currentTarget.value)}
        />
      </label>
      <label htmlFor={`${id}budget`}>
        <span>Budget, {currency}</span>
        <input
          id={`${id}budget`}
          inputMode="numeric"
          value={budget}
          onChange={(event) => setBudget(event.currentTarget.value)}
        />
      </label>
      <label htmlFor={`${id}measure`}>
        <span>Of the runs</span>
        <select
          id={`${id}measure`}
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value === 'tail' ? 'tail' : 'mean')}
        >
          <option value="mean">their mean</option>
          <option value="tail">the mean of the worst 1 in 20</option>
        </select>
      </label>
      {fault ? <p role="alert">An amount is a number from 0 on.</p> : null}
      <button type="submit" className={s['primary']} disabled={fault || scenarioId === ''}>
        Find a plan
      </button>
    </form>
  );
}
