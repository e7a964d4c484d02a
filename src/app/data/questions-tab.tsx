import { useSearch, useNavigate } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatDate } from '../format/date.ts';
import { formatCounted, formatShare } from '../format/number.ts';
import { useDataset, useExposureSummary } from '../queries/use-analyses.ts';
import { useView } from '../queries/use-view.ts';
import { EmptyState } from '../views/empty-state.tsx';
import { ErrorPanel } from '../views/error-panel.tsx';
import { Pending } from '../views/pending.tsx';
import { Section } from '../views/section.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import s from './data.module.css';
import { FirstUse } from './problems-tab.tsx';
import { filterQuestions } from './filter-questions.ts';
import { QuestionRows } from './question-rows.tsx';
import { getFileStem, saveFile } from '../views/save-file.ts';
import { SavingFailure } from '../views/saving-failure.tsx';
import { useSaving } from '../views/use-saving.ts';
import { createExportTable } from '../../domain/export-table.ts';
import { writeTableCsv } from '../../domain/write-csv.ts';

/** What nobody knows yet: how well the purchases are known, whom to ask what, and which parts have no category. */
export function QuestionsTab() {
  const view = useView();
  const exposure = useExposureSummary();
  const report = exposure.data;
  if (view.dataVersion === null) return <FirstUse />;
  if (exposure.isError) {
    return (
      <ErrorPanel
        what="The questions could not be worked out"
        error={exposure.error}
        onRetry={() => void exposure.refetch()}
      />
    );
  }
  if (report === undefined) return <Pending label="Working out the questions" lines={[100, 50, 90, 85, 90, 80]} />;
  return (
    <div className={s['stack']}>
      <CoverageBar coverage={report.totals.coverage} />
      <Questions report={report} />
      {report.unclassified === 0 ? null : (
        <p>
          {formatCounted(report.unclassified, 'part')} without a category{' '}
          {report.unclassified === 1 ? 'counts' : 'count'} as open.{' '}
          <Link to="/data" search={{ tab: 'categories' }}>
            Classify them
          </Link>
        </p>
      )}
    </div>
  );
}

function Questions({ report }: { report: ExposureSummary }) {
  const { q = '' } = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  const { workspace } = useView();
  const sites = useDataset().data?.sites;
  const nameOf = (siteId: string | null): string => sites?.find((site) => site.siteId === siteId)?.name ?? siteId ?? '';
  const saving = useSaving();
  const shown = filterQuestions(report.questions, q, nameOf);
  const { count, suppliers, share } = report.questionsSettle;
  const save = (): void => {
    const rows = shown.map((question) => ({ question, rank: report.questions.indexOf(question) + 1 }));
    const table = createExportTable<(typeof rows)[number]>(
      'Questions',
      [
        ['rank', 'number', ({ rank }) => rank],
        ['part_number', 'text', ({ question }) => question.partNumber],
        ['fact', 'text', ({ question }) => question.fact],
        ['site_id', 'text', ({ question }) => question.siteId],
        ['site', 'text', ({ question }) => nameOf(question.siteId)],
        [
          `revenue_at_risk_${report.currency.toLowerCase()}`,
          'money',
          ({ question }) => Math.round(question.revenueAtRisk),
        ],
        ['english', 'text', ({ question }) => question.en],
        ['chinese', 'text', ({ question }) => question.zh],
        ['law_date', 'date', () => report.lawDate],
        ['demo', 'text', () => (workspace?.demo === true ? 'fictional' : '')],
      ],
      rows,
    );
    const stem = getFileStem(workspace?.name ?? '', workspace?.demo ?? false);
    saveFile(`${stem}-questions.csv`, writeTableCsv([], table), 'text/csv');
  };
  return (
    <Section
      title={`${formatCounted(report.questions.length, 'question')} to ask`}
      caption={
        <>
          Missing facts, by the revenue a year that hangs on each on {formatDate(report.lawDate)}. They overlap and are
          never added.{' '}
          {count > 0
            ? `The best ${count}, to ${formatCounted(suppliers, 'supplier')}, settle ${formatShare(share)} of what is open, if all are answered “not controlled”.`
            : null}
        </>
      }
      aside={
        shown.length === 0 ? undefined : (
          <button type="button" className={s['link']} onClick={() => saving.run(save)}>
            Save {formatCounted(shown.length, 'question')} as CSV
          </button>
        )
      }
    >
      <SavingFailure saving={saving} />
      {report.questions.length === 0 ? (
        <EmptyState reason="no-match" title="Nothing to ask">
          No missing fact would change a verdict on this date.
        </EmptyState>
      ) : (
        <>
          <input
            type="search"
            className={s['search']}
            placeholder="Part, fact or site"
            aria-label="Search the questions"
            value={q}
            onChange={(event) => {
              const text = event.currentTarget.value;
              void navigate({
                search: (previous) => ({ ...previous, q: text === '' ? undefined : text }),
                replace: true,
                resetScroll: false,
              });
            }}
          />
          {shown.length === 0 ? (
            <EmptyState
              reason="no-match"
              action={
                <Link to="/data" search={{ tab: 'questions' }}>
                  Show all questions
                </Link>
              }
            >
              No question speaks of “{q}”.
            </EmptyState>
          ) : (
            <QuestionRows questions={shown} currency={report.currency} nameOf={nameOf} />
          )}
        </>
      )}
    </Section>
  );
}
