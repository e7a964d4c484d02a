import { Link } from '@tanstack/react-router';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { Section } from '../../components/section.tsx';
import type { ThingNames } from '../../words/name-things.ts';
import { RunState, ScenarioProblems } from '../results/run-state.tsx';
import type { Simulation } from '../results/use-simulation.ts';
import { compareInputs, compareOutcomes } from './build-comparison.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { InputComparison } from './input-comparison.tsx';
import s from '../scenarios.module.css';

/** Scenarios side by side: outcomes first, then inputs; with `onlyDifferences` what is equal is left out. */
export function CompareView({
  scenarios,
  outcomes,
  currency,
  names,
  onlyDifferences,
  onOnlyDifferences,
}: {
  scenarios: readonly Scenario[];
  /** One for each scenario. */
  outcomes: readonly Simulation<'simulation'>[];
  currency: string;
  names: ThingNames;
  onlyDifferences: boolean;
  onOnlyDifferences: (only: boolean) => void;
}) {
  const reports = outcomes.map(({ answer }) => (answer?.ok === true ? answer.report : null));
  const seeds = new Set(scenarios.map(({ seed }) => seed));
  return (
    <div className={s['stack']}>
      <p className={s['actions']}>
        <Link to="/scenarios" search={{}}>
          All scenarios
        </Link>
        <label>
          <input
            type="checkbox"
            checked={onlyDifferences}
            onChange={({ currentTarget }) => onOnlyDifferences(currentTarget.checked)}
          />{' '}
          Differences only
        </label>
        <span className={s['muted']}>
          {seeds.size === 1
            ? 'One seed: all meet the same chance, so that what differs is their own.'
            : 'Their seeds differ: a part of what differs is chance.'}
        </span>
      </p>
      <Section title="Outcomes" rule={false}>
        {scenarios.map((scenario, row) => (
          <Waiting key={scenario.id} scenario={scenario} outcome={outcomes[row]} />
        ))}
        <ComparisonTable
          caption="Outcomes"
          scenarios={scenarios}
          rows={compareOutcomes(reports, names)}
          onlyDifferences={onlyDifferences}
        />
      </Section>
      <Section
        title="Inputs"
        caption="What only one of them has is told in short; each heading opens what is behind it."
      >
        <InputComparison
          scenarios={scenarios}
          groups={compareInputs(scenarios, currency)}
          onlyDifferences={onlyDifferences}
        />
      </Section>
    </div>
  );
}

function Waiting({ scenario, outcome }: { scenario: Scenario; outcome: Simulation<'simulation'> | undefined }) {
  if (outcome === undefined || outcome.answer?.ok === true) return null;
  if (outcome.answer === undefined) return <RunState what={scenario.name} simulation={outcome} />;
  return (
    <ScenarioProblems
      problems={outcome.answer.problems}
      mend={
        <Link to="/scenarios" search={{ s: scenario.id, tab: 'build' }}>
          Change {scenario.name}
        </Link>
      }
    />
  );
}
