import { Link, useSearch } from '@tanstack/react-router';
import type { DATA_TABS } from '../url-state.ts';
import { useView } from '../queries/view/use-view.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import { WorkspaceFailure } from '../components/states/workspace-failure.tsx';
import { Pending } from '../components/states/pending.tsx';
import { Tabs } from '../components/tabs.tsx';
import { ImportTab } from './import/import-tab.tsx';
import { ProblemsTab } from './problems/problems-tab.tsx';

// The import comes first and is all that most visits need; the other tabs follow when they are opened.
const OPENING = <Pending label="Opening the view" lines={[40, 80, 70, 60]} />;
const ClassifyTab = late(async () => (await import('./facts/classify-tab.tsx')).ClassifyTab, OPENING);
const ExportTab = late(async () => (await import('./export/export-tab.tsx')).ExportTab, OPENING);
const QuestionsTab = late(async () => (await import('./questions/questions-tab.tsx')).QuestionsTab, OPENING);
const VersionsTab = late(async () => (await import('./versions/versions-tab.tsx')).VersionsTab, OPENING);

type Tab = (typeof DATA_TABS)[number];
const TABS: readonly (readonly [Tab, string])[] = [
  ['import', 'Import'],
  ['problems', 'Problems'],
  ['versions', 'Versions'],
  ['questions', 'Questions'],
  ['categories', 'Categories'],
  ['export', 'Export'],
];

/** The Data page: from files to versions, from versions to open questions, and out again. */
export function DataPage() {
  const { tab = 'import' } = useSearch({ from: '/data' });
  const view = useView();
  return (
    <Page
      title="Data"
      beside={
        <Tabs label="Views of the data">
          {TABS.map(([id, name]) => (
            <Link key={id} to="/data" search={{ tab: id }} aria-current={id === tab ? 'page' : undefined}>
              {name}
            </Link>
          ))}
        </Tabs>
      }
    >
      {view.error === null ? (
        view.isReady ? (
          <Body tab={tab} />
        ) : (
          <Pending label="Loading the workspace" lines={[50, 80, 70, 60]} />
        )
      ) : (
        <WorkspaceFailure error={view.error} onRetry={view.retry} />
      )}
    </Page>
  );
}

function Body({ tab }: { tab: Tab }) {
  switch (tab) {
    case 'import':
      return <ImportTab />;
    case 'problems':
      return <ProblemsTab />;
    case 'versions':
      return <VersionsTab />;
    case 'questions':
      return <QuestionsTab />;
    case 'categories':
      return <ClassifyTab />;
    case 'export':
      return <ExportTab />;
  }
}
