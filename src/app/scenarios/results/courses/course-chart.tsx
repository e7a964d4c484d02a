import { Area, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatQuantity } from '../../../format/number.ts';
import { listMonths, listTicks } from '../../../format/axis.ts';
import { ChartInTurn } from '../../../components/chart-in-turn.tsx';
import { useWidth } from '../../../components/hooks/use-width.ts';
import { formatDayAndDate } from '../scenario-day.ts';
import { DAY_AXIS, DAY_TOOLTIP, VALUE_AXIS } from './day-chart.ts';
import s from '../results.module.css';

/** The course of one quantity by day: the median of all runs with the middle 80 of 100, or one run (no band); and the usual run. */
export type Course = {
  readonly day: readonly number[];
  readonly line: readonly number[];
  readonly band: { readonly p10: readonly number[]; readonly p90: readonly number[] } | null;
  readonly baseline: readonly number[] | null;
};

const HEIGHT = 200;

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
  const points = Array.from(course.day, (day, row) => ({
    day,
    band: course.band === null ? null : ([course.band.p10[row] ?? 0, course.band.p90[row] ?? 0] as const),
    line: course.line[row] ?? 0,
    baseline: course.baseline?.[row] ?? null,
  }));
  const format = (value: unknown) =>
    Array.isArray(value)
      ? value.map((end) => formatQuantity(Number(end))).join(' to ')
      : formatQuantity(Number(value), unit);
  return (
    <figure className={s['course']} ref={ref}>
      <figcaption>
        {title} <small>{unit}</small>
      </figcaption>
      <ChartInTurn height={HEIGHT}>
        <ComposedChart
          width={width}
          height={HEIGHT}
          data={points}
          margin={{ top: 16, right: 12, bottom: 0, left: 0 }}
          title={title}
          desc={`${title} by day: ${course.band === null ? 'the run that is told' : 'median of all runs with the middle 80 of 100'}${course.baseline === null ? '' : '; dashed, what it would be if nothing happened'}.`}
        >
          <XAxis {...DAY_AXIS} {...placeMonths(startDate, course.day, width)} />
          <YAxis {...VALUE_AXIS} {...placeTicks(course)} tickFormatter={(value) => formatQuantity(Number(value))} />
          <Tooltip
            {...DAY_TOOLTIP}
            labelFormatter={(day) => formatDayAndDate(Number(day), startDate)}
            formatter={format}
          />
          {course.band === null ? null : (
            <Area
              dataKey="band"
              name="8 of 10 runs"
              stroke="none"
              fill="var(--e2)"
              fillOpacity={0.55}
              isAnimationActive={false}
              activeDot={false}
            />
          )}
          {course.baseline === null ? null : (
            <Line
              dataKey="baseline"
              name="if nothing happened"
              stroke="var(--ink-3)"
              strokeDasharray="4 3"
              strokeWidth={1}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )}
          <Line
            dataKey="line"
            name={course.band === null ? 'run that is told' : 'median'}
            stroke="var(--sure)"
            strokeWidth={1.8}
            dot={false}
            isAnimationActive={false}
          />
          {mark === null ? null : (
            <ReferenceLine
              x={mark.day}
              stroke="var(--ink)"
              label={{ value: mark.label, position: 'insideTopLeft', fill: 'var(--ink)', fontSize: 12 }}
            />
          )}
        </ComposedChart>
      </ChartInTurn>
    </figure>
  );
}

/** Room of the name of a month. */
const MONTH_WIDTH = 56;

/** The months of a run as ticks of its day axis, as many as have room. */
function placeMonths(startDate: string, days: readonly number[], width: number) {
  const months = listMonths(startDate, days.at(-1) ?? 0);
  const every = Math.max(1, Math.ceil((months.length * MONTH_WIDTH) / Math.max(MONTH_WIDTH, width - VALUE_AXIS.width)));
  const shown = months.filter((_month, at) => at % every === 0);
  const names = new Map(shown.map(({ day, name }) => [day, name]));
  return { ticks: shown.map(({ day }) => day), tickFormatter: (day: unknown) => names.get(Number(day)) ?? '' };
}

/** Even ticks from 0; nothing where a course goes below it. */
function placeTicks({ line, band, baseline }: Course) {
  const all = [...line, ...(band?.p10 ?? []), ...(band?.p90 ?? []), ...(baseline ?? [])];
  if (all.some((value) => value < 0)) return {};
  const ticks = listTicks(all.reduce((most, value) => Math.max(most, value), 0));
  return { ticks, domain: [0, ticks.at(-1) ?? 1] };
}
