import { chooseAnswer, type WhyCounts } from '../../../domain/answers/choose-answer.ts';
import type { Answer, FactDecision } from '../../../domain/decisions/decisions.ts';
import { formatDate } from '../../format/date.ts';
import s from '../suppliers.module.css';

const WHY: Readonly<Record<WhyCounts, string>> = {
  only: 'it is the only answer',
  measured: 'what was measured or seen goes before what is declared',
  newer: 'the newer goes before the older',
  'says-something': 'the other says nothing',
};

/** What was answered of one fact: what counts and why, what stands against it beside it, and all that was said before. */
export function AnswerHistory({ fact }: { fact: FactDecision }) {
  const answers = fact.answers ?? [];
  const chosen = chooseAnswer(answers);
  if (chosen === null) return null;
  const { counts, why, others } = chosen;
  const isContested = others.length > 0 || (fact.over !== null && fact.over !== '');
  return (
    <div className={s['history']}>
      <p>
        <b>{describe(counts)}</b> counts{others.length > 0 || answers.length > 1 ? `: ${WHY[why]}` : ''}.
      </p>
      {isContested ? (
        <ul aria-label="Against it">
          {others.map((other) => (
            <li key={JSON.stringify(other)}>
              Against it: <b>{describe(other)}</b>
            </li>
          ))}
          {fact.over === null ? null : <li>Before it the data said: {fact.over}</li>}
        </ul>
      ) : null}
      {answers.length > 1 ? (
        <details>
          <summary>All {answers.length} answers</summary>
          <ol>
            {answers.map((answer, at) => (
              <li key={at}>{describe(answer)}</li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function describe({ value, evidence, by, date, basis }: Answer): string {
  const words = { no: 'none', yes: 'contains it', 'not-known': 'not known', 'not-disclosed': 'may not be disclosed' };
  const said = Object.entries(words).find(([word]) => word === value)?.[1] ?? value;
  const how = evidence === 'seen' ? 'measured or seen' : 'declared';
  return [said, how, by, date === null ? '' : formatDate(date), basis].filter((text) => text !== '').join(', ');
}
