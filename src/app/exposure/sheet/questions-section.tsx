import { CopyButton } from '../../views/copy-button.tsx';
import { formatMoney } from '../../format/money.ts';
import type { Question } from '../../../engine/exposure/report.ts';
import type { PartRow } from '../parts/part-row.ts';
import type { Chain } from './choose-chain.ts';
import type { SheetContext } from './part-sheet.tsx';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** The facts that nobody has stated, as questions to send: of the part itself, or else of what its chain ends in. */
export function QuestionsSection({
  row,
  chain,
  context: { report, dataset },
}: {
  row: PartRow;
  chain: Chain | null;
  context: SheetContext;
}) {
  const own = report.questions.filter((question) => question.partNumber === row.id);
  const further = new Set(chain?.below.slice(1).map((step) => step.partNumber));
  const upstream =
    own.length > 0 ? [] : report.questions.filter(({ partNumber }) => further.has(partNumber)).slice(0, 3);
  const questions = [...own, ...upstream];
  const sites = new Map(dataset?.sites.map((site) => [site.siteId, site.name]));
  return (
    <SheetSection title="Still to ask">
      {questions.length === 0 ? (
        <p className={s['text']}>{getNothingToAsk(row)}</p>
      ) : (
        <ul className={s['questions']}>
          {questions.map((question, index) => (
            <QuestionEntry
              key={index}
              question={question}
              whom={question.siteId === null ? null : (sites.get(question.siteId) ?? null)}
              currency={report.currency}
            />
          ))}
        </ul>
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

function QuestionEntry({ question, whom, currency }: { question: Question; whom: string | null; currency: string }) {
  return (
    <li>
      <p className={s['questionHead']}>
        <b>{whom === null ? 'To the supplier' : `To ${whom}`}</b>
        <span title="Revenue that may rest on the answer">
          {formatMoney(question.revenueAtRisk, currency)} hangs on it
        </span>
      </p>
      <p>{question.en}</p>
      <p className={s['copyRow']}>
        <CopyButton className={s['copy']} text={question.en} label="Copy English" />
        <CopyButton className={s['copy']} text={question.zh} label="Copy Chinese" />
      </p>
      <details className={s['more']}>
        <summary>In Chinese, our own translation</summary>
        <p lang="zh-Hans" className={s['chinese']}>
          {question.zh}
        </p>
      </details>
    </li>
  );
}
