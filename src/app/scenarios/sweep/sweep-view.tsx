import { useState } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SweepKind } from '../../../engine/simulation/results/scenario-answers.ts';
import { late } from '../../components/late.tsx';
import { Section } from '../../components/section.tsx';
import { NumberInput } from '../builder/fields/number-input.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import { RunState, ScenarioProblems } from '../results/run-state.tsx';
import { useSimulation } from '../results/use-simulation.ts';
import { describeSweep, listSweep } from '../lists/list-sweep.ts';
import { SaveList } from '../lists/save-list.tsx';
import s from '../scenarios.module.css';

/** It comes with an answer. */
const SweepTable = late(async () => (await import('./sweep-table.tsx')).SweepTable, null);

const KINDS: readonly (readonly [SweepKind, string])[] = [
  ['supplier', 'every supplier'],
  ['country', 'every country'],
  ['material', 'every bought part and material'],
];

/** Lets everything of a kind stand still in turn and ranks it by cost. */
export function SweepView({ scenario, context }: { scenario: Scenario; context: ScenarioContext }) {
  const [kind, setKind] = useState<SweepKind>('supplier');
  const [outageDays, setOutageDays] = useState(30);
  const simulation = useSimulation('sweep', { scenario, of: kind, outageDays }, context);
  const { answer } = simulation;
  const currency = context.dataset.settings.reportingCurrency;
  return (
    <Section
      title="One after another"
      rule={false}
      caption="From the first day on, a supplier’s sites stand, nothing leaves a country or nobody makes a material. Clock, moves and rules are this scenario’s, without its disruptions. One quick run each: no luck is drawn."
      aside={
        <span className={s['actions']}>
          <label>
            Stops{' '}
            <select
              className={s['button']}
              value={kind}
              onChange={({ currentTarget }) => {
                const chosen = KINDS.find(([one]) => one === currentTarget.value);
                if (chosen !== undefined) setKind(chosen[0]);
              }}
            >
              {KINDS.map(([one, text]) => (
                <option key={one} value={one}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          <span>
            for{' '}
            <NumberInput
              value={outageDays}
              unit="days"
              label="Days that each stands still"
              onCommit={(days) => {
                if (days !== null && days > 0) setOutageDays(days);
              }}
            />{' '}
            days
          </span>
        </span>
      }
    >
      {answer?.ok === true ? (
        <>
          <SaveList
            what={`sweep-${kind}`}
            dataVersion={context.dataVersion}
            rests={describeSweep(answer.report, scenario)}
            createTable={() => listSweep(answer.report, scenario, currency)}
          />
          <SweepTable sweep={answer.report} currency={currency} startDate={scenario.startDate} names={context.names} />
        </>
      ) : answer !== undefined ? (
        <ScenarioProblems problems={answer.problems} mend={null} />
      ) : (
        <RunState what="The sweep" simulation={simulation} />
      )}
    </Section>
  );
}
