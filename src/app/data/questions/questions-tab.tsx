import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ExposureSummary, Coverage } from '../../../engine/exposure/report.ts';
import { formatDate } from '../../format/date.ts';
import { formatCounted, formatShare } from '../../format/number.ts';
import { useDataset, useExposureSummary } from '../../queries/analyses/use-analyses.ts';
import { useView } from '../../queries/view/use-view.ts';
import { AskingCautionInFull } from '../../components/asking/asking-caution.tsx';
import { ImportLink } from '../../components/import-link.tsx';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { UnaskedList } from '../../components/asking/unasked-list.tsx';
import s from '../data.module.css';
import { listUnpriced } from '../problems/find-gaps.ts';
import { FirstUse } from '../problems/problems-tab.tsx';
import { filterQuestions, filterUnasked } from './filter-questions.ts';
import { createQuestionTable } from './create-question-table.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import { writeTableCsv } from '../../../domain/tables/write-csv.ts';
import { QuestionRows } from './question-rows.tsx';
import { getFileStem, saveFile } from '../../components/save-file.ts';
import type { ReasonCode } from '../../../engine/exposure/parts/judgement.ts';
import { REASON_WORDS, countUnjudged } from '../../words/state-words.ts';
import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import { nameSites } from '../../words/name-things.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import { useWidth } from '../../components/hooks/use-width.ts';
import { COVERAGE_MEANINGS, EVIDENCE_WORDS } from '../../words/evidence-words.ts';

/** How well shippers are known: four kinds of evidence as one bar, by purchase value. `unpriced`: parts whose purchase has no value on file. */
function CoverageBar({ coverage, unpriced }: { coverage: Coverage; unpriced: number }) {
  const [ref, width] = useWidth<SVGSVGElement>(1000);
  const placed = EVIDENCE_KINDS.map((kind, index) => ({
    kind,
    x: EVIDENCE_KINDS.slice(0, index).reduce((sum, before) => sum + coverage[before], 0) * width,
    width: coverage[kind] * width,
  }));
  if (placed.every((segment) => segment.width === 0)) {
    return (
      <Section title="How much of the purchases is known cannot be said" rule={false}>
        <p className={s['hint']}>No purchase has a value on file: that takes a price, and a demand of the products.</p>
      </Section>
    );
  }
  return (
    <Section
      title={`${formatShare(coverage.seen + coverage.declared)} of purchases are known`}
      caption={`Share of purchase value by how it is known who ships it: all stages that are on file or stood in for.${
        unpriced === 0
          ? ''
          : ` ${formatCounted(unpriced, 'bought part')} without a price or its rate ${unpriced === 1 ? 'is' : 'are'} not in it.`
      }`}
      rule={false}
    >
      <svg
        ref={ref}
        className={s['coverage']}
        role="img"
        aria-label={EVIDENCE_KINDS.map((kind) => `${EVIDENCE_WORDS[kind]} ${formatShare(coverage[kind])}`).join(', ')}
      >
        {placed
          .filter((segment) => segment.width > 0)
          .map((segment) => (
            <rect
              key={segment.kind}
              className={s[`coverage-${segment.kind}`]}
              x={segment.x}
              width={Math.max(1, segment.width - 2)}
              height={14}
            />
          ))}
      </svg>
      <ul className={s['kinds']}>
        {EVIDENCE_KINDS.map((kind) => (
          <li key={kind}>
            <EvidenceMark evidence={kind} /> <b>{formatShare(coverage[kind])}</b>{' '}
            <small>{COVERAGE_MEANINGS[kind]}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Unknowns: how well the purchases are known, whom to ask what, and parts without a category. */
export function QuestionsTab() {
  const view = useView();
  const exposure = useExposureSummary();
  const report = exposure.data;
  const dataset = useDataset().data;
  const unpriced = dataset === undefined ? 0 : listUnpriced(dataset).length;
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
      <CoverageBar coverage={report.totals.coverage} unpriced={unpriced} />
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

/** Parts may be open all the same: of one without a source there is nobody to ask. */
function NothingToAsk({ parts }: { parts: ExposureSummary['ledger']['parts'] }) {
  const open = countUnjudged(parts);
  if (open === 0) {
    return (
      <EmptyState reason="no-match" title="Nothing to ask">
        No missing fact would change a verdict on this date.
      </EmptyState>
    );
  }
  const reasons = Object.keys(parts.cannotBeJudged) as ReasonCode[];
  return (
    <EmptyState
      reason="cannot-be-judged"
      title="Nothing to ask a supplier"
      action={<ImportLink>Bring what is missing</ImportLink>}
    >
      {formatCounted(open, 'part')} cannot be judged ({reasons.map((code) => REASON_WORDS[code]).join('; ')}), and no
      supplier can be asked for it.
    </EmptyState>
  );
}

function Questions({ report }: { report: ExposureSummary }) {
  const { q = '' } = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  const { workspace } = useView();
  const nameOf = nameSites(useDataset().data);
  const saving = useSaving();
  const shown = filterQuestions(report.questions, q, nameOf);
  const leftOut = filterUnasked(report.notAsked, q, nameOf);
  const caution = shown.find((question) => question.caution !== null)?.caution ?? null;
  const { count, suppliers, share } = report.questionsSettle;
  const save = (): void => {
    const table = createQuestionTable(shown, report, { nameOf, demo: workspace?.demo === true });
    const stem = getFileStem(workspace?.name ?? '', workspace?.demo ?? false);
    saveFile(`${stem}-questions.csv`, writeTableCsv([], table), 'text/csv');
  };
  return (
    <>
      <Section
        title={`${formatCounted(report.questions.length, 'question')} to ask`}
        caption={
          <>
            Missing facts, by the revenue a year that hangs on each on {formatDate(report.lawDate)}. They overlap and
            are never added.{' '}
            {count > 0
              ? `The best ${count}, to ${formatCounted(suppliers, 'supplier')}, settle ${formatShare(share)} of what is open, if all are answered “not controlled”.`
              : null}
          </>
        }
        aside={
          shown.length === 0 ? (
            <Link to="/supplier" search={{}}>
              Letters and answers
            </Link>
          ) : (
            <>
              <Link to="/supplier" search={{}}>
                Write the letters
              </Link>
              {' · '}
              <button type="button" className={s['link']} onClick={() => saving.run(save)}>
                Save {formatCounted(shown.length, 'question')} as CSV
              </button>
            </>
          )
        }
      >
        <SavingFailure saving={saving} />
        {report.questions.length + report.notAsked.length === 0 ? (
          <NothingToAsk parts={report.ledger.parts} />
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
            {caution === null ? null : <AskingCautionInFull caution={caution} />}
            {shown.length + leftOut.length === 0 ? (
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
      {leftOut.length === 0 ? null : (
        <Section
          title={`${formatCounted(leftOut.length, 'missing fact')} not asked of a supplier`}
          caption="A supplier is asked what the goods are, what they contain and which origin is declared for them, and nothing else. These stay open until you find them out elsewhere."
        >
          <UnaskedList facts={leftOut} currency={report.currency} nameOf={nameOf} linked />
        </Section>
      )}
    </>
  );
}
