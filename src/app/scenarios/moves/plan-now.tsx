import type { AnswerOf } from '../../../analyses/answers.ts';
import { askAgain } from '../../../documents/plan/ask-again.ts';
import { listPlanNotes } from '../../../documents/plan/list-plan-notes.ts';
import type { StoredPlan } from '../../../domain/scenario/stored-plan.ts';
import { WorkState } from '../../components/states/work-state.tsx';
import { formatMoney } from '../../format/money.ts';
import { PROGRAM } from '../../program-build.ts';
import { useAnalysis } from '../../queries/analyses/use-analysis.ts';
import { formatDayAndDate } from '../results/scenario-day.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { MovesTable } from './moves-table.tsx';
import { sayPlanBasis } from './say-plan-basis.ts';
import s from './moves.module.css';

/** A stored plan's expectation, beside its figures on the data and the law of today. */
export function PlanNow({ plan, context }: { plan: StoredPlan; context: ScenarioContext }) {
  const { answer, analysis } = useAnalysis('moves', askAgain(plan), context, true);
  if (answer === undefined)
    return (
      <WorkState what="Judging the plan on today's data" done={null} again="Judge again" work={analysis}>
        Judging the plan on today’s data …
      </WorkState>
    );
  return <PlanThenAndNow plan={plan} answer={answer} />;
}

/** What was expected of a plan beside what it comes to now, with what is missing in either; or why nobody can say what it comes to. */
export function PlanThenAndNow({ plan, answer }: { plan: StoredPlan; answer: AnswerOf<'moves'> }) {
  const { expected, currency } = plan;
  // Figures of a plan on which no money can be put are 0, and would read as if nothing were lost any more.
  const refused = answer.ok ? answer.report.unjudged : answer.problems.map(({ message }) => message).join(' ');
  if (!answer.ok || refused !== null)
    return (
      <p role="alert">
        It cannot be judged on today’s data: {refused} It was expected to leave {formatMoney(expected.unsold, currency)}{' '}
        unsold.
      </p>
    );
  const { report } = answer;
  const rows = [
    ['Unsold, nothing done', expected.nothing, report.nothing.unsold.value],
    ['Unsold with the plan', expected.unsold, report.plan.unsold.value],
    ['Cost', expected.cost, report.plan.cost.value],
  ] as const;
  const stop = (day: number | null): string =>
    day === null ? 'none in most runs' : formatDayAndDate(day, report.startDate);
  return (
    <>
      <p className={s['muted']}>{sayPlanBasis(plan, report, PROGRAM)}</p>
      <MovesTable caption={`Expected and now: ${plan.name}`} heads={['Figure', 'Expected', 'Now']}>
        {rows.map(([name, then, now]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatMoney(then, currency)}</td>
            <td>{formatMoney(now, report.currency)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Median first stop</th>
          <td>{stop(expected.firstStop)}</td>
          <td>{stop(report.plan.medianStop)}</td>
        </tr>
      </MovesTable>
      {listPlanNotes(plan, report).map((note) => (
        <p key={note} className={s['muted']}>
          {note}
        </p>
      ))}
    </>
  );
}
