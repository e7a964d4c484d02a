import { Link } from '@tanstack/react-router';
import type { OutageExplanation, OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { Sheet } from '../../components/page/page.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import type { OutageLevel } from '../scenarios-search.ts';
import { LEVEL_NOUNS } from '../../words/outage-words.ts';
import { OutageArithmetic } from './outage-arithmetic.tsx';
import { ThreeAnswers } from './three-answers.tsx';
import type { OutageLabel } from './name-outage.ts';
import { useExplanation } from '../../queries/analyses/use-resilience.ts';
import s from './resilience.module.css';
import { formatCounted } from '../../format/number.ts';
import type { ThingNames } from '../../words/name-things.ts';

/** Parts listed at once; the rest unfold. */
const FIRST = 6;

/** Nodes without output during the outage, each part with its site. */
function DownList({ down, names }: { down: OutageExplanation['down']; names: ThingNames }) {
  const list = (some: OutageExplanation['down']) => (
    <ul className={s['list']}>
      {some.map(({ partNumber, siteId }) => (
        <li key={`${siteId ?? ''} ${partNumber}`}>
          <Link to="/exposure" search={{ part: partNumber }}>
            {names.part(partNumber)}
          </Link>
          <small>{siteId === null ? 'share of the public market, estimated' : names.site(siteId)}</small>
        </li>
      ))}
    </ul>
  );
  const rest = down.slice(FIRST);
  return (
    <>
      <h3 className={s['sheetHead']}>Nothing is made of {formatCounted(down.length, 'part')}; stock stays usable</h3>
      {list(down.slice(0, FIRST))}
      {rest.length === 0 ? null : (
        <details className={s['rest']}>
          <summary>and {rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

/** The arithmetic behind one row: nodes down, lasting stock, losses until recovery. */
export function OutageSheet({
  row,
  level,
  label,
  report,
  context,
  isSilent,
  onClose,
}: {
  row: OutageRow;
  level: OutageLevel;
  label: OutageLabel;
  report: ResilienceReport;
  context: ScenarioContext;
  /** Its time to survive is 0 only for want of stock on file. */
  isSilent: boolean;
  onClose: () => void;
}) {
  const { explanation, error, retry } = useExplanation({ level, id: row.id }, context, report.inference);
  return (
    <Sheet label={`when ${label.name} is down`} takesFocus onClose={onClose}>
      <p className="code">{row.id}</p>
      <h2>{label.name} is down</h2>
      <p className={s['muted']}>
        {LEVEL_NOUNS[level][0]}
        {label.place === null ? '' : ` · ${label.place}`}
        <ExposureLink level={level} id={row.id} />
      </p>
      {error !== null ? (
        <ErrorPanel what="The arithmetic could not be made" error={error} onRetry={retry} />
      ) : explanation === undefined ? (
        <Pending label="Working out what lasts how long" lines={[70, 90, 60, 80]} />
      ) : explanation === null ? (
        <p>The data that are shown hold nothing of this name.</p>
      ) : (
        <Explanation
          row={row}
          level={level}
          explanation={explanation}
          report={report}
          context={context}
          isSilent={isSilent}
        />
      )}
    </Sheet>
  );
}

function Explanation({
  row,
  level,
  explanation,
  report,
  context,
  isSilent,
}: {
  row: OutageRow;
  level: OutageLevel;
  explanation: OutageExplanation;
  report: ResilienceReport;
  context: ScenarioContext;
  isSilent: boolean;
}) {
  return (
    <>
      <DownList down={explanation.down} names={context.names} />
      <OutageArithmetic
        row={row}
        level={level}
        explanation={explanation}
        report={report}
        names={context.names}
        isSilent={isSilent}
      />
      {level === 'sites' && row.timeToRecover !== null ? (
        <ThreeAnswers row={row} recoverDays={row.timeToRecover} isSilent={isSilent} report={report} context={context} />
      ) : null}
    </>
  );
}

/** The same thing on the Exposure page; a part at a site has its link in the list of nodes down. */
function ExposureLink({ level, id }: { level: OutageLevel; id: string }) {
  if (level === 'nodes') return null;
  const search = level === 'countries' ? { country: id } : ({ tab: level, part: id } as const);
  return (
    <>
      {' · '}
      <Link to="/exposure" search={search}>
        {level === 'countries' ? 'Its parts under Exposure' : 'Its exposure'}
      </Link>
    </>
  );
}
