import { useState } from 'react';
import { createEmptyScenario } from '../../../domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useShock } from '../firms/use-firms.ts';
import { RunState, ScenarioProblems } from '../results/run-state.tsx';
import { useSimulation } from '../results/use-simulation.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { ThreeTable } from './three-table.tsx';
import s from './resilience.module.css';

/** Draws enough for comparing the middle and the tenths. */
const DRAWS = 64;
/** Beginning of the Shock page. */
const USUAL_SHOCK = { model: 'firms', damage: 1, rule: 'prop', stockDays: 15, reorderDays: 6, days: 365 } as const;

/** One outage of a site as the three models answer it, and why they differ; worked out when somebody asks. */
export function ThreeAnswers({
  row,
  recoverDays,
  isSilent,
  report,
  context,
}: {
  row: OutageRow;
  recoverDays: number;
  /** Its time to survive is 0 only for want of stock on file. */
  isSilent: boolean;
  report: ResilienceReport;
  context: ScenarioContext;
}) {
  const [isAsked, setIsAsked] = useState(false);
  const { lawDate, suspensionEnd } = useView();
  const today = useToday();
  const setting = {
    clocks: { lawDate, suspensionEnd },
    assumptions: {},
    inference: report.inference,
    startDate: today,
  };
  const scenario: Scenario = {
    ...createEmptyScenario(`${row.id}-stops`, row.id, setting),
    draws: DRAWS,
    disruptions: [stopSite(row.id, recoverDays)],
  };
  const simulation = useSimulation('simulation', { scenario }, context, { isWanted: isAsked });
  const { report: shock } = useShock(
    isAsked ? { ...USUAL_SHOCK, siteId: row.id, recoveryDays: Math.max(1, Math.round(recoverDays)) } : null,
    context,
  );
  const { answer } = simulation;
  return (
    <section aria-label="Three models of this outage" className={s['three']}>
      <h3 className={s['sheetHead']}>Resilience, Scenario and Shock</h3>
      {!isAsked ? (
        <p className={s['muted']}>
          Three models answer for this site, and differ.{' '}
          <button type="button" className={s['link']} onClick={() => setIsAsked(true)}>
            Say what each says, and why
          </button>
        </p>
      ) : answer === undefined ? (
        <RunState what="The scenario of this outage" simulation={simulation} />
      ) : answer.ok ? (
        <ThreeTable
          row={row}
          recoverDays={recoverDays}
          isSilent={isSilent}
          resilience={report}
          scenario={answer.report}
          shock={shock}
        />
      ) : (
        <ScenarioProblems problems={answer.problems} mend={null} />
      )}
    </section>
  );
}

function stopSite(siteId: string, duration: number): Scenario['disruptions'][number] {
  return {
    id: 'outage',
    kind: 'site-outage',
    start: 0,
    duration,
    siteId,
    partNumbers: [],
    share: 1,
    losesStock: false,
    recovery: { shape: 'step', days: 0 },
  };
}
