import { useEffect, useEffectEvent } from 'react';
import { makePlan } from '../../../documents/plan/make-plan.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { StoredPlan } from '../../../domain/scenario/stored-plan.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { late } from '../../components/late.tsx';
import { WorkState } from '../../components/states/work-state.tsx';
import { PROGRAM } from '../../program-build.ts';
import { useAnalysis } from '../../queries/analyses/use-analysis.ts';
import { useToday } from '../../queries/view/use-today.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { byWeek, MOST_PLANS, type PlanQuestion } from './ask-plan.ts';
import { describeGap } from './move-words.ts';

/** Comes with the first plan. */
const MovesResult = late(async () => (await import('./moves-result.tsx')).MovesResult, null);

/** The search for a plan: the best one so far while it goes on or was stopped, and the final one. */
export function PlanSearch({
  asked: { scenarios, question },
  known,
  context,
  onFound,
  onCreate,
  onStore,
}: {
  asked: PlanQuestion;
  /** The plan, where it is at hand. */
  known: MovesReport | null;
  context: ScenarioContext;
  onFound: (report: MovesReport) => void;
  onCreate: (scenario: Scenario, label: string) => void;
  onStore: (plan: StoredPlan) => void;
}) {
  const today = useToday();
  const given = known === null ? undefined : { ok: true as const, report: known };
  const { answer, soFar, analysis } = useAnalysis('moves', question, context, true, given);
  const found = answer?.ok === true ? answer.report : null;
  const keep = useEffectEvent(onFound);
  useEffect(() => {
    if (found !== null) keep(found);
  }, [found]);
  if (answer?.ok === false) return <p role="alert">{answer.problems.map(({ message }) => message).join(' ')}</p>;
  const report = found ?? soFar;
  if (report !== null && report.unjudged !== null) return <p role="alert">{report.unjudged}</p>;
  const { fraction } = analysis;
  const [{ scenario }] = scenarios;
  return (
    <>
      {found === null ? (
        <WorkState
          what="The search for a plan"
          done={fraction === null ? null : { value: fraction, max: 1 }}
          again="Search again"
          {...(soFar === null ? {} : { kept: 'the best plan so far stands' })}
          work={analysis}
        >
          {fraction === null
            ? 'Looking for what stops the scenario …'
            : `Plans run: ${Math.round(fraction * MOST_PLANS)} of ${MOST_PLANS} at most … ${soFar === null ? '' : describeGap(soFar)}`}
        </WorkState>
      ) : null}
      {report === null ? null : (
        <MovesResult
          report={report}
          context={context}
          onStore={() => {
            const named = { id: crypto.randomUUID(), name: `Plan: ${report.scenarioName}`, made: today };
            const told = { ...report, engineVersion: PROGRAM };
            onStore(makePlan(told, scenarios.map(byWeek), question.draws, named));
          }}
          onMakeScenario={() => onCreate(addPlan(scenario, report), `Make the plan for ${scenario.name} a scenario`)}
        />
      )}
    </>
  );
}

/** The scenario with the moves of the plan, as one of its own. */
function addPlan(scenario: Scenario, { moves }: MovesReport): Scenario {
  const levers = moves.flatMap(({ lever, isInPlan }) => (isInPlan ? [lever] : []));
  return {
    ...scenario,
    id: crypto.randomUUID(),
    name: `${scenario.name}, with plan`,
    locked: false,
    lockedOn: null,
    levers,
  };
}
