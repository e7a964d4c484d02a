import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import type { OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { joinClasses } from '../../components/class-names.ts';
import { CoverBar, GapHatch } from './cover-bar.tsx';
import { formatDays, formatGap, formatTime } from '../../format/days.ts';
import type { OutageLevel, OutageSort } from '../scenarios-search.ts';
import { LEVEL_NOUNS, LEVEL_TITLES } from '../../words/outage-words.ts';
import type { OutageLabel } from './name-outage.ts';
import s from './resilience.module.css';

/** Rows that are drawn unless more are asked for. */
const FIRST_ROWS = 60;
const BAR_WIDTH = 150;

const SORTED: Readonly<Record<OutageSort, 'ascending' | 'descending'>> = {
  impact: 'descending',
  gap: 'descending',
  survive: 'ascending',
};

/** One row for everything of a level: how long sales go on, when it is back, and what is lost between. A row's name opens its arithmetic. */
export function OutageTable({
  report,
  level,
  rows,
  sort,
  open,
  nameOf,
  onSort,
  onOpen,
}: {
  report: ResilienceReport;
  level: OutageLevel;
  rows: readonly OutageRow[];
  sort: OutageSort;
  /** Id of the row whose arithmetic is open. */
  open: string | undefined;
  nameOf: (level: OutageLevel, id: string) => OutageLabel;
  onSort: (sort: OutageSort) => void;
  onOpen: (id: string) => void;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const most = rows.reduce((longest, { timeToRecover }) => Math.max(longest, timeToRecover ?? 0), 0);
  const scale = scaleLinear([0, Math.max(1, most)], [0, BAR_WIDTH]).nice(4);
  const money = getSharedMoneyScale(rows.map(({ performanceImpact }) => performanceImpact ?? 0));
  const sortable = (by: OutageSort, title: string, unit: string) => (
    <th scope="col" className={s['figure']} aria-sort={sort === by ? SORTED[by] : undefined}>
      <button type="button" onClick={() => onSort(by)}>
        {title}
        <span aria-hidden="true">{sort === by ? (SORTED[by] === 'descending' ? ' ↓' : ' ↑') : ''}</span>
      </button>
      <small>{unit}</small>
    </th>
  );
  return (
    <>
      <GapHatch />
      <p className={s['legend']} aria-hidden="true">
        <span>
          <CoverBar row={{ timeToSurvive: 16, timeToRecover: null }} scale={scaleLinear([0, 16], [0, 28])} /> sales go
          on
        </span>
        <span>
          <CoverBar row={{ timeToSurvive: 0, timeToRecover: 15 }} scale={scaleLinear([0, 16], [0, 28])} /> sales are
          lost until it is back
        </span>
        <span>
          <CoverBar row={{ timeToSurvive: 'inf', timeToRecover: null }} scale={scaleLinear([0, 16], [0, 28])} /> longer
          than the scale
        </span>
      </p>
      <div className={s['scroll']}>
        <table className={s['table']}>
          <caption className="visually-hidden">{LEVEL_TITLES[level]} that are down, one at a time</caption>
          <thead>
            <tr>
              <th scope="col">Down</th>
              <th scope="col">
                <span className="visually-hidden">Days, as a bar</span>
                <span className={s['axis']} aria-hidden="true" style={{ width: BAR_WIDTH }}>
                  {scale.ticks(3).map((day) => (
                    <span key={day} style={{ left: scale(day) }}>
                      {day}
                    </span>
                  ))}
                </span>
              </th>
              {sortable('survive', 'Time to survive', 'days')}
              <th scope="col" className={s['figure']}>
                Time to recover<small>days</small>
              </th>
              {sortable('gap', 'Gap', 'days')}
              {sortable('impact', 'Performance impact', `lost ${report.basis}`)}
              <th scope="col" className={s['figure']}>
                Risk exposure<small>index, 0 to 1</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const { name, place } = nameOf(level, row.id);
              return (
                <tr key={row.id} data-open={row.id === open}>
                  <th scope="row">
                    <button type="button" aria-expanded={row.id === open} onClick={() => onOpen(row.id)}>
                      {name}
                    </button>
                    {place === null ? null : <small>{place}</small>}
                    {row.reason === null ? null : <small>{row.reason}</small>}
                  </th>
                  <td>
                    <CoverBar row={row} scale={scale} />
                  </td>
                  <td className={joinClasses(s['figure'], row.exposed === true && s['short'])}>
                    {formatTime(row.timeToSurvive)}
                  </td>
                  <td className={s['figure']}>
                    {row.timeToRecover === null ? 'not known' : formatDays(row.timeToRecover)}
                  </td>
                  <td className={joinClasses(s['figure'], row.exposed === true && s['short'])}>{formatGap(row.gap)}</td>
                  <td className={s['figure']}>{formatMoney(row.performanceImpact, report.currency, money)}</td>
                  <td className={s['figure']}>
                    {row.riskExposureIndex === null ? 'not known' : row.riskExposureIndex.toFixed(2)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length === rows.length ? null : (
        <p className={s['more']}>
          The first {shown.length} of {formatCounted(rows.length, ...LEVEL_NOUNS[level])} are shown.{' '}
          <button type="button" className={s['link']} onClick={() => setIsWhole(true)}>
            Show all {rows.length}
          </button>
        </p>
      )}
    </>
  );
}
