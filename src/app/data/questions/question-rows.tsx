import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Question } from '../../../engine/exposure/questions/question.ts';
import { formatHanging, getSharedMoneyScale } from '../../format/money.ts';
import { AskingCaution } from '../../components/asking/asking-caution.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import s from '../data.module.css';

const AT_FIRST = 40;

/** Questions with the money behind them, whom to ask, their text in both languages, ready to be copied, and beside it the cautions. */
export function QuestionRows({
  questions,
  currency,
  nameOf,
}: {
  questions: readonly Question[];
  currency: string;
  nameOf: (siteId: string | null) => string;
}) {
  const [limit, setLimit] = useState(AT_FIRST);
  const scale = getSharedMoneyScale(questions.map((question) => question.revenueAtRisk));
  return (
    <>
      <ol className={s['questions']}>
        {questions.slice(0, limit).map((question) => (
          <QuestionRow
            key={`${question.partNumber}/${question.siteId ?? ''}/${question.fact}`}
            question={question}
            money={formatHanging(question, currency, scale)}
            whom={nameOf(question.siteId)}
          />
        ))}
      </ol>
      <ShowMore count={questions.length} limit={limit} step={100} noun="further question" onLimit={setLimit} />
      <p className={s['hint']}>The Chinese wording is our own translation.</p>
    </>
  );
}

function QuestionRow({ question, money, whom }: { question: Question; money: string; whom: string }) {
  const id = useId();
  const { partNumber, fact, en, zh, caution } = question;
  const describedBy = (language: 'en' | 'zh') => (caution?.beside.includes(language) === true ? id : undefined);
  return (
    <li>
      <b className={s['money']}>{money}</b>
      <span className={s['asked']}>
        <Link to="/exposure" search={{ part: partNumber }}>
          <code>{partNumber}</code>
        </Link>
        <span>{fact}</span>
        <small>{whom}</small>
      </span>
      <div className={s['text']}>
        <p>{en}</p>
        <p lang="zh-Hans" className={s['zh']}>
          {zh}
        </p>
        {caution === null ? null : <AskingCaution caution={caution} id={id} />}
      </div>
      <span className={s['copies']}>
        <CopyButton className={s['link']} label="Copy English" text={en} describedBy={describedBy('en')} />
        <CopyButton className={s['link']} label="Copy Chinese" text={zh} describedBy={describedBy('zh')} />
      </span>
    </li>
  );
}
