import { Fragment } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useView } from '../queries/view/use-view.ts';
import { late } from '../components/late.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { ImportLink } from '../components/import-link.tsx';
import { Page } from '../components/page/page.tsx';
import { Pending } from '../components/states/pending.tsx';
import { formatDate } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import { CalendarSection } from './calendar-section.tsx';
import { CaseList } from './case-list.tsx';
import { CaseSheet } from './case-sheet.tsx';
import { composeLead, describeDoubted, describeUnjudged } from './compose-lead.ts';
import { FileFirst } from './file-first.tsx';
import s from './licences.module.css';
import { useLicences } from './use-licences.ts';
import { isolateNames } from '../format/isolate-names.ts';
import { loadOnline } from '../load-online.ts';

/** It comes below the cases, and has a chunk of its own. */
const AheadSection = late(async () => (await loadOnline(() => import('./ahead-section.tsx'))).AheadSection, null);

const MovementsSection = late(
  async () => (await loadOnline(() => import('./movements-section.tsx'))).MovementsSection,
  null,
);

/** The Licences page: licences too late, papers owed, and stops after a refusal. */
export function LicencesPage() {
  const view = useView();
  const licences = useLicences();
  const navigate = useNavigate({ from: '/licences' });
  const { open } = useSearch({ from: '/licences' });
  const report = licences.data;
  const shown = report?.cases.find(({ id }) => id === open);
  const show = (id: string | undefined): void => {
    void navigate({ search: (previous) => ({ ...previous, open: id }), resetScroll: false });
  };
  return (
    <Page
      title="Licences"
      wide
      sheet={shown === undefined ? null : <CaseSheet key={shown.id} shown={shown} onClose={() => show(undefined)} />}
    >
      {view.isReady && view.dataVersion === null ? (
        <EmptyState reason="first-use" action={<ImportLink>Import your files</ImportLink>}>
          Licences are listed once there is a company: who makes what, for whom.
        </EmptyState>
      ) : licences.isError ? (
        <ErrorPanel
          what="The licences could not be worked out"
          error={licences.error}
          onRetry={() => void licences.refetch()}
        />
      ) : report === undefined ? (
        <Pending label="Working out licences" lines={[90, 60, 100, 100, 100, 100]} height={24} gap={18} />
      ) : (
        <>
          <p className={s['lead']}>{isolateNames(composeLead(report))}</p>
          <FileFirst cases={report.cases} onOpen={show} />
          <p className={s['muted']}>
            {formatCounted(report.cases.length, 'case')} by exporter, item and end user, the longest gap between cover
            and decision first. Stock as of {formatDate(report.stockDate)}, law of {formatDate(report.lawDate)}.
            Decisions: median and what 8 of 10 cases on record span, in Chinese working days.
            {report.leftOutEstimated === 0
              ? ''
              : ` ${formatCounted(report.leftOutEstimated, 'finding')} of contents or sources that are only estimated make no case.`}{' '}
            Not legal advice.
          </p>
          {report.unjudgedParts.length === 0 ? null : (
            <p className={s['muted']}>
              {describeUnjudged(report)}{' '}
              <Link to="/data" search={{ tab: 'questions' }}>
                Ask first
              </Link>
            </p>
          )}
          {report.doubted.length === 0 ? null : (
            <p className={s['muted']}>
              {describeDoubted(report)}{' '}
              <PartsToState parts={[...new Set(report.doubted.flatMap(({ parts }) => parts))]} />
            </p>
          )}
          <CaseList report={report} open={open} onOpen={show} />
          <div className={s['sections']}>
            <CalendarSection report={report} onOpen={show} />
            <AheadSection onOpen={show} />
            <MovementsSection report={report} />
          </div>
        </>
      )}
    </Page>
  );
}

/** Parts of which a fact is only estimated: more links than these would be a list of its own. */
const MOST_PARTS = 3;

/** The ways to where such a fact is stated. */
function PartsToState({ parts }: { parts: readonly string[] }) {
  const rest = parts.length - MOST_PARTS;
  return (
    <>
      {parts.slice(0, MOST_PARTS).map((part, row) => (
        <Fragment key={part}>
          {row === 0 ? 'State it: ' : ', '}
          <Link to="/exposure" search={{ part }}>
            {part}
          </Link>
        </Fragment>
      ))}
      {rest > 0 ? ` and ${rest} more.` : '.'}
    </>
  );
}
