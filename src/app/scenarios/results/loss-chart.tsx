import { Bar, BarChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import { ChartInTurn } from '../../components/chart-in-turn.tsx';
import { useWidth } from '../../components/hooks/use-width.ts';
import { nameLoss } from './compose-result.ts';

const HEIGHT = 180;

/** Spread of the loss over the draws: share of draws by their loss, with the mean and the value at risk marked. */
export function LossChart({
  loss,
  currency,
  basis,
}: Pick<SimulationReport, 'currency' | 'basis'> & { loss: NonNullable<SimulationReport['loss']> }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const last = loss.histogram.at(-1);
  const money = getSharedMoneyScale([last?.to ?? 0]);
  const format = (amount: number) => formatMoney(amount, currency, money);
  const points = loss.histogram.map(({ from, to, share }) => ({ middle: (from + to) / 2, from, to, share }));
  const nameBin = (middle: unknown) => {
    const bin = points.find((point) => point.middle === middle);
    return bin === undefined ? '' : `${format(bin.from)} to ${format(bin.to)}`;
  };
  return (
    <div ref={ref}>
      <ChartInTurn height={HEIGHT}>
        <BarChart
          width={width}
          height={HEIGHT}
          data={points}
          margin={{ top: 20, right: 12, bottom: 0, left: 0 }}
          barCategoryGap={1}
          title={`Unsold ${nameLoss(basis)} over the runs`}
          desc="Share of runs by what they do not sell; mean and the worst 1 in 20 are among the figures above."
        >
          <XAxis
            dataKey="middle"
            type="number"
            domain={[loss.histogram[0]?.from ?? 0, last?.to ?? 1]}
            tickLine={false}
            stroke="var(--line-2)"
            tick={{ fill: 'var(--ink-2)', fontSize: 12 }}
            tickFormatter={(amount) => format(Number(amount))}
          />
          <YAxis
            tickLine={false}
            axisLine={false}
            width={64}
            tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
            tickFormatter={(share) => formatShare(Number(share))}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--selected)' }}
            labelFormatter={nameBin}
            formatter={(share) => formatShare(Number(share))}
            contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line-2)', fontSize: 12 }}
            labelStyle={{ color: 'var(--ink)' }}
            itemStyle={{ color: 'var(--ink-2)' }}
          />
          <Bar dataKey="share" name="of the runs" fill="var(--e3)" isAnimationActive={false} />
          <ReferenceLine
            x={loss.mean.value}
            stroke="var(--ink)"
            label={{ value: 'mean', position: 'top', fill: 'var(--ink)', fontSize: 12 }}
          />
          <ReferenceLine
            x={loss.valueAtRisk.value}
            stroke="var(--ink)"
            strokeDasharray="4 3"
            label={{ value: 'value at risk', position: 'insideTopRight', fill: 'var(--ink)', fontSize: 12 }}
          />
        </BarChart>
      </ChartInTurn>
    </div>
  );
}
