import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Question } from '../../engine/exposure/report.ts';
import { formatMoney, getSharedMoneyScale } from '../format/money.ts';
import { ShowMore } from '../views/show-more.tsx';
import s from './data.module.css';

const AT_FIRST = 40;

/** Questions with what hangs on them, whom to ask, and their text in both languages, ready to be copied. */
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
          <li key={`${question.partNumber}/${question.siteId ?? ''}/${question.fact}`}>
            <b className={s['money']}>{formatMoney(question.revenueAtRisk, currency, scale)}</b>
            <span className={s['asked']}>
              <Link to="/exposure" search={{ part: question.partNumber }}>
                <code>{question.partNumber}</code>
              </Link>
              <span>{question.fact}</span>
              <small>{nameOf(question.siteId)}</small>
            </span>
            <span className={s['text']}>
              <span>{question.en}</span>
              <span lang="zh-Hans" className={s['zh']}>
                {question.zh}
              </span>
            </span>
            <span className={s['copies']}>
              <CopyButton label="Copy English" text={question.en} />
              <CopyButton label="Copy Chinese" text={question.zh} />
            </span>
          </li>
        ))}
      </ol>
      <ShowMore count={questions.length} limit={limit} step={100} noun="further question" onLimit={setLimit} />
      <p className={s['hint']}>The Chinese wording is our own translation.</p>
    </>
  );
}

function CopyButton({ label, text }: { label: string; text: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  return (
    <button type="button" className={s['link']} onClick={copy} onBlur={() => setState('ready')}>
      {state === 'ready' ? label : state === 'copied' ? 'Copied' : 'Not allowed: select the text'}
    </button>
  );
}
