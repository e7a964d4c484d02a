import type { LabelProps } from 'recharts';
import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import type { FillName } from '../../../engine/exposure/report.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { ChartInTurn } from '../../components/chart-in-turn.tsx';
import { useWidth } from '../../components/hooks/use-width.ts';
import type { VersionSeries } from './build-version-series.ts';
import s from './version-chart.module.css';

const PAINTS: Record<FillName, string> = {
  surely: 'var(--sure)',
  possibly: 'var(--possible)',
  ifPausedBack: 'url(#fill-paused)',
  cannotBeJudged: 'url(#fill-unknown)',
  notExposed: 'var(--clear)',
};
const HEIGHT = 260;
/** Room at the right of the newest column for the names of its fills. */
const LABELS = 200;
/** A lower segment has no room for its name; the table has its amount. */
const LEAST_LABELLED = 13;

/**
 * One column per version, stacked from surely exposed at the foot to not exposed at the head, in money a year. The newest column's
 * segments carry their names. Arrow keys walk from version to version.
 */
export function VersionChart({ series: { currency, points } }: { series: VersionSeries }) {
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const scale = getSharedMoneyScale(points.map(({ revenue }) => revenue));
  const format = (amount: unknown) => (typeof amount === 'number' ? formatMoney(amount, currency, scale) : '');
  const nameOf = (number: unknown) => `Version ${String(number)}`;
  const renderLabel = (fill: FillName, { index, x, y, width: wide, height }: LabelProps & { index?: number }) => {
    const amount = points.at(-1)?.[fill];
    if (index !== points.length - 1 || Number(height) < LEAST_LABELLED) return null;
    return (
      <text x={Number(x) + Number(wide) + 8} y={Number(y) + Number(height) / 2 + 4} className={s['label']}>
        {FILL_TEXTS[fill].label} {format(amount)}
      </text>
    );
  };
  return (
    <div ref={ref} className={s['chart']}>
      <ChartInTurn height={HEIGHT}>
        <BarChart
          width={width}
          height={HEIGHT}
          data={points}
          margin={{ top: 8, right: LABELS, bottom: 0, left: 8 }}
          barCategoryGap="30%"
          title="Exposure by data version"
          desc="Revenue of each version by the five fills; the table below has the same figures."
        >
          <XAxis
            dataKey="number"
            tickFormatter={(number) => `v${String(number)}`}
            tickLine={false}
            stroke="var(--line-2)"
            tick={{ fill: 'var(--ink-2)', fontSize: 12 }}
          />
          <YAxis
            tickFormatter={format}
            tickLine={false}
            axisLine={false}
            width={84}
            tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--selected)', stroke: 'none' }}
            itemSorter={({ dataKey }) => FILL_NAMES.findIndex((fill) => fill === dataKey)}
            labelFormatter={nameOf}
            formatter={format}
            contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line-2)', fontSize: 12 }}
            labelStyle={{ color: 'var(--ink)' }}
            itemStyle={{ color: 'var(--ink-2)' }}
          />
          {FILL_NAMES.map((fill) => (
            <Bar
              key={fill}
              dataKey={fill}
              name={FILL_TEXTS[fill].label}
              stackId="fills"
              fill={PAINTS[fill]}
              maxBarSize={72}
              isAnimationActive={false}
            >
              <LabelList dataKey={fill} content={(props) => renderLabel(fill, props)} />
            </Bar>
          ))}
        </BarChart>
      </ChartInTurn>
    </div>
  );
}
