import { Link } from '@tanstack/react-router';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { useToday } from '../queries/view/use-today.ts';
import { useView } from '../queries/view/use-view.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import { parseList } from '../address-lists.ts';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ImportLink } from '../components/import-link.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { WorkspaceFailure } from '../components/states/workspace-failure.tsx';
import { Pending } from '../components/states/pending.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import { LibraryView } from './library-view.tsx';
import { MOST_COMPARED, toggleCompared } from './scenarios-search.ts';
import { useScenarioContext } from './use-scenario-context.ts';
import { useScenarios } from './use-scenarios.ts';
import type { Refusal } from './use-scenarios.ts';
import { useScenariosSearch } from './use-scenarios-search.ts';

/** The library comes first; builder, charts and comparison have chunks of their own. */
const Workbench = late(async () => (await import('./workbench.tsx')).Workbench, <Loading />);
const Resilience = late(async () => (await import('./resilience/resilience-page.tsx')).ResiliencePage, <Loading />);
const Systemic = late(async () => (await import('./pages-of-company.ts')).SystemicPage, <Loading />);
const Shock = late(async () => (await import('./firms/shock-page.tsx')).ShockPage, <Loading />);
/** Questions without a scenario, by tab. */
const ANALYSES = { resilience: Resilience, systemic: Systemic, shock: Shock };
const WhatIf = late(async () => (await import('./what-if/what-if-page.tsx')).WhatIfPage, <Loading />);
const Moves = late(async () => (await import('./pages-of-company.ts')).MovesPage, <Loading />);
const Comparison = late(async () => (await import('./compare/comparison.tsx')).Comparison, <Loading />);

/** The planner's page: scenarios out of presets or nothing; built, run and compared. */
export function ScenariosPage() {
  const view = useView();
  const today = useToday();
  const { search, change } = useScenariosSearch();
  const scenarios = useScenarios();
  const open = scenarios.stored.find(({ id }) => id === search.s);
  const { context, error, retry } = useScenarioContext(open);
  const failed = view.error ?? error;
  if (failed !== null) {
    return (
      <Page title="Scenarios">
        <WorkspaceFailure error={failed} onRetry={view.error === null ? retry : view.retry} />
      </Page>
    );
  }
  if (view.isReady && view.dataVersion === null) return <FirstUse />;
  if (context === undefined || !scenarios.isReady) return <Loading />;
  if (search.s !== undefined && open === undefined)
    return scenarios.unreadable.includes(search.s) ? <NotReadable id={search.s} /> : <NotHere id={search.s} />;
  const notStored = scenarios.refusal === null ? null : <NotStored refusal={scenarios.refusal} />;
  const compared = parseList(search.with).slice(0, MOST_COMPARED);
  const goTo = (id: string) =>
    change({ s: id, tab: 'build', preset: undefined, with: undefined, product: undefined, trace: undefined });
  const create = (scenario: Scenario, label: string) => {
    scenarios.save(scenario, label);
    goTo(scenario.id);
  };
  if (open !== undefined) {
    return (
      <Workbench
        key={open.id}
        scenario={open}
        others={scenarios}
        notice={notStored}
        context={context}
        search={search}
        change={change}
        onSave={scenarios.save}
        onCreate={create}
        onDelete={() => {
          scenarios.remove(open);
          change({ s: undefined, tab: undefined });
        }}
      />
    );
  }
  if (search.tab === 'resilience' || search.tab === 'systemic' || search.tab === 'shock') {
    const Analysis = ANALYSES[search.tab];
    return <Analysis context={context} search={search} change={change} />;
  }
  const { lawDate, suspensionEnd, reading, assumptions, inference } = view;
  const setting = { clocks: { lawDate, suspensionEnd, reading }, assumptions, inference, startDate: today };
  if (search.tab === 'moves') {
    return (
      <>
        {notStored}
        <Moves context={context} stored={scenarios.stored} setting={setting} onCreate={create} />
      </>
    );
  }
  if (search.tab === 'what-if') {
    return (
      <>
        {notStored}
        <WhatIf
          key={JSON.stringify(setting)}
          context={context}
          scenarios={scenarios}
          setting={setting}
          from={search.from}
          onFrom={(from) => change({ from }, { replace: true })}
          onKeep={scenarios.save}
          onOpen={create}
          onGo={goTo}
        />
      </>
    );
  }
  const sideBySide = compared.flatMap((id) => scenarios.stored.filter((one) => one.id === id));
  if (search.tab === 'compare' && sideBySide.length > 1) {
    return (
      <Comparison
        scenarios={sideBySide}
        context={context}
        onlyDifferences={search.diff === 'on'}
        onOnlyDifferences={(only) => change({ diff: only ? 'on' : undefined })}
      />
    );
  }
  return (
    <Page title="Scenarios" beside={<LibraryTabs />}>
      {notStored}
      <LibraryView
        scenarios={scenarios}
        catalogue={context.catalogue}
        lists={context.lists}
        places={context.dataset}
        setting={setting}
        namedPreset={search.preset}
        compared={compared}
        onCompare={(id) => change((latest) => ({ with: toggleCompared(latest.with, id) }), { replace: true })}
        onCreate={create}
      />
    </Page>
  );
}

function Loading() {
  return (
    <Page title="Scenarios">
      <Pending label="Loading scenarios" lines={[40, 80, 70, 60]} />
    </Page>
  );
}

function FirstUse() {
  return (
    <Page title="Scenarios">
      <EmptyState reason="first-use" action={<ImportLink />}>
        This workspace has no data yet. A scenario needs products with a demand, a bill of materials, and who supplies
        what.
      </EmptyState>
    </Page>
  );
}

function NotStored({ refusal: { label, error, retry } }: { refusal: Refusal }) {
  return (
    <ErrorPanel
      what={`Not stored: ${label}`}
      error={error}
      next="It is shown here until the page is left. Try again, or save the scenario as a file."
      onRetry={retry}
    />
  );
}

function NotReadable({ id }: { id: string }) {
  return (
    <Page title="Scenarios">
      <EmptyState
        reason="no-match"
        title="This scenario cannot be read"
        action={
          <Link to="/scenarios" search={{}}>
            All scenarios
          </Link>
        }
      >
        The scenario “{id}” is damaged, or was written by a newer version of this program. It is kept as it is: reload
        the page to get the newest version that the host has.
      </EmptyState>
    </Page>
  );
}

function NotHere({ id }: { id: string }) {
  return (
    <Page title="Scenarios">
      <EmptyState
        reason="no-match"
        title="This scenario is not here"
        action={
          <Link to="/scenarios" search={{}}>
            All scenarios
          </Link>
        }
      >
        The address names the scenario “{id}”, which this workspace does not have. It may have been deleted, or belong
        to another workspace.
      </EmptyState>
    </Page>
  );
}
