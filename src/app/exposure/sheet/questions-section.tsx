import { nameSites } from '../../words/name-things.ts';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { AskingCaution, AskingCautionInFull } from '../../components/asking/asking-caution.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { UnaskedList } from '../../components/asking/unasked-list.tsx';
import { formatMoney } from '../../format/money.ts';
import type { Site } from '../../../domain/dataset.ts';
import type { Question } from '../../../engine/exposure/questions/question.ts';
import type { PartRow } from '../parts/part-row.ts';
import type { Chain } from './choose-chain.ts';
import type { SheetContext } from './sheet-context.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** Facts without any statement, as questions to send or as left out: of the part itself, or else of the end of its chain. */
export function QuestionsSection({
  row,
  chain,
  context: { report, dataset },
}: {
  row: PartRow;
  chain: Chain | null;
  context: SheetContext;
}) {
  const further = new Set(chain?.below.slice(1).map((step) => step.partNumber));
  const select = <T extends { partNumber: string }>(facts: readonly T[]): T[] => {
    const own = facts.filter(({ partNumber }) => partNumber === row.id);
    return own.length > 0 ? own : facts.filter(({ partNumber }) => further.has(partNumber)).slice(0, 3);
  };
  const [questions, notAsked] = [select(report.questions), select(report.notAsked)];
  const sites = new Map(dataset?.sites.map((site) => [site.siteId, site]));
  const caution = questions.find((question) => question.caution !== null)?.caution ?? null;
  return (
    <SheetSection title="Still to ask">
      {questions.length === 0 ? (
        <p className={s['text']}>
          {notAsked.length === 0 ? getNothingToAsk(row) : 'Nothing that a supplier is asked for.'}
        </p>
      ) : (
        <ul className={s['questions']}>
          {questions.map((question, index) => (
            <QuestionEntry
              key={index}
              question={question}
              whom={sites.get(question.siteId ?? '') ?? null}
              currency={report.currency}
            />
          ))}
        </ul>
      )}
      {caution === null ? null : (
        <details className={s['more']}>
          <summary>Before you send it</summary>
          <AskingCautionInFull caution={caution} />
        </details>
      )}
      {notAsked.length === 0 ? null : (
        <>
          <p className={s['leftOut']}>Not asked of a supplier</p>
          <UnaskedList
            facts={notAsked}
            currency={report.currency}
            nameOf={nameSites(dataset)}
            linked={notAsked.some(({ partNumber }) => partNumber !== row.id)}
          />
        </>
      )}
    </SheetSection>
  );
}

/** Why there is no question: nothing is open, it lies further up, or no supplier could answer. */
function getNothingToAsk({ part: { exposedShare, ownShare } }: PartRow): string {
  const isOpen = (worlds: typeof ownShare) =>
    worlds !== null && (worlds.ifUnknown > worlds.ifPausedBack || worlds.possible > worlds.sure);
  if (exposedShare === null) return 'Nobody to ask: no source of it is on file. Say who supplies it.';
  if (!isOpen(exposedShare)) return 'Nothing: every fact that decides here is on file.';
  return isOpen(ownShare)
    ? 'No supplier can settle it: what is open is the law, or a figure from public market shares.'
    : 'Nothing about the part itself. What is open lies further up, with what goes into it.';
}

/** A question and the money behind it; cautions stand beside its texts and are named by its copy buttons. */
function QuestionEntry({ question, whom, currency }: { question: Question; whom: Site | null; currency: string }) {
  const id = useId();
  const { caution } = question;
  const describedBy = (language: 'en' | 'zh') => (caution?.beside.includes(language) === true ? id : undefined);
  return (
    <li>
      <p className={s['questionHead']}>
        {whom === null ? (
          <b>To the supplier</b>
        ) : (
          <Link to="/supplier" search={{ id: whom.supplierId }}>
            To {whom.name}: letter and answers
          </Link>
        )}
        <span title="Revenue that may rest on the answer">
          {question.revenueAtRisk > 0
            ? `${question.isLeast === true ? 'at least ' : ''}${formatMoney(question.revenueAtRisk, currency)} hangs on it`
            : 'what hangs on it is not known: no product that needs it has a price and a demand'}
        </span>
      </p>
      <p>{question.en}</p>
      <p className={s['copyRow']}>
        <CopyButton className={s['copy']} text={question.en} label="Copy English" describedBy={describedBy('en')} />
        <CopyButton className={s['copy']} text={question.zh} label="Copy Chinese" describedBy={describedBy('zh')} />
      </p>
      {caution === null ? null : <AskingCaution caution={caution} id={id} />}
      <details className={s['more']}>
        <summary>In Chinese, our own translation</summary>
        <p lang="zh-Hans" className={s['chinese']}>
          {question.zh}
        </p>
      </details>
    </li>
  );
}
