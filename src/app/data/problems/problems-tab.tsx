import { showNote } from '../../words/show-note.ts';
import { Link } from '@tanstack/react-router';
import { useDataset, useExposureSummary } from '../../queries/analyses/use-analyses.ts';
import { useView } from '../../queries/view/use-view.ts';
import { formatCounted } from '../../format/number.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ImportLink } from '../../components/import-link.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import { findGaps } from './find-gaps.ts';
import { useImportSession } from '../session/use-import-session.ts';

const NAMES_SHOWN = 24;

/** Faults of the current files, and gaps of the version in use. */
export function ProblemsTab() {
  const { state } = useImportSession();
  return (
    <div className={s['stack']}>
      {state.step === 'read' && state.outcome.document.problems.length > 0 ? (
        <p>
          Files that were just read wait to be accepted:{' '}
          {formatCounted(state.outcome.document.problems.length, 'problem or note', 'problems and notes')}.{' '}
          <Link to="/data" search={{ tab: 'import', step: 'problems' }}>
            See them in the import
          </Link>
        </p>
      ) : null}
      <Gaps />
    </div>
  );
}

function Gaps() {
  const view = useView();
  const dataset = useDataset();
  const report = useExposureSummary().data;
  if (view.dataVersion === null) return <FirstUse />;
  const gaps = dataset.data === undefined ? undefined : findGaps(dataset.data);
  return (
    <Section
      title="What the data in use leave open"
      caption="None of it keeps anything out; each is shown as unknown wherever it counts. What it is worth stands with the questions."
      aside={
        <Link to="/data" search={{ tab: 'questions' }}>
          Questions by money
        </Link>
      }
      rule={false}
    >
      {dataset.isError ? (
        <ErrorPanel what="The data could not be read" error={dataset.error} onRetry={() => void dataset.refetch()} />
      ) : gaps === undefined ? (
        <Pending label="Reading the data" lines={[40, 60, 50]} />
      ) : gaps.length === 0 ? (
        <EmptyState reason="no-match" title="Nothing is open">
          Every part has a category and a source, every product a price, every site a country.
        </EmptyState>
      ) : (
        <dl className={s['gaps']}>
          {gaps.map((gap) => (
            <div key={gap.key}>
              <dt>
                <b>{gap.names.length}</b> {gap.title}
              </dt>
              <dd>
                {gap.consequence}{' '}
                {gap.key === 'category' ? (
                  <Link to="/data" search={{ tab: 'categories' }}>
                    Classify them
                  </Link>
                ) : null}
                <span className={s['names']}>
                  {gap.names.slice(0, NAMES_SHOWN).map((name) => (
                    <code key={name}>{name}</code>
                  ))}
                  {gap.names.length > NAMES_SHOWN ? <span>and {gap.names.length - NAMES_SHOWN} more</span> : null}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {report === undefined || report.notes.length === 0 ? null : (
        <ul className={s['notes']}>
          {report.notes.map(showNote).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** No data in the workspace yet, with the way to bring some. */
export function FirstUse() {
  return (
    <EmptyState reason="first-use" action={<ImportLink />}>
      This workspace has no data yet.
    </EmptyState>
  );
}
