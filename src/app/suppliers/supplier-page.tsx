import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { findReplyDay } from '../../domain/letters/reply-day.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import { ImportLink } from '../components/import-link.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { WorkspaceFailure } from '../components/states/workspace-failure.tsx';
import { Pending } from '../components/states/pending.tsx';
import { useDataset } from '../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { useArrivingExposure } from '../queries/analyses/use-exposure.ts';
import { listSupplierEntries } from '../queries/supplier-entries.ts';
import { useToday } from '../queries/view/use-today.ts';
import { useView } from '../queries/view/use-view.ts';
import { useDocuments } from '../queries/workspace-queries.ts';
import { findAddressees } from './find-addressees.ts';
import { Knowledge } from './knowledge.tsx';
import { findLastLetters } from './letters/log-letter.ts';
import { SupplierList } from './supplier-list.tsx';
import { TasksOfAll } from './tasks/tasks-of-all.tsx';
import { FirstTests, useFirstTests } from './tests-first.tsx';
import { type LetterChoice, type PageChoice, useLetters } from './use-letters.ts';

const SupplierView = late(
  async () => (await import('./supplier-view.tsx')).SupplierView,
  <Pending label="Opening the supplier" lines={[90, 60, 80, 70]} />,
);

/** The page of one supplier, or of all letters to be written. */
export function SupplierPage() {
  const { id } = useSearch({ from: '/supplier' });
  const today = useToday();
  const [choice, setChoice] = useState<PageChoice>({
    language: 'en',
    replyBy: findReplyDay(today),
    sender: '',
    wider: false,
  });
  const [chosen, setChosen] = useState<LetterChoice['languages']>({});
  const view = useView();
  const documents = useDocuments(view.workspaceId).data;
  const entries = useMemo(() => listSupplierEntries(documents ?? []), [documents]);
  const addressees = useMemo(() => findAddressees(entries), [entries]);
  const sent = useMemo(() => findLastLetters(entries), [entries]);
  const languages = useMemo(
    () => ({ ...Object.fromEntries([...sent].map(([supplierId, { language }]) => [supplierId, language])), ...chosen }),
    [sent, chosen],
  );
  const contacts = useMemo(
    () => Object.fromEntries([...addressees].map(([supplierId, { name }]) => [supplierId, name])),
    [addressees],
  );
  const letters = useLetters({ ...choice, languages, contacts });
  const tests = useFirstTests().data;
  const dataset = useDataset();
  const catalogue = useCatalogue();
  const { report } = useArrivingExposure();
  const supplier = dataset.data?.suppliers.find(({ supplierId }) => supplierId === id);
  const failed = letters.error ?? dataset.error ?? catalogue.error;
  return (
    <Page title={supplier?.name ?? 'Letters to suppliers'} wide>
      {view.error !== null ? (
        <WorkspaceFailure error={view.error} onRetry={view.retry} />
      ) : view.isReady && view.dataVersion === null ? (
        <EmptyState reason="first-use" action={<ImportLink />}>
          This workspace has no data yet. Letters ask suppliers for what is missing on the parts that they supply.
        </EmptyState>
      ) : failed !== null ? (
        <ErrorPanel what="The letters could not be written" error={failed} onRetry={() => void letters.refetch()} />
      ) : letters.data === undefined || dataset.data === undefined || catalogue.data === undefined ? (
        <Pending label="Writing letters" lines={[90, 60, 80, 70]} />
      ) : id === undefined ? (
        <>
          <SupplierList
            {...letters.data}
            addressees={addressees}
            sent={sent}
            suppliers={dataset.data.suppliers}
            today={today}
            onLanguages={(changed) => setChosen({ ...chosen, ...changed })}
          />
          <TasksOfAll entries={entries} suppliers={dataset.data.suppliers} today={today} />
          {tests === undefined ? null : <FirstTests tests={tests.tests} currency={tests.currency} />}
          <Knowledge dataset={dataset.data} catalogue={catalogue.data} isCurrent={!dataset.isPlaceholderData} />
        </>
      ) : supplier === undefined ? (
        <EmptyState reason="no-match" title="No such supplier">
          The data in use hold no supplier {id}.{' '}
          <Link to="/supplier" search={{}}>
            All letters to suppliers
          </Link>
        </EmptyState>
      ) : (
        <SupplierView
          supplier={supplier}
          dataset={dataset.data}
          isCurrent={!dataset.isPlaceholderData}
          catalogue={catalogue.data}
          report={report}
          letter={letters.data.letters.find(({ supplierId }) => supplierId === id) ?? null}
          currency={letters.data.currency}
          choice={choice}
          mail={addressees.get(supplier.supplierId)?.mail ?? ''}
          onChoice={({ language, ...change }) => {
            setChoice({ ...choice, ...change });
            if (language !== undefined) setChosen({ ...chosen, [supplier.supplierId]: language });
          }}
        />
      )}
    </Page>
  );
}
