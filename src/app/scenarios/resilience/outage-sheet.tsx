import { Link } from '@tanstack/react-router';
import type { OutageExplanation } from '../../../engine/resilience/explain-outage.ts';
import type { OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { Sheet } from '../../components/page/page.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import type { Ground } from '../ground.ts';
import { DownList } from './down-list.tsx';
import type { OutageLevel } from '../scenarios-search.ts';
import { LEVEL_NOUNS } from '../../words/outage-words.ts';
import { OutageArithmetic } from './outage-arithmetic.tsx';
import type { OutageLabel } from './name-outage.ts';
import { useExplanation } from '../../queries/analyses/use-resilience.ts';
import s from './resilience.module.css';

/** The arithmetic behind one row: what is down, which stock lasts, what is lost until it is back. */
export function OutageSheet({
  row,
  level,
  label,
  report,
  ground,
  onClose,
}: {
  row: OutageRow;
  level: OutageLevel;
  label: OutageLabel;
  report: ResilienceReport;
  ground: Ground;
  onClose: () => void;
}) {
  const { explanation, error, retry } = useExplanation({ level, id: row.id }, ground, report.inference);
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
        <Explanation row={row} level={level} explanation={explanation} report={report} ground={ground} />
      )}
    </Sheet>
  );
}

function Explanation({
  row,
  level,
  explanation,
  report,
  ground,
}: {
  row: OutageRow;
  level: OutageLevel;
  explanation: OutageExplanation;
  report: ResilienceReport;
  ground: Ground;
}) {
  return (
    <>
      <DownList down={explanation.down} names={ground.names} />
      <OutageArithmetic row={row} level={level} explanation={explanation} report={report} names={ground.names} />
    </>
  );
}

/** The same thing on the Exposure page; a part at a site has its link in the list of what is down. */
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
