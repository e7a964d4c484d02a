import { useDeferredValue } from 'react';
import { useDataset } from '../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { useArrivingExposure } from '../queries/analyses/use-exposure.ts';
import { useView } from '../queries/view/use-view.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import { joinClasses } from '../components/class-names.ts';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ImportLink } from '../components/import-link.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { WorkspaceFailure } from '../components/states/workspace-failure.tsx';
import s from './exposure-page.module.css';
import { PartsTab } from './parts/parts-tab.tsx';
import { usePartRows } from './parts/use-part-rows.ts';
import { PendingSheet, UnknownPartSheet } from './sheet/empty-sheets.tsx';
import { UnstoredLine } from './unstored-line.tsx';
import { useExposureSearch } from './use-exposure-search.ts';
import { Pending } from '../components/states/pending.tsx';
import { Link } from '@tanstack/react-router';
import type { ExposureReport } from '../../engine/exposure/report.ts';
import { formatCount } from '../format/number.ts';
import { type ExposureTab, EXPOSURE_TABS } from '../url-state.ts';
import { Tabs } from '../components/tabs.tsx';
import { loadOnline } from '../load-online.ts';

// Only whoever has just accepted an import is told of it.
const AcceptedLine = late(
  async () => (await loadOnline(() => import('../data/session/accepted-line.tsx'))).AcceptedLine,
  null,
);

const NAMES: Record<ExposureTab, string> = {
  parts: 'Parts',
  suppliers: 'Suppliers',
  sites: 'Sites',
  materials: 'Materials',
  measures: 'Measures',
};

/** The five lists of the page with how many rows each holds, `total` parts once all of them are here. A tab begins unfiltered. */
function ExposureTabs({ report, total }: { report: ExposureReport | undefined; total: number | null }) {
  return (
    <Tabs label="Lists">
      {EXPOSURE_TABS.map((tab) => (
        <Link
          key={tab}
          to="/exposure"
          search={{ tab: tab === 'parts' ? undefined : tab }}
          activeOptions={{ explicitUndefined: true }}
        >
          {NAMES[tab]}{' '}
          <small>
            {report === undefined ? null : formatCount((tab === 'parts' ? total : null) ?? report[tab].length)}
          </small>
        </Link>
      ))}
    </Tabs>
  );
}

const ROWS = Array.from({ length: 14 }, (_, row) => 100 - (row % 3) * 2);

/** The page's shape while its figures are on their way: the fills, four charts, the list. */
function ExposureSkeleton({ withCharts }: { withCharts: boolean }) {
  return (
    <div className={s['skeleton']}>
      <Pending label="Computing exposure" lines={[52]} height={27} />
      {withCharts ? (
        <div className={s['skeletonCharts']}>
          {[0, 1, 2, 3].map((chart) => (
            <Pending key={chart} label="" lines={[40, 90, 76, 82, 64]} height={12} gap={8} />
          ))}
        </div>
      ) : null}
      <Pending label="" lines={ROWS} height={16} gap={16} />
    </div>
  );
}

/** The list comes first; sheets opened from it have chunks of their own. */
const PartSheet = late(
  async () => (await import('./sheet/part-sheet.tsx')).PartSheet,
  ({ row, onClose }) => <PendingSheet id={row.id} onClose={onClose} />,
);
const OwnersTab = late(
  async () => (await import('./owners/owners-tab.tsx')).OwnersTab,
  <ExposureSkeleton withCharts={false} />,
);

/** The Exposure page: lists of exposed parts and their owners, and the sheet of one part beside them. */
export function ExposurePage() {
  const { search, change } = useExposureSearch();
  const view = useView();
  const { report, total, isStale, hasOldFigures, error, retry } = useArrivingExposure();
  // The first figures bring charts and a list at once: they are built in between what a person does, not in one go.
  const isFilled = useDeferredValue(report !== undefined, false);
  const isWhole = !isStale && !hasOldFigures && total === null;
  const rows = usePartRows(report?.parts);
  const dataset = useDataset().data;
  const catalogue = useCatalogue('later').data;
  const tab = search.tab ?? 'parts';
  const close = () => change({ part: undefined });
  const row = search.part === undefined ? undefined : rows.find(({ id }) => id === search.part);
  const sheet =
    tab !== 'parts' || search.part === undefined || report === undefined ? null : hasOldFigures ||
      (row === undefined && total !== null) ? (
      <PendingSheet id={search.part} onClose={close} />
    ) : row === undefined ? (
      <UnknownPartSheet id={search.part} onClose={close} />
    ) : (
      <PartSheet row={row} context={{ report, catalogue, dataset }} onClose={close} />
    );
  return (
    <Page title="Exposure" beside={<ExposureTabs report={report} total={total} />} wide sheet={sheet}>
      <AcceptedLine />
      <UnstoredLine open={search.part} />
      {view.error !== null ? (
        <WorkspaceFailure error={view.error} onRetry={view.retry} />
      ) : error !== null && report === undefined ? (
        <ErrorPanel what="Exposure could not be computed" error={error} onRetry={retry} />
      ) : view.isReady && view.dataVersion === null ? (
        <EmptyState reason="first-use" action={<ImportLink>Bring your files</ImportLink>}>
          This workspace has no parts yet. Bring a parts list, a bill of materials and who supplies what; the exposure
          follows at once.
        </EmptyState>
      ) : report === undefined || !isFilled ? (
        <ExposureSkeleton withCharts={tab === 'parts' && search.charts !== 'off'} />
      ) : (
        <div
          className={joinClasses(s['body'], (isStale || (hasOldFigures && tab !== 'parts')) && s['stale'])}
          aria-busy={isStale || total !== null}
        >
          {error !== null ? (
            <ErrorPanel
              what="The new figures could not be computed; these are the last ones"
              error={error}
              onRetry={retry}
            />
          ) : null}
          {tab === 'parts' ? (
            <PartsTab report={report} rows={rows} total={total} isWhole={isWhole} />
          ) : (
            <OwnersTab key={tab} tab={tab} report={report} isWhole={isWhole} />
          )}
        </div>
      )}
    </Page>
  );
}
