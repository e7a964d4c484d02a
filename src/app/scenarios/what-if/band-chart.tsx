import type { Band } from '../../../engine/simulation/results/report.ts';
import type { IsoDate } from '../../../domain/units.ts';
import { joinClasses } from '../../components/class-names.ts';
import { drawBand, drawLine, type Place } from '../../components/plot/draw-paths.ts';
import { useWidth } from '../../components/hooks/use-width.ts';
import { listMonths, listTicks, placeMonths } from '../../format/axis.ts';
import s from './what-if.module.css';

const HEIGHT = 200;
const BOTTOM = 22;
/** Room of a line of text, for one label at the end. */
const TEXT = 15;

/** A value in words at the right end. */
export type EndLabel = { readonly value: number; readonly text: string; readonly isStrong?: boolean };

const NO_ENDS: readonly EndLabel[] = [];

/**
 * A figure by week: the median with the span of 8 of 10 runs, and the baseline dashed behind it; months on the axis. `left` is the room of the
 * ticks' words, `most` the least top of the scale. `says` is the picture in words.
 */
export function BandChart({
  days,
  band,
  ghost,
  startDate,
  horizonDays,
  most,
  top = Number.POSITIVE_INFINITY,
  left,
  isMoney = false,
  ends = NO_ENDS,
  nameTick,
  says,
}: {
  days: readonly number[];
  band: Band;
  ghost: readonly number[] | null;
  startDate: IsoDate;
  horizonDays: number;
  most: number;
  /** Anything above is cut off. */
  top?: number;
  left: number;
  isMoney?: boolean;
  ends?: readonly EndLabel[];
  /** `ticks`: all of the axis, which have one precision. */
  nameTick: (value: number, ticks: readonly number[]) => string;
  says: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(760);
  const ticks = listTicks(Math.min(top, Math.max(most, ...band.p90, ...(ghost ?? []))));
  const highest = ticks.at(-1) ?? most;
  const x = (day: number) => left + (day / Math.max(1, horizonDays)) * (width - left - 4);
  const y = (value: number) => 8 + (1 - Math.min(highest, value) / highest) * (HEIGHT - BOTTOM - 8);
  const place = (values: readonly number[]) => values.map((value, at): Place => [x(days[at] ?? 0), y(value)]);
  const months = placeMonths(
    listMonths(startDate, horizonDays).map(({ day, name }) => ({ name, x: x(day) })),
    width - left,
    width,
  );
  return (
    <div ref={ref}>
      <svg width={width} height={HEIGHT} role="img" aria-label={says}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${String(left)} ${y(tick).toFixed(1)}H${String(width)}`} className={s['grid']} />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end" className={s['tickText']}>
              {nameTick(tick, ticks)}
            </text>
          </g>
        ))}
        {months.map(({ name, x: at }) => (
          <text key={at} x={at} y={HEIGHT - 6} className={s['tickText']}>
            {name}
          </text>
        ))}
        <path
          d={drawBand(place(band.p90), place(band.p10))}
          className={joinClasses(s['band'], isMoney && s['moneyBand'])}
        />
        {ghost === null ? null : <path d={drawLine(place(ghost))} className={s['ghost']} />}
        <path d={drawLine(place(band.p50))} className={joinClasses(s['median'], isMoney && s['moneyMedian'])} />
        {placeEnds(ends, (value) => y(value) - 4).map(({ text, isStrong, top: at }) => (
          <text
            key={text}
            x={width - 6}
            y={at}
            textAnchor="end"
            className={joinClasses(s['endText'], isStrong === true && s['strong'])}
          >
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The labels from the lowest up, each at its value or, where the place is taken, a line higher. */
function placeEnds(ends: readonly EndLabel[], place: (value: number) => number): (EndLabel & { top: number })[] {
  const placed: (EndLabel & { top: number })[] = [];
  for (const end of ends.toSorted((a, b) => a.value - b.value)) {
    const taken = placed.at(-1)?.top;
    placed.push({ ...end, top: taken === undefined ? place(end.value) : Math.min(taken - TEXT, place(end.value)) });
  }
  return placed;
}
