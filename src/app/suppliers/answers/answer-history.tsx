import { findFirstStanding, findLastDay } from '../../../domain/answers/evidence-age.ts';
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

/** How long answers count (null: for ever), and on which day they are looked at. */
export type EvidenceAge = { readonly months: number | null; readonly day: string };

/** What was answered of one fact: what counts and why, what stands against it beside it, what has expired, and all that was said before. */
export function AnswerHistory({ fact, age }: { fact: FactDecision; age: EvidenceAge }) {
  const answers = fact.answers ?? [];
  const notBefore = findFirstStanding(age.day, age.months);
  const chosen = chooseAnswer(answers, notBefore);
  const describe = (answer: Answer): string => describeAnswer(answer, age);
  if (chosen === null)
    return answers.length === 0 ? null : (
      <div className={s['history']}>
        <p>
          <b>Expired:</b> {answers.map(describe).join('; ')}. It settles nothing any more and is asked again.
        </p>
      </div>
    );
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

function describeAnswer({ value, evidence, by, date, at, basis }: Answer, { day, months }: EvidenceAge): string {
  const words = { no: 'none', yes: 'contains it', 'not-known': 'not known', 'not-disclosed': 'may not be disclosed' };
  const said = Object.entries(words).find(([word]) => word === value)?.[1] ?? value;
  const how = evidence === 'seen' ? 'measured or seen' : 'declared';
  const stated = date ?? at;
  const last = stated === null || months === null ? null : findLastDay(stated, months);
  const ends = last === null ? '' : last < day ? `expired on ${formatDate(last)}` : `counts until ${formatDate(last)}`;
  return [said, how, by, date === null ? '' : formatDate(date), basis, ends].filter((text) => text !== '').join(', ');
}
