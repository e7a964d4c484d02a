import { Link, useSearch } from '@tanstack/react-router';
import type { DATA_TABS } from '../url-state.ts';
import { useView } from '../queries/use-view.ts';
import { Page } from '../shell/page.tsx';
import { ErrorPanel } from '../views/error-panel.tsx';
import { Pending } from '../views/pending.tsx';
import { Tabs } from '../views/tabs.tsx';
import { ClassifyTab } from './classify-tab.tsx';
import { ExportTab } from './export-tab.tsx';
import { ImportTab } from './import-tab.tsx';
import { ProblemsTab } from './problems-tab.tsx';
import { QuestionsTab } from './questions-tab.tsx';
import { VersionsTab } from './versions-tab.tsx';

type Tab = (typeof DATA_TABS)[number];
const TABS: readonly (readonly [Tab, string])[] = [
  ['import', 'Import'],
  ['problems', 'Problems'],
  ['versions', 'Versions'],
  ['questions', 'Questions'],
  ['categories', 'Categories'],
  ['export', 'Export'],
];

/** The Data page: from files to versions, from versions to what is still to ask, and out again. */
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
        <ErrorPanel what="The workspace could not be read" error={view.error} onRetry={view.retry} />
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
