import { READING_WORDS } from '../../../domain/notes/reading-words.ts';
import { Link } from '@tanstack/react-router';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { Section } from '../../components/section.tsx';
import type { ThingNames } from '../../words/name-things.ts';
import { RunState, ScenarioProblems } from '../results/run-state.tsx';
import type { Simulation } from '../results/use-simulation.ts';
import { compareInputs, compareOutcomes, type ComparedOutcome, type ComparisonGroup } from './build-comparison.ts';
import { listComparison } from '../lists/list-comparison.ts';
import { SaveList } from '../lists/save-list.tsx';
import { RunsTogether } from './runs-together.tsx';
import { ComparisonTable, ComparedRow, ScenarioHead } from './comparison-table.tsx';
import s from '../scenarios.module.css';
import { useState } from 'react';
import { joinClasses } from '../../components/class-names.ts';

/**
 * Inputs by owner. Those of two scenarios are open from the start; those of only one are told in short, without anything to compare them with. A
 * heading opens and closes its inputs.
 */
function InputComparison({
  scenarios,
  groups,
  onlyDifferences,
}: {
  scenarios: readonly Scenario[];
  groups: readonly ComparisonGroup[];
  onlyDifferences: boolean;
}) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const turn = (key: string): void =>
    setTurned((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const shown = groups
    .map((group) => ({ ...group, rows: onlyDifferences ? group.rows.filter(({ differs }) => differs) : group.rows }))
    .filter(({ digests, rows }) => !onlyDifferences || rows.length > 0 || digests.includes(null));
  if (shown.length === 0) return <p className={s['muted']}>They are equal in all of these.</p>;
  return (
    <div className={s['scroll']}>
      <table className={joinClasses(s['table'], s['comparison'])}>
        <caption className="visually-hidden">Inputs of the scenarios</caption>
        <ScenarioHead scenarios={scenarios} />
        {shown.map(({ key, title, digests, rows }) => {
          const isShared = digests.filter((one) => one !== null).length > 1;
          const isOpen = isShared !== turned.has(key);
          // Of what only one of them has no row differs, but all of them can be looked at.
          const all = isShared ? rows : (groups.find((group) => group.key === key)?.rows ?? []);
          return (
            <tbody key={key}>
              <tr className={s['groupRow']}>
                <th scope="rowgroup">
                  <button type="button" aria-expanded={isOpen} onClick={() => turn(key)}>
                    {title}
                  </button>
                </th>
                {Array.from(digests.entries(), ([column, digest]) => (
                  <td key={scenarios[column]?.id}>
                    {digest === null ? '—' : !isOpen ? digest : all.length === 0 ? 'the same' : ''}
                  </td>
                ))}
              </tr>
              {isOpen ? all.map((row) => <ComparedRow key={row.key} row={row} scenarios={scenarios} />) : null}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

/** Scenarios side by side: outcomes first, then inputs; with `onlyDifferences` equal ones are left out. */
export function CompareView({
  scenarios,
  outcomes,
  currency,
  names,
  products,
  onlyDifferences,
  onOnlyDifferences,
}: {
  scenarios: readonly Scenario[];
  /** One for each scenario. */
  outcomes: readonly Simulation<'figures'>[];
  currency: string;
  names: ThingNames;
  /** Products of which an outcome is awaited. */
  products: readonly string[];
  onlyDifferences: boolean;
  onOnlyDifferences: (only: boolean) => void;
}) {
  const known = outcomes.map(readOutcome);
  const outcomeRows = compareOutcomes(known, names, products);
  const open = outcomes.map(({ answer, error }) => answer === undefined && error === null);
  const inputGroups = compareInputs(scenarios, currency);
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
        <RunsTogether outcomes={outcomes}>
          {known.every((outcome) => outcome?.isWhole === true) ? (
            <SaveList
              what="comparison"
              dataVersion={known[0]?.report.dataVersion ?? ''}
              rests={scenarios.map(({ name, clocks }, place) => [
                `Scenario ${place + 1}`,
                `${name}, law of ${clocks.lawDate}, ${READING_WORDS[clocks.reading ?? 'open']}`,
              ])}
              createTable={() => listComparison(scenarios, outcomeRows, inputGroups)}
            />
          ) : null}
        </RunsTogether>
        {scenarios.map((scenario, row) => (
          <Fault key={scenario.id} scenario={scenario} outcome={outcomes[row]} />
        ))}
        <ComparisonTable
          caption="Outcomes"
          scenarios={scenarios}
          rows={outcomeRows}
          onlyDifferences={onlyDifferences}
          open={open}
        />
      </Section>
      <Section
        title="Inputs"
        caption="What only one of them has is told in short; each heading opens what is behind it."
      >
        <InputComparison scenarios={scenarios} groups={inputGroups} onlyDifferences={onlyDifferences} />
      </Section>
    </div>
  );
}

/** The report of a scenario, or of its runs so far; null: nothing yet. */
function readOutcome({ answer, partial }: Simulation<'figures'>): ComparedOutcome | null {
  if (answer?.ok === true) return { report: answer.report, isWhole: true };
  return partial === null ? null : { report: partial, isWhole: false };
}

/** Why a scenario has no outcome, and the remedy. */
function Fault({ scenario, outcome }: { scenario: Scenario; outcome: Simulation<'figures'> | undefined }) {
  if (outcome === undefined || outcome.answer?.ok === true) return null;
  if (outcome.answer === undefined) {
    return outcome.error === null ? null : <RunState what={scenario.name} simulation={outcome} />;
  }
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
