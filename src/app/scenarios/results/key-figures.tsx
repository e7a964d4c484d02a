import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCounted, formatShare } from '../../format/number.ts';
import { nameLoss } from './compose-result.ts';
import s from './results.module.css';

/** The money of a run, no interval of a loss reaching below nothing: middle, tail, what is spent, and how sure the mean is; not whole while it is still drawing. */
export function KeyFigures({ report, isWhole }: { report: SimulationReport; isWhole: boolean }) {
  const { loss, extraCost, currency, draws, ended, basis } = report;
  const money = (amount: number | null) => formatMoney(amount, currency);
  const spent = ['Extra cost', money(extraCost.p50), 'levers and dearer purchases, median'] as const;
  const figures: readonly (readonly [string, string, string])[] =
    loss === null
      ? [[`Lost ${nameLoss(basis)}`, 'not known', 'units are in the table below'], spent]
      : [
          [
            `Lost ${nameLoss(basis)}, mean`,
            money(loss.mean.value),
            draws === 1
              ? 'nothing in it is uncertain'
              : `${money(Math.max(0, loss.mean.low ?? 0))} to ${money(loss.mean.high)} with 95 % confidence`,
          ],
          ['Value at risk, 95 %', money(loss.valueAtRisk.value), 'exceeded in 1 of 20 draws'],
          ['Mean of the worst 5 %', money(loss.conditional.value), 'conditional value at risk'],
          spent,
          ['Draws with a loss', formatShare(loss.lossShare), `of ${formatCounted(draws, 'draw')}`],
        ];
  return (
    <>
      <dl className={s['figures']}>
        {figures.map(([label, figure, note]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
            <dd className={s['figureNote']}>{note}</dd>
          </div>
        ))}
      </dl>
      <p className={s['muted']}>
        {!isWhole
          ? `What the first ${formatCounted(draws, 'draw')} give; more are being drawn.`
          : draws === 1
            ? 'One run: every field is an exact number.'
            : loss === null
              ? `${formatCounted(draws, 'draw')}, no more: there is no mean in money for more of them to narrow.`
              : ended === 'precision'
                ? `Ended after ${formatCounted(draws, 'draw')}: the mean is precise enough.`
                : `Ended because the ${formatCounted(draws, 'draw')} were spent, not because the mean is precise enough. More draws narrow it.`}
      </p>
    </>
  );
}
