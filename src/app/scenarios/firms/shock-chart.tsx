import type { ShockReport } from '../../../engine/inventory-dynamics/shock-report.ts';
import { drawLine } from '../../components/plot/draw-paths.ts';
import { Plot, ROOM } from '../../components/plot/plot.tsx';
import plot from '../../components/plot/plot.module.css';
import { useWidth } from '../../components/hooks/use-width.ts';
import { listTicks } from '../../format/axis.ts';
import { formatIndex } from './format-index.ts';
import s from './firms.module.css';

const HEIGHT = 240;

/** Production of all sites and deliveries to customers, day by day, as shares of the usual run. */
export function ShockChart({ report }: { report: ShockReport }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const { series, normal } = report;
  const { day: days } = series;
  const made = series.production.map((units) => units / normal.production);
  const sold = normal.consumption > 0 ? series.consumption.map((units) => units / normal.consumption) : null;
  const shares = listTicks([...made, ...(sold ?? [])].reduce((most, share) => Math.max(most, share), 0));
  const last = days.at(-1) ?? 1;
  const floor = HEIGHT - ROOM.bottom;
  const x = (day: number) => ROOM.left + (day / Math.max(1, last)) * Math.max(1, width - ROOM.left - ROOM.right);
  const y = (share: number) => floor - (share / (shares.at(-1) ?? 1)) * (floor - ROOM.top);
  const draw = (values: readonly number[]) => drawLine(values.map((share, at) => [x(days[at]!), y(share)]));
  return (
    <figure className={s['chart']} ref={ref}>
      <figcaption>
        Production and sales to customers <small>share of normal</small>
      </figcaption>
      <Plot
        title="Production and sales to customers"
        desc="By day, as a share of what they are when nothing happens: solid, production of all sites; dashed, what customers get."
        width={width}
        height={HEIGHT}
        ticks={shares.map((share) => ({ y: y(share), name: `${String(Math.round(share * 100))} %` }))}
        below={listTicks(last)
          .filter((day) => day <= last)
          .map((day) => ({ x: x(day), name: `day ${String(day)}` }))}
        places={days.map(x)}
        say={(at) => ({
          name: `day ${String(days[at])}`,
          figures: [
            `production of all sites: ${formatIndex(made[at] ?? 0)}`,
            ...(sold === null ? [] : [`sales to customers: ${formatIndex(sold[at] ?? 0)}`]),
          ],
        })}
      >
        <path d={draw(made)} className={plot['line']} />
        {sold === null ? null : <path d={draw(sold)} className={plot['other']} />}
      </Plot>
      <p className={s['key']} aria-hidden="true">
        <span className={s['solid']} /> production of all sites <span className={s['dashed']} /> sales to customers
      </p>
    </figure>
  );
}
