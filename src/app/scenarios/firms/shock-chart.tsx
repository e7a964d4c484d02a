import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { ShockReport } from '../../../engine/inventory-dynamics/company-shock.ts';
import { ChartInTurn } from '../../components/chart-in-turn.tsx';
import { useWidth } from '../../components/hooks/use-width.ts';
import { formatIndex } from './format-index.ts';
import { DAY_AXIS, DAY_TOOLTIP, VALUE_AXIS } from './day-chart.ts';
import s from './firms.module.css';

const HEIGHT = 240;

/** Production of all sites and deliveries to customers, day by day, as shares of the usual run. */
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
      <ChartInTurn height={HEIGHT}>
        <LineChart
          width={width}
          height={HEIGHT}
          data={points}
          margin={{ top: 16, right: 12, bottom: 0, left: 0 }}
          title="Production and sales to customers"
          desc="By day, as a share of what they are when nothing happens: solid, production of all sites; dashed, what customers get."
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis {...DAY_AXIS} />
          <YAxis
            {...VALUE_AXIS}
            domain={[0, 'auto']}
            tickFormatter={(share) => `${Math.round(Number(share) * 100)} %`}
          />
          <Tooltip
            {...DAY_TOOLTIP}
            labelFormatter={(day) => `day ${Number(day)}`}
            formatter={(share) => formatIndex(Number(share))}
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
      </ChartInTurn>
      <p className={s['key']} aria-hidden="true">
        <span className={s['solid']} /> production of all sites <span className={s['dashed']} /> sales to customers
      </p>
    </figure>
  );
}
