import { formatQuantity } from '../../../format/number.ts';
import { listMonths, listTicks } from '../../../format/axis.ts';
import { useWidth } from '../../../components/hooks/use-width.ts';
import { drawBand, drawLine, type Place } from '../../../components/plot/draw-paths.ts';
import { Plot, ROOM } from '../../../components/plot/plot.tsx';
import plot from '../../../components/plot/plot.module.css';
import { formatDayAndDate } from '../scenario-day.ts';
import s from '../results.module.css';

/** The course of one quantity by day: the median of all runs with the middle 80 of 100, or one run (no band); and the usual run. */
export type Course = {
  readonly day: readonly number[];
  readonly line: readonly number[];
  readonly band: { readonly p10: readonly number[]; readonly p90: readonly number[] } | null;
  readonly baseline: readonly number[] | null;
};

const HEIGHT = 200;
/** Room of the name of a month. */
const MONTH_WIDTH = 56;
/** From here on a word stands to the left of its line. */
const RIGHT_HALF = 0.6;

/** A course as a line, within its band if it has one; `mark` is a day marked with a word. Arrow keys walk the days. */
export function CourseChart({
  title,
  unit,
  course,
  startDate,
  mark,
}: {
  title: string;
  unit: string;
  course: Course;
  startDate: string;
  mark: { day: number; label: string } | null;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const { day: days, line, band, baseline } = course;
  const ticks = placeTicks(course);
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const floor = HEIGHT - ROOM.bottom;
  const inner = Math.max(1, width - ROOM.left - ROOM.right);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 1];
  const x = (day: number) => ROOM.left + ((day - first) / Math.max(1, last - first)) * inner;
  const y = (value: number) => floor - ((value - least) / (most - least)) * (floor - ROOM.top);
  const places = days.map(x);
  const place = (values: readonly number[]) => values.map((value, at): Place => [places[at]!, y(value)]);
  const months = listMonths(startDate, last);
  const every = Math.max(1, Math.ceil((months.length * MONTH_WIDTH) / inner));
  const isLate = mark !== null && x(mark.day) > ROOM.left + RIGHT_HALF * inner;
  const isBand = band !== null;
  return (
    <figure className={s['course']} ref={ref}>
      <figcaption>
        {title} <small>{unit}</small>
      </figcaption>
      <Plot
        title={title}
        desc={`${title} by day: ${isBand ? 'median of all runs with the middle 80 of 100' : 'the run that is told'}${baseline === null ? '' : '; dashed, what it would be if nothing happened'}.`}
        width={width}
        height={HEIGHT}
        ticks={ticks.map((tick) => ({ y: y(tick), name: formatQuantity(tick) }))}
        below={months.flatMap(({ day, name }, at) => (at % every === 0 ? [{ x: x(day), name }] : []))}
        places={places}
        say={(at) => ({
          name: formatDayAndDate(days[at]!, startDate),
          figures: [
            `${isBand ? 'median' : 'run that is told'}: ${formatQuantity(line[at] ?? 0, unit)}`,
            ...(isBand
              ? [`8 of 10 runs: ${formatQuantity(band.p10[at] ?? 0)} to ${formatQuantity(band.p90[at] ?? 0)}`]
              : []),
            ...(baseline === null ? [] : [`if nothing happened: ${formatQuantity(baseline[at] ?? 0)}`]),
          ],
        })}
      >
        {isBand ? <path d={drawBand(place(band.p90), place(band.p10))} className={plot['band']} /> : null}
        {baseline === null ? null : <path d={drawLine(place(baseline))} className={plot['usual']} />}
        <path d={drawLine(place(line))} className={plot['line']} />
        {mark === null ? null : (
          <>
            <path d={`M${x(mark.day).toFixed(1)} ${String(ROOM.top)}V${String(floor)}`} className={plot['mark']} />
            <text
              x={x(mark.day) + (isLate ? -5 : 5)}
              y={ROOM.top + 12}
              textAnchor={isLate ? 'end' : 'start'}
              className={plot['markText']}
            >
              {mark.label}
            </text>
          </>
        )}
      </Plot>
    </figure>
  );
}

/** Even ticks around all values and nothing, from below it where a course goes there. */
function placeTicks({ line, band, baseline }: Course): number[] {
  const all = [...line, ...(band?.p10 ?? []), ...(band?.p90 ?? []), ...(baseline ?? [])];
  const least = all.reduce((low, value) => Math.min(low, value), 0);
  const most = all.reduce((high, value) => Math.max(high, value), 0);
  const [, step = 1] = listTicks(most - least);
  const below = Math.ceil(-least / step - 1e-9);
  return Array.from(
    { length: below + Math.max(1, Math.ceil(most / step - 1e-9)) + 1 },
    (_none, at) => (at - below) * step,
  );
}
