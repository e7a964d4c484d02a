import { Link } from '@tanstack/react-router';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatHanging, getSharedMoneyScale } from '../format/money.ts';
import { formatCounted, formatShare } from '../format/number.ts';
import { AskingCaution } from '../components/asking/asking-caution.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { FoldedSection } from '../components/folded-section.tsx';
import s from './overview.module.css';

const SHOWN = 5;

/** The questions with the most valuable answers, in the order of asking, each with its cautions before sending. */
export function QuestionList({ report }: { report: ExposureSummary }) {
  const questions = report.questions.slice(0, SHOWN);
  const { count, share } = report.questionsSettle;
  const scale = getSharedMoneyScale(questions.map((question) => question.revenueAtRisk));
  return (
    <FoldedSection
      title="Best next questions"
      gist={
        questions.length === 0
          ? report.notAsked.length === 0
            ? 'nothing to ask'
            : `${formatCounted(report.notAsked.length, 'missing fact')}, and no supplier to ask`
          : count > 0
            ? `the first ${count} settle ${formatShare(share)} of what is open`
            : formatCounted(report.questions.length, 'missing fact')
      }
      caption={
        count > 0
          ? `Revenue that hangs on each; they overlap. The first ${count} settle ${formatShare(share)} of what is open, if all are answered “not controlled”.`
          : 'Missing facts, by the revenue that hangs on them.'
      }
      aside={
        report.questions.length > SHOWN || report.notAsked.length > 0 ? (
          <Link to="/data" search={{ tab: 'questions' }}>
            {report.notAsked.length === 0
              ? `All ${String(report.questions.length)}`
              : `All ${String(report.questions.length)}, and ${String(report.notAsked.length)} not asked`}
          </Link>
        ) : undefined
      }
    >
      {questions.length === 0 ? (
        <EmptyState reason="no-match" title={report.notAsked.length === 0 ? 'Nothing to ask' : 'No supplier to ask'}>
          {report.notAsked.length === 0
            ? 'No missing fact would change a verdict on this date.'
            : `${formatCounted(report.notAsked.length, 'fact')} would change a verdict, but no supplier is asked for ${report.notAsked.length === 1 ? 'it' : 'them'}.`}
        </EmptyState>
      ) : (
        <ol className={s['questions']}>
          {questions.map((question) => (
            <li key={`${question.partNumber}/${question.siteId ?? ''}/${question.fact}`}>
              <span className={s['money']}>{formatHanging(question, report.currency, scale)}</span>
              <span>
                <Link to="/exposure" search={{ part: question.partNumber }}>
                  <code>{question.partNumber}</code>
                </Link>{' '}
                <span className={s['fact']}>{question.fact}</span>
                <span className={s['ask']} title={question.en}>
                  {question.en}
                </span>
                {question.caution?.beside.includes('en') === true ? <AskingCaution caution={question.caution} /> : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </FoldedSection>
  );
}
