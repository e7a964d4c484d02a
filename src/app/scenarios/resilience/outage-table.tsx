import { formatFixed } from '../../../documents/format/locale.ts';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { useState } from 'react';
import type { OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { NBSP, formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { joinClasses } from '../../components/class-names.ts';
import { formatDays, formatGap, formatTime } from '../../format/days.ts';
import type { OutageLevel, OutageSort } from '../scenarios-search.ts';
import { LEVEL_NOUNS, LEVEL_TITLES } from '../../words/outage-words.ts';
import { type OutageLabel, nameReason } from './name-outage.ts';
import type { IsSilent } from '../../../documents/words/silent-stock.ts';
import s from './resilience.module.css';

const HEIGHT = 18;
const BAR = 8;
const TOP = (HEIGHT - BAR) / 2;

/** Drawn once beside the bars referring to it by id. */
function GapHatch() {
  return (
    <svg className={s['hatch']} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="gap-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.8" height="5" className={s['hatchStroke']} />
        </pattern>
      </defs>
    </svg>
  );
}

/**
 * Stock against recovery on one scale: a bar for as long as sales go on, a line at the end of recovery, and hatched between them the days of
 * lost sales. A bar with an arrow goes on beyond the scale. The figures stand beside it, so it is hidden from readers.
 */
function CoverBar({
  row: { timeToSurvive, timeToRecover },
  scale,
}: {
  row: Pick<OutageRow, 'timeToSurvive' | 'timeToRecover'>;
  scale: ScaleLinear<number, number>;
}) {
  const [, width = 0] = scale.range();
  const [, most = 0] = scale.domain();
  const goesOn = typeof timeToSurvive !== 'number' || timeToSurvive > most;
  const lasts = timeToSurvive === null ? 0 : goesOn ? width - BAR : scale(timeToSurvive);
  const recovers = timeToRecover === null ? null : scale(timeToRecover);
  return (
    <svg width={width} height={HEIGHT} className={s['cover']} aria-hidden="true" focusable="false">
      <line x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} className={s['track']} />
      {timeToSurvive === null ? null : <rect y={TOP} width={lasts} height={BAR} className={s['lasts']} />}
      {timeToSurvive !== null && goesOn ? (
        <path d={`M${lasts} ${TOP} l${BAR} ${BAR / 2} l${-BAR} ${BAR / 2} z`} className={s['lasts']} />
      ) : null}
      {recovers === null || typeof timeToSurvive !== 'number' || recovers <= scale(timeToSurvive) ? null : (
        <rect
          x={lasts}
          y={TOP}
          width={recovers - lasts}
          height={BAR}
          fill="url(#gap-hatch)"
          className={s['uncovered']}
        />
      )}
      {recovers === null ? null : <line x1={recovers} x2={recovers} y1={1} y2={HEIGHT - 1} className={s['recovers']} />}
    </svg>
  );
}

/** Rows drawn unless more are asked for. */
const FIRST_ROWS = 60;
const BAR_WIDTH = 150;

const SORTED: Readonly<Record<OutageSort, 'ascending' | 'descending'>> = {
  impact: 'descending',
  gap: 'descending',
  survive: 'ascending',
};

/** One row for everything of a level: how long sales go on, the day of recovery, and the loss between. A row's name opens its arithmetic. */
export function OutageTable({
  report,
  level,
  rows,
  sort,
  open,
  nameOf,
  isSilent,
  onSort,
  onOpen,
}: {
  report: ResilienceReport;
  level: OutageLevel;
  rows: readonly OutageRow[];
  sort: OutageSort;
  /** Id of the row with open arithmetic. */
  open: string | undefined;
  nameOf: (level: OutageLevel, id: string) => OutageLabel;
  isSilent: IsSilent;
  onSort: (sort: OutageSort) => void;
  onOpen: (id: string) => void;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const recovers = rows.flatMap(({ timeToRecover }) => timeToRecover ?? []);
  // Where no time to recover is known, what is known of stock decides.
  const survives = rows.flatMap(({ timeToSurvive }) => (typeof timeToSurvive === 'number' ? timeToSurvive : []));
  const most = Math.max(0, ...(recovers.length > 0 ? recovers : survives));
  const scale = scaleLinear([0, Math.max(1, most)], [0, BAR_WIDTH]).nice(4);
  const money = getSharedMoneyScale(rows.map(({ performanceImpact }) => performanceImpact ?? 0));
  const sortable = (by: OutageSort, title: string, unit: string) => (
    <th scope="col" className={s['figure']} aria-sort={sort === by ? SORTED[by] : undefined}>
      <button type="button" onClick={() => onSort(by)}>
        {title}
        <span aria-hidden="true">{sort === by ? `${NBSP}${SORTED[by] === 'descending' ? '↓' : '↑'}` : ''}</span>
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
        <table className={joinClasses(s['table'], s['stacks'])}>
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
              // No stock on file is not an empty store: the days are at least 0, gap and loss at most what they are without any.
              const silent = isSilent(level, row);
              // Where further sales depend on it, it is the other way round; both together bound nothing.
              const sign = silent === (row.isLeast === true) ? null : silent ? '≤' : '≥';
              const bound = (text: string, amount: number) =>
                sign !== null && amount > 0 ? `${sign}${NBSP}${text}` : text;
              const atMost = row.isLeast === true ? `≤${NBSP}` : '';
              return (
                <tr key={row.id} data-open={row.id === open}>
                  <th scope="row">
                    <button type="button" aria-expanded={row.id === open} onClick={() => onOpen(row.id)}>
                      {name}
                    </button>
                    {place === null ? null : <small>{place}</small>}
                    {row.reason === null ? null : (
                      <small>{nameReason(row.reason, row.id, (id) => nameOf('sites', id).name)}</small>
                    )}
                  </th>
                  <td data-whole="">
                    <CoverBar row={silent ? { ...row, timeToSurvive: null } : row} scale={scale} />
                  </td>
                  <td
                    className={joinClasses(s['figure'], row.exposed === true && !silent && s['short'])}
                    data-label="Time to survive, days"
                  >
                    {silent ? 'no stock on file' : `${atMost}${formatTime(row.timeToSurvive)}`}
                  </td>
                  <td className={s['figure']} data-label="to recover">
                    {row.timeToRecover === null ? 'not known' : formatDays(row.timeToRecover)}
                  </td>
                  <td
                    className={joinClasses(s['figure'], row.exposed === true && !silent && s['short'])}
                    data-label="Gap"
                  >
                    {bound(formatGap(row.gap), Number(row.gap ?? 0))}
                  </td>
                  <td className={s['figure']} data-label="Performance impact">
                    {bound(formatMoney(row.performanceImpact, report.currency, money), row.performanceImpact ?? 0)}
                  </td>
                  <td className={s['figure']} data-label="Risk exposure">
                    {row.riskExposureIndex === null ? 'not known' : formatFixed(row.riskExposureIndex, 2)}
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
