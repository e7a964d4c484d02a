import { Link } from '@tanstack/react-router';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatCounted } from '../format/number.ts';
import { countUnseen, sayMostHit } from './say-hit.ts';
import s from './time-line.module.css';

/** Possible hits of a measure in the workspace, in a cell: parts with the most money behind them, or plants on know-how; nothing until known. */
export function HitOfMeasure({ measureId, report }: { measureId: string; report: ExposureSummary | undefined }) {
  if (report === undefined) return null;
  const hit = report.measures.find((one) => one.id === measureId);
  const plants = new Set(report.knowHow.filter((one) => one.measureId === measureId).map((one) => one.siteId)).size;
  if (hit !== undefined && hit.lanes > 0) {
    return (
      <Link
        to="/exposure"
        search={{ tab: 'parts', measure: hit.id }}
        title="Revenue that could be hit, unjudged sources included"
      >
        {formatCounted(hit.parts, 'part')}
        <small>{sayMostHit(hit.revenueAtRisk.ifUnknown, report)}</small>
      </Link>
    );
  }
  if (plants === 0) return <span className={s['none']}>{countUnseen(report) > 0 ? 'nothing known' : 'nothing'}</span>;
  return (
    <Link to="/controls" search={{ measure: measureId }}>
      {formatCounted(plants, 'plant')}
      <small>on technology</small>
    </Link>
  );
}
