import { useId, useState } from 'react';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { readFigure } from '../../format/read-figure.ts';
import type { AskedPlan } from './ask-plan.ts';
import s from './moves.module.css';

/** The choice of several scenarios by weight. */
const SEVERAL = '';

const NONE: MovesReport['aim'] = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null };

/** The form's first scenario, or several. */
function findFirst(first: AskedPlan | null, scenarios: readonly { readonly id: string }[]): string {
  const [only, ...further] = first?.weights ?? [];
  return further.length > 0 ? SEVERAL : (only?.scenarioId ?? scenarios[0]?.id ?? '');
}

/** First weight of each scenario: 1 if nothing was asked, and 0 if others were. */
function listWeights(
  first: AskedPlan | null,
  scenarios: readonly { readonly id: string }[],
): Readonly<Record<string, string>> {
  if (first === null || first.weights.length < 2) return {};
  const given = new Map(first.weights.map(({ scenarioId, weight }) => [scenarioId, String(weight)]));
  return Object.fromEntries(scenarios.map(({ id }) => [id, given.get(id) ?? '0']));
}

/** The number of a text; NaN for none. */
function readNumber(text: string): number {
  const read = readFigure(text);
  return 'value' in read ? read.value : Number.NaN;
}

/** One scenario, or several by weight, and the aim of a plan: a budget, a target, both or neither. */
export function MovesForm({
  scenarios,
  currency,
  first,
  onAsk,
}: {
  scenarios: readonly { readonly id: string; readonly name: string }[];
  currency: string;
  /** Its beginning; null: nothing was asked yet. */
  first: AskedPlan | null;
  onAsk: (asked: AskedPlan) => void;
}) {
  const id = useId();
  const [scenarioId, setScenarioId] = useState(findFirst(first, scenarios));
  const [budget, setBudget] = useState(String(first?.aim.budget ?? ''));
  const [unsold, setUnsold] = useState(String(first?.aim.mostUnsold ?? ''));
  const [measure, setMeasure] = useState<MovesReport['aim']['measure']>(first?.aim.measure ?? 'mean');
  const [weights, setWeights] = useState(() => listWeights(first, scenarios));
  const weighed = scenarios.flatMap((one) => {
    const weight = scenarioId === SEVERAL ? readNumber(weights[one.id] ?? '1') : Number(one.id === scenarioId);
    return weight === 0 ? [] : [{ scenarioId: one.id, weight }];
  });
  const badWeight = weighed.some(({ weight }) => !(weight > 0 && weight <= 1e6));
  const isBad = (text: string): boolean => text !== '' && !(readNumber(text) >= 0);
  const fault = [budget, unsold].some(isBad);
  const read = (text: string): number | null => (text === '' ? null : readNumber(text));
  return (
    <form
      className={s['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ weights: weighed, aim: { ...NONE, measure, budget: read(budget), mostUnsold: read(unsold) } });
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
          {scenarios.length > 1 ? <option value={SEVERAL}>All of them, by weight</option> : null}
        </select>
      </label>
      {scenarioId === SEVERAL ? (
        <fieldset className={s['weights']}>
          <legend>What each counts; 0 leaves it out</legend>
          {scenarios.map((one) => (
            <label key={one.id}>
              <span>{one.name}</span>
              <input
                inputMode="decimal"
                value={weights[one.id] ?? '1'}
                onChange={(event) => setWeights({ ...weights, [one.id]: event.currentTarget.value })}
              />
            </label>
          ))}
        </fieldset>
      ) : null}
      <label htmlFor={`${id}unsold`}>
        <span>At most unsold, {currency}</span>
        <input
          id={`${id}unsold`}
          inputMode="numeric"
          aria-invalid={isBad(unsold) || undefined}
          aria-describedby={isBad(unsold) ? `${id}fault` : undefined}
          value={unsold}
          onChange={(event) => setUnsold(event.currentTarget.value)}
        />
      </label>
      <label htmlFor={`${id}budget`}>
        <span>Budget, {currency}</span>
        <input
          id={`${id}budget`}
          inputMode="numeric"
          aria-invalid={isBad(budget) || undefined}
          aria-describedby={isBad(budget) ? `${id}fault` : undefined}
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
      {badWeight ? <p role="alert">A weight is a number from 0 on, at most 1,000,000.</p> : null}
      {fault ? (
        <p id={`${id}fault`} role="alert">
          An amount is a number from 0 on.
        </p>
      ) : null}
      <button type="submit" className={s['primary']} disabled={fault || badWeight || weighed.length === 0}>
        Find a plan
      </button>
    </form>
  );
}
