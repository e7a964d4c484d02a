import { useState } from 'react';
import { fillPreset } from '../../../catalogue/fill-preset.ts';
import { createEmptyScenario, type ScenarioSetting } from '../../../domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { makePlan } from '../../../documents/plan/make-plan.ts';
import type { StoredPlan } from '../../../domain/scenario/stored-plan.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { Page } from '../../components/page/page.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import { WorkState } from '../../components/states/work-state.tsx';
import { useToday } from '../../queries/view/use-today.ts';
import { useAnalysis } from '../../queries/analyses/use-analysis.ts';
import { LibraryTabs } from '../library-tabs.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import { type AskedPlan, MovesForm } from './moves-form.tsx';
import { PlanSection } from './plan-section.tsx';
import { usePlans } from './use-plans.ts';
import { MovesResult } from './moves-result.tsx';
import s from './moves.module.css';

/** A step of a week and so many runs give a first plan within a minute. */
const STEP_DAYS = 7;
const DRAWS = 64;
const MOST_PLANS = 80;
/** Runs of each where several scenarios are judged. */
const DRAWS_OF_MANY = 16;

type Weighed = { readonly scenario: Scenario; readonly weight: number };

function byWeek({ scenario, weight }: Weighed): { scenario: Scenario; weight: number } {
  return { scenario: { ...scenario, stepDays: STEP_DAYS }, weight };
}

/** What to do about a scenario: the moves that meet a target or a budget best, judged by the simulation. */
export function MovesPage({
  context,
  stored,
  setting,
  onCreate,
}: {
  context: ScenarioContext;
  stored: readonly Scenario[];
  setting: ScenarioSetting;
  onCreate: (scenario: Scenario, label: string) => void;
}) {
  const { plans, save, remove, failure } = usePlans();
  const [asked, setAsked] = useState<AskedPlan | null>(null);
  const presets = context.catalogue.scenarioPresets
    .filter(({ choice }) => choice === null)
    .map((preset) => ({ ...createEmptyScenario(preset.id, preset.name, setting), ...fillPreset(preset, null) }));
  const scenarios = [...stored, ...presets];
  const weighed = asked?.weights.flatMap(({ scenarioId, weight }) => {
    const scenario = scenarios.find(({ id }) => id === scenarioId);
    return scenario === undefined ? [] : [{ scenario, weight }];
  });
  const [first, ...further] = weighed ?? [];
  return (
    <Page title="Moves" beside={<LibraryTabs />}>
      <p className={s['muted']}>
        Stock, second sources, earlier filing: which of them meets what you ask for at least cost. Each plan is run with
        the same luck; the moves of the scenario count, and others are suggested for what stops it. Presets that ask
        which firm or country is meant are here once a scenario was made of them.
      </p>
      <MovesForm scenarios={scenarios} currency={context.dataset.settings.reportingCurrency} onAsk={setAsked} />
      {first === undefined || asked === null ? (
        <PlanAhead />
      ) : (
        <Plan
          key={JSON.stringify(asked)}
          aim={asked.aim}
          first={first}
          further={further}
          context={context}
          onCreate={onCreate}
          onStore={(plan) => save(plan, `Store the plan ${plan.name}`)}
        />
      )}
      {failure === null ? null : <ErrorPanel what="The plan was not stored" error={failure} />}
      {plans.map((plan) => (
        <PlanSection key={plan.id} plan={plan} context={context} onSave={save} onRemove={() => remove(plan)} />
      ))}
    </Page>
  );
}

/** What a plan will say, before one was asked for. */
function PlanAhead() {
  return (
    <Section
      title="What a plan says"
      caption="64 runs in steps of a week for each plan: the first one comes within a minute."
    >
      <dl className={s['ahead']}>
        <dt>Moves, in the order to decide</dt>
        <dd>What to buy, to file or to qualify, with its cost and the last day on which it still helps.</dd>
        <dt>What they buy</dt>
        <dd>Unsold margin without them and with them, over the same runs, each move alone and all together.</dd>
        <dt>What was not chosen</dt>
        <dd>Moves that cost more than they save, and by how much.</dd>
      </dl>
    </Section>
  );
}

function Plan({
  aim,
  first,
  further,
  context,
  onCreate,
  onStore,
}: {
  aim: AskedPlan['aim'];
  first: Weighed;
  further: readonly Weighed[];
  context: ScenarioContext;
  onCreate: (scenario: Scenario, label: string) => void;
  onStore: (plan: StoredPlan) => void;
}) {
  const today = useToday();
  const { scenario } = first;
  const question = {
    ...byWeek(first),
    ...(further.length === 0 ? {} : { further: further.map(byWeek) }),
    aim,
    suggests: true,
    draws: further.length === 0 ? DRAWS : DRAWS_OF_MANY,
    mostPlans: MOST_PLANS,
  };
  const { answer, analysis } = useAnalysis('moves', question, context, true);
  if (answer === undefined) {
    const { fraction } = analysis;
    return (
      <WorkState
        what="The search for a plan"
        done={fraction === null ? null : { value: fraction, max: 1 }}
        again="Search again"
        work={analysis}
      >
        {fraction === null
          ? 'Looking for what stops the scenario …'
          : `Plans run: ${Math.round(fraction * MOST_PLANS)} …`}
      </WorkState>
    );
  }
  if (!answer.ok) return <p role="alert">{answer.problems.map(({ message }) => message).join(' ')}</p>;
  const { report } = answer;
  if (report.unjudged !== null) return <p role="alert">{report.unjudged}</p>;
  return (
    <MovesResult
      report={report}
      context={context}
      onStore={() => {
        const named = { id: crypto.randomUUID(), name: `Plan: ${report.scenarioName}`, made: today };
        onStore(makePlan(report, [first, ...further].map(byWeek), question.draws, named));
      }}
      onMakeScenario={() => onCreate(addPlan(scenario, report), `Make the plan for ${scenario.name} a scenario`)}
    />
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
