import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScenarioSetting } from '../../../domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { late } from '../../components/late.tsx';
import { Page } from '../../components/page/page.tsx';
import { Section } from '../../components/section.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { findPersonId } from '../../queries/session/use-me.ts';
import { useDraftKey } from '../../queries/writes/unsaved-drafts.ts';
import { LibraryTabs } from '../library-tabs.tsx';
import { openResultStore } from '../results/last/last-result.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { composeQuestion, DRAWS, listChoices } from './ask-plan.ts';
import { findKeptPlan, keepPlan, nameBasis } from './kept-plan.ts';
import { MovesForm } from './moves-form.tsx';
import { PlanSearch } from './plan-search.tsx';
import { usePlans } from './use-plans.ts';
import s from './moves.module.css';

/** Comes where a plan is stored. */
const PlanSection = late(async () => (await import('./plan-section.tsx')).PlanSection, null);

/** Answers to a scenario: the best moves for a target or a budget, judged by the simulation. */
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
  const key = useDraftKey('plan of moves');
  const queries = useQueryClient();
  const [store] = useState(() => openResultStore(findPersonId(queries)));
  const [kept] = useState(() => findKeptPlan(store, key));
  const scenarios = listChoices(stored, context, setting);
  const [asked, setAsked] = useState(() => {
    const again = kept === null ? null : composeQuestion(kept.asked, scenarios);
    return again !== null && nameBasis(again, context) === kept?.rests ? kept.asked : null;
  });
  const question = asked === null ? null : composeQuestion(asked, scenarios);
  return (
    <Page title="Moves" beside={<LibraryTabs />}>
      <div className={s['stack']}>
        <p className={s['muted']}>
          Stock, second sources, earlier filing: which of them meets what you ask for at least cost. Each plan is run
          with the same luck; the moves of the scenario count, and others are suggested for what stops it. Presets that
          ask which firm or country is meant are here once a scenario was made of them.
        </p>
        <MovesForm
          scenarios={scenarios}
          currency={context.dataset.settings.reportingCurrency}
          first={asked}
          onAsk={setAsked}
        />
        {question === null || asked === null ? (
          <PlanAhead />
        ) : (
          <PlanSearch
            key={JSON.stringify(asked)}
            asked={question}
            known={kept?.rests === nameBasis(question, context) ? kept.report : null}
            context={context}
            onFound={(report) => keepPlan(store, { key, rests: nameBasis(question, context), asked, report })}
            onCreate={onCreate}
            onStore={(plan) => save(plan, `Store the plan ${plan.name}`)}
          />
        )}
        {failure === null ? null : <ErrorPanel what="The plan was not stored" error={failure} />}
        {plans.map((plan) => (
          <PlanSection key={plan.id} plan={plan} context={context} onSave={save} onRemove={() => remove(plan)} />
        ))}
      </div>
    </Page>
  );
}

/** Content of a plan, before one was asked for. */
function PlanAhead() {
  return (
    <Section
      title="What a plan says"
      caption={`${DRAWS} runs in steps of a week for each plan: a first one from few runs within seconds, then each better one.`}
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
