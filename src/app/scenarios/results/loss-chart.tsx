import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { listTicks } from '../../format/axis.ts';
import { formatMoney, getSharedMoneyScale, getTickScale } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import { useWidth } from '../../components/hooks/use-width.ts';
import { nameLoss } from './compose-result.ts';
import { Plot, ROOM } from '../../components/plot/plot.tsx';
import s from '../../components/plot/plot.module.css';

const HEIGHT = 180;
/** Between two bars. */
const GAP = 1;
/** Room of a sum on the axis. */
const SUM_WIDTH = 70;

/** Spread of the loss over the draws: share of draws by their loss, with the mean and the value at risk marked. */
export function LossChart({
  loss,
  currency,
  basis,
}: Pick<SimulationReport, 'currency' | 'basis'> & { loss: NonNullable<SimulationReport['loss']> }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const { histogram } = loss;
  const [least, most] = [histogram[0]?.from ?? 0, histogram.at(-1)?.to ?? 1];
  const money = getSharedMoneyScale([most]);
  const format = (amount: number) => formatMoney(amount, currency, money);
  const shares = listTicks(Math.max(...histogram.map(({ share }) => share)));
  const floor = HEIGHT - ROOM.bottom;
  const x = (amount: number) =>
    ROOM.left + ((amount - least) / Math.max(Number.MIN_VALUE, most - least)) * (width - ROOM.left - ROOM.right);
  const y = (share: number) => floor - (share / (shares.at(-1) ?? 1)) * (floor - ROOM.top);
  const sums = listTicks(most).filter((amount) => amount >= least && amount <= most);
  const sumScale = getTickScale(sums, money);
  const every = Math.max(1, Math.ceil((sums.length * SUM_WIDTH) / Math.max(1, width - ROOM.left)));
  const atRisk = x(loss.valueAtRisk.value);
  return (
    <div ref={ref}>
      <Plot
        title={`Unsold ${nameLoss(basis)} over the runs`}
        desc="Share of runs by what they do not sell; mean and the worst 1 in 20 are among the figures above."
        width={width}
        height={HEIGHT}
        ticks={shares.map((share) => ({ y: y(share), name: formatShare(share) }))}
        below={sums.flatMap((amount, at) =>
          at % every === 0 ? [{ x: x(amount), name: formatMoney(amount, currency, sumScale) }] : [],
        )}
        places={histogram.map(({ from, to }) => x((from + to) / 2))}
        say={(bin) => {
          const { from, to, share } = histogram[bin]!;
          return { name: `${format(from)} to ${format(to)}`, figures: [`${formatShare(share)} of the runs`] };
        }}
      >
        {histogram.map(({ from, to, share }) => (
          <rect
            key={from}
            x={x(from) + GAP / 2}
            y={y(share)}
            width={Math.max(0, x(to) - x(from) - GAP)}
            height={floor - y(share)}
            className={s['bar']}
          />
        ))}
        <path d={`M${x(loss.mean.value).toFixed(1)} ${String(ROOM.top)}V${String(floor)}`} className={s['mark']} />
        <text x={x(loss.mean.value)} y={ROOM.top - 5} textAnchor="middle" className={s['markText']}>
          mean
        </text>
        <path d={`M${atRisk.toFixed(1)} ${String(ROOM.top)}V${String(floor)}`} className={s['markDashed']} />
        <text x={atRisk - 5} y={ROOM.top + 12} textAnchor="end" className={s['markText']}>
          value at risk
        </text>
      </Plot>
    </div>
  );
}
