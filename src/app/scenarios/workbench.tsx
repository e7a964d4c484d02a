import { useMemo, type ReactNode } from 'react';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { useDraftKey } from '../queries/writes/unsaved-drafts.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import { Pending } from '../components/states/pending.tsx';
import { saveFile } from '../components/save-file.ts';
import { SavingFailure } from '../components/states/saving-failure.tsx';
import { useSaving } from '../components/states/use-saving.ts';
import { setAt } from './builder/edit-path.ts';
import { describeProblems, listProblems } from './builder/list-problems.ts';
import { ScenarioBuilder } from './builder/scenario-builder.tsx';
import { useDraft } from './builder/use-draft.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { listSources } from './list-sources.ts';
import { makeScenarioId, nameScenario, type StoredScenarios } from './scenario-documents.ts';
import { writeScenarioFile } from './scenario-file.ts';
import type { ScenariosSearch } from './scenarios-search.ts';
import { StaleNotice, UnsoundNotice } from './stale-notice.tsx';
import { SweepView } from './sweep/sweep-view.tsx';
import { WORKBENCH_TABS, WorkbenchHead } from './workbench-head.tsx';

/** The charts come only with a result. */
const ResultPanel = late(
  async () => (await import('./results/result-panel.tsx')).ResultPanel,
  ({ scenario, head }) => (
    <Page title={scenario.name} titleHidden>
      {head}
      <Pending label="Loading the result" lines={[70, 50, 90, 90]} />
    </Page>
  ),
);

/** One scenario: its fields, its result, and its outcome with everything standing still in turn under its rules. */
export function Workbench({
  scenario,
  others,
  notice,
  context,
  search,
  change,
  onSave,
  onCreate,
  onDelete,
}: {
  scenario: Scenario;
  others: StoredScenarios;
  /** The page's message above the scenario, if any. */
  notice: ReactNode;
  context: ScenarioContext;
  search: ScenariosSearch;
  change: (next: ScenariosSearch, options?: { replace?: boolean }) => void;
  onSave: (scenario: Scenario, label: string) => void;
  onCreate: (scenario: Scenario, label: string) => void;
  onDelete: () => void;
}) {
  const tab = WORKBENCH_TABS.find((one) => one === search.tab) ?? 'build';
  const { catalogue } = context;
  // Held above the tabs: what is not sound yet is still there after a look at a result.
  const draft = useDraft(scenario, useDraftKey(`scenario ${scenario.id}`), onSave);
  const saving = useSaving();
  const problems = useMemo(() => listProblems(draft.draft), [draft.draft]);
  const currency = context.dataset.settings.reportingCurrency;
  const sources = useMemo(
    () =>
      listSources(
        scenario,
        catalogue.scenarioPresets.find(({ id }) => id === scenario.presetId),
      ),
    [scenario, catalogue],
  );
  const head = (
    <WorkbenchHead
      scenario={scenario}
      tab={tab}
      onChange={(next, label) => {
        draft.setDraft(setAt(setAt(draft.draft, ['name'], next.name), ['note'], next.note));
        draft.send(next, label);
      }}
      onDuplicate={() => {
        const name = nameScenario(`${scenario.name.replace(/, copy( \d+)?$/, '')}, copy`, others.stored);
        onCreate(
          { ...scenario, id: makeScenarioId(name, others), name, locked: false, lockedOn: null },
          `Duplicate ${scenario.name}`,
        );
      }}
      onSave={() =>
        saving.run(() => saveFile(`${scenario.id}.scenario.json`, writeScenarioFile(scenario), 'application/json'))
      }
      onDelete={onDelete}
      onLock={() => {
        const { dataVersion } = context;
        const lockedOn = scenario.locked ? null : { dataVersion, catalogueVersion: catalogue.version };
        const label = `${scenario.locked ? 'Unlock' : 'Lock'} ${scenario.name}`;
        onSave({ ...scenario, locked: !scenario.locked, lockedOn }, label);
      }}
      notice={
        <>
          {notice}
          <SavingFailure saving={saving} />
          <StaleNotice scenario={scenario} context={context} onSave={onSave} />
          {tab === 'build' || problems.size === 0 ? null : <UnsoundNotice text={describeProblems(problems)} />}
        </>
      }
    />
  );
  if (tab === 'result') {
    return <ResultPanel scenario={scenario} context={context} search={search} change={change} head={head} />;
  }
  return (
    <Page title={scenario.name} titleHidden>
      {head}
      {tab === 'build' ? (
        <ScenarioBuilder
          scenario={scenario}
          draft={draft}
          problems={problems}
          sources={sources}
          lists={context.lists}
          currency={currency}
        />
      ) : (
        <SweepView scenario={scenario} context={context} />
      )}
    </Page>
  );
}
