import { findFirstStanding, findLastDay } from '../../../domain/answers/evidence-age.ts';
import { chooseAnswer, type ChosenAnswer, type WhyCounts } from '../../../domain/answers/choose-answer.ts';
import { NO_ANSWER } from '../../../domain/answers/answer-value.ts';
import type { Answer, FactDecision } from '../../../domain/decisions/decisions.ts';
import { formatDate } from '../../format/date.ts';
import s from '../suppliers.module.css';

const WHY: Readonly<Record<WhyCounts, string>> = {
  only: 'it is the only answer',
  measured: 'what was measured or seen goes before what is declared',
  newer: 'the newer goes before the older',
  'says-something': 'the other says nothing',
};

/** How long answers count (null: for ever), and the day of looking at them. */
export type EvidenceAge = { readonly months: number | null; readonly day: string };

/** Answers to one fact: the one in force and why, the ones against it beside it, expired ones, remarks, and all earlier ones. */
export function AnswerHistory({ fact, age }: { fact: FactDecision; age: EvidenceAge }) {
  const answers = fact.answers ?? [];
  const remarks = answers.filter(({ value }) => value === NO_ANSWER);
  const said = answers.filter(({ value }) => value !== NO_ANSWER);
  const chosen = chooseAnswer(said, findFirstStanding(age.day, age.months));
  if (answers.length === 0) return null;
  return (
    <div className={s['history']}>
      {chosen !== null ? (
        <Counting chosen={chosen} over={fact.over} isAlone={said.length === 1} age={age} />
      ) : said.length === 0 ? null : (
        <p>
          <b>Expired:</b> {said.map((one) => describeAnswer(one, age)).join('; ')}. It settles nothing any more and is
          asked again.
        </p>
      )}
      {remarks.map(({ by, at, basis }, line) => (
        <p key={line}>
          Remark of {by}
          {at === null ? '' : `, ${formatDate(at)}`}, without an answer: “{basis}”
        </p>
      ))}
      {said.length > 1 ? (
        <details>
          <summary>All {said.length} answers</summary>
          <ol>
            {said.map((answer, at) => (
              <li key={at}>{describeAnswer(answer, age)}</li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

/** The answer in force, why, and the ones against it. */
function Counting({
  chosen: { counts, why, others },
  over,
  isAlone,
  age,
}: {
  chosen: ChosenAnswer;
  over: string | null;
  isAlone: boolean;
  age: EvidenceAge;
}) {
  return (
    <>
      <p>
        <b>{describeAnswer(counts, age)}</b> counts{isAlone ? '' : `: ${WHY[why]}`}.
      </p>
      {others.length === 0 && over === null ? null : (
        <ul aria-label="Against it">
          {others.map((other) => (
            <li key={JSON.stringify(other)}>
              Against it: <b>{describeAnswer(other, age)}</b>
            </li>
          ))}
          {over === null ? null : <li>Before it the data said: {over}</li>}
        </ul>
      )}
    </>
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
