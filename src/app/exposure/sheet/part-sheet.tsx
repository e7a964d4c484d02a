import type { SheetContext } from './sheet-context.ts';
import { formatShare, formatShareRange } from '../../format/number.ts';
import { useExplanation } from '../../queries/analyses/use-part-analyses.ts';
import { Sheet } from '../../components/page/page.tsx';
import { FILL_NAMES, FILL_TEXTS, computeFillsOfWorlds } from '../../words/fill-words.ts';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { ShareBar } from '../../components/fills/share-bar.tsx';
import { STATE_WORDS, describeReason } from '../../words/state-words.ts';
import { StatusMark } from '../../components/marks/status-glyph.tsx';
import { VerdictLabel } from '../../components/marks/verdict-label.tsx';
import { type PartRow, isReached } from '../parts/part-row.ts';
import { chooseChain } from './choose-chain.ts';
import { AlternatesSection } from './alternates-section.tsx';
import { ArithmeticSection } from './arithmetic-section.tsx';
import { ConcentrationSection } from './concentration-section.tsx';
import { describeStanding } from '../../words/law/describe-standing.ts';
import { JudgementSection } from './judgement-section.tsx';
import { FactsSection } from './facts/facts-section.tsx';
import { MakerContentsSection } from './facts/maker-contents.tsx';
import { FindingsSection } from './findings-section.tsx';
import { CustomsSection } from './customs-section.tsx';
import { PracticesSection } from './practices-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { ReadingsSection } from './readings-section.tsx';
import s from './sheet.module.css';
import { SourcesSection } from './sources-section.tsx';
import { TriageSection } from './triage-section.tsx';
import { WhySection } from './why-section.tsx';

/** All about one part, beside the list: verdict, why, arithmetic, questions, shippers, other possible sources. */
export function PartSheet({ row, context, onClose }: { row: PartRow; context: SheetContext; onClose: () => void }) {
  const { part } = row;
  const amounts = part.exposedShare === null ? null : computeFillsOfWorlds(part.exposedShare);
  const explanation = useExplanation(row.id);
  const chain = chooseChain(explanation.data?.chains ?? [], part.fill);
  return (
    <Sheet label={`part ${row.id}`} onClose={onClose}>
      <p className="code">{row.id}</p>
      <h2 className={s['title']}>
        <bdi>{part.description}</bdi>
      </h2>
      <VerdictLine row={row} context={context} />
      <p className={s['fill']}>
        <ShareBar worlds={part.exposedShare} width={120} />
        {amounts === null
          ? null
          : FILL_NAMES.filter((fill) => fill !== 'notExposed' && amounts[fill] > 0).map((fill) => (
              <span key={fill} title={FILL_TEXTS[fill].meaning}>
                <FillSwatch fill={fill} /> {formatShare(amounts[fill])} {FILL_TEXTS[fill].label.toLowerCase()}
              </span>
            ))}
      </p>
      {part.inferred ? (
        <p className={s['inferred']}>
          Inferred: nobody has stated this part. It stands in from public figures for contents that nobody can see.
        </p>
      ) : null}
      <TriageSection key={row.id} row={row} />
      <WhySection row={row} chain={chain} explanation={explanation} context={context} />
      <FactsSection id={row.id} context={context} />
      <MakerContentsSection id={row.id} context={context} />
      <JudgementSection part={part} catalogue={context.catalogue} />
      <ReadingsSection row={row} context={context} />
      <FindingsSection
        key={`tests ${row.id}`}
        row={row}
        catalogue={context.catalogue}
        lawDate={context.report.lawDate}
      />
      <CustomsSection row={row} catalogue={context.catalogue} />
      <PracticesSection row={row} catalogue={context.catalogue} />
      <ArithmeticSection row={row} chain={chain} report={context.report} />
      <QuestionsSection row={row} chain={chain} context={context} />
      <AlternatesSection key={`alternates ${row.id}`} row={row} context={context} />
      <SourcesSection row={row} currency={context.report.currency} />
      <ConcentrationSection row={row} />
    </Sheet>
  );
}

function VerdictLine({
  row,
  context: {
    catalogue,
    report: { lawDate },
  },
}: {
  row: PartRow;
  context: SheetContext;
}) {
  const { deciding, part } = row;
  const range =
    part.exposedShare === null
      ? null
      : `${formatShareRange(part.exposedShare.sure, part.exposedShare.ifUnknown)} of supply`;
  const ofSupply = range === null ? null : ` · ${range}`;
  if (row.upstreamOnly) {
    return (
      <p className={s['verdict']}>
        <StatusMark status="not-listed" />
        <b>Not itself</b> · a component of it is reached{ofSupply}
      </p>
    );
  }
  if (deciding === null || !isReached(deciding)) {
    return (
      <p className={s['verdict']}>
        <StatusMark status="not-listed" />
        <b>{STATE_WORDS[part.state]}</b> ·{' '}
        {part.reasons[0] === undefined ? part.decides : describeReason(part.reasons[0])}
        {part.state === 'cannot-be-judged' ? ofSupply : null}
      </p>
    );
  }
  return (
    <p className={s['verdict']}>
      <VerdictLabel
        verdict={deciding.verdict}
        route={deciding.route}
        status={deciding.status}
        judged={deciding.match !== 'missing'}
      />{' '}
      · {describeStanding(deciding, catalogue, lawDate)} · {part.decides}
      {ofSupply}
    </p>
  );
}
