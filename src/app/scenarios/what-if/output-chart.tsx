import type { OutputSeries } from '../../../engine/simulation/quick-look.ts';
import type { IsoDate } from '../../../domain/units.ts';
import { useWidth } from '../../components/hooks/use-width.ts';
import { listMonths, listTicks } from '../../format/axis.ts';
import s from './what-if.module.css';

const HEIGHT = 200;
const LEFT = 36;
const BOTTOM = 22;
/** Room over the plan for what is caught up. */
const LEAST_TOP = 100;
const MOST_TOP = 150;
const MONTH_WIDTH = 46;

/** Output of a product as percent of plan by week: the median with what 8 of 10 runs span, and the baseline dashed behind it. */
export function OutputChart({
  series,
  ghost,
  startDate,
  horizonDays,
  name,
}: {
  series: OutputSeries;
  ghost: OutputSeries | null;
  startDate: IsoDate;
  horizonDays: number;
  name: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(760);
  const usual = series.usual.production;
  const toShare = (values: readonly number[]) =>
    values.map((value, at) => ((usual[at] ?? 0) > 0 ? (value / (usual[at] ?? 1)) * 100 : 100));
  const [low, middle, high] = [series.production.p10, series.production.p50, series.production.p90].map(toShare);
  if (low === undefined || middle === undefined || high === undefined) return null;
  const before = ghost === null ? null : toShare(ghost.production.p50);
  const ticks = listTicks(Math.min(MOST_TOP, Math.max(LEAST_TOP, ...high, ...(before ?? []))));
  const top = ticks.at(-1) ?? LEAST_TOP;
  const x = (day: number) => LEFT + (day / Math.max(1, horizonDays)) * (width - LEFT - 4);
  const y = (share: number) => 8 + (1 - Math.min(top, share) / top) * (HEIGHT - BOTTOM - 8);
  const line = (shares: readonly number[]) =>
    shares
      .map((share, at) => `${at === 0 ? 'M' : 'L'}${x(series.day[at] ?? 0).toFixed(1)} ${y(share).toFixed(1)}`)
      .join('');
  const back = low
    .map((share, at) => `L${x(series.day[at] ?? 0).toFixed(1)} ${y(share).toFixed(1)}`)
    .toReversed()
    .join('');
  const months = listMonths(startDate, horizonDays);
  const every = Math.max(1, Math.ceil((MONTH_WIDTH * months.length) / Math.max(1, width - LEFT)));
  const least = Math.min(...middle);
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`${name}: at its lowest ${least.toFixed(0)} % of plan in the middle run`}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${String(LEFT)} ${y(tick).toFixed(1)}H${String(width)}`} className={s['grid']} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className={s['tickText']}>
              {tick}
            </text>
          </g>
        ))}
        {months.map(({ day, name: month }, at) =>
          at % every === 0 ? (
            <text key={day} x={x(day)} y={HEIGHT - 6} className={s['tickText']}>
              {month}
            </text>
          ) : null,
        )}
        <path d={`${line(high)}${back}Z`} className={s['band']} />
        {before === null ? null : <path d={line(before)} className={s['ghost']} />}
        <path d={line(middle)} className={s['median']} />
      </svg>
    </div>
  );
}
