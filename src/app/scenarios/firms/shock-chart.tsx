import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { ShockReport } from '../../../engine/inventory-dynamics/company-shock.ts';
import { useWidth } from '../../views/use-width.ts';
import { formatIndex } from './format-index.ts';
import s from './firms.module.css';

const HEIGHT = 240;

/** Production of all sites and what customers get, day by day, as shares of what they are when nothing happens. */
export function ShockChart({ report }: { report: ShockReport }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const { series, normal } = report;
  const points = series.day.map((day, row) => ({
    day,
    production: (series.production[row] ?? 0) / normal.production,
    consumption: normal.consumption > 0 ? (series.consumption[row] ?? 0) / normal.consumption : null,
  }));
  return (
    <figure className={s['chart']} ref={ref}>
      <figcaption>
        Production and sales to customers <small>share of normal</small>
      </figcaption>
      <LineChart
        width={width}
        height={HEIGHT}
        data={points}
        margin={{ top: 16, right: 12, bottom: 0, left: 0 }}
        title="Production and sales to customers"
        desc="By day, as a share of what they are when nothing happens: solid, production of all sites; dashed, what customers get."
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="day"
          type="number"
          domain={['dataMin', 'dataMax']}
          tickLine={false}
          stroke="var(--line-2)"
          tick={{ fill: 'var(--ink-2)', fontSize: 12 }}
          tickFormatter={(day) => `day ${String(day)}`}
          minTickGap={48}
        />
        <YAxis
          tickLine={false}
          axisLine={false}
          width={64}
          domain={[0, 'auto']}
          tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
          tickFormatter={(share) => `${Math.round(Number(share) * 100)} %`}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-2)' }}
          labelFormatter={(day) => `day ${Number(day)}`}
          formatter={(share) => formatIndex(Number(share))}
          contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line-2)', fontSize: 12 }}
          labelStyle={{ color: 'var(--ink)' }}
          itemStyle={{ color: 'var(--ink-2)' }}
        />
        <Line
          dataKey="production"
          name="production of all sites"
          stroke="var(--sure)"
          strokeWidth={1.8}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="consumption"
          name="sales to customers"
          stroke="var(--ink)"
          strokeDasharray="5 3"
          strokeWidth={1.5}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
      <p className={s['key']} aria-hidden="true">
        <span className={s['solid']} /> production of all sites <span className={s['dashed']} /> sales to customers
      </p>
    </figure>
  );
}
