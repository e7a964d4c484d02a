import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCounted, formatShare } from '../../format/number.ts';
import { nameLoss } from './compose-result.ts';
import s from './results.module.css';

/** The money of a run, no interval of a loss reaching below nothing: middle, tail, what is spent, and how sure the mean is; not whole while it is still drawing. */
export function KeyFigures({ report, isWhole }: { report: SimulationReport; isWhole: boolean }) {
  const { loss, extraCost, currency, draws, ended, basis } = report;
  const money = (amount: number | null) => formatMoney(amount, currency);
  const spent = ['Extra cost', money(extraCost.p50), 'moves and dearer purchases, median'] as const;
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
          ['Worst 1 in 20', money(loss.valueAtRisk.value), 'value at risk: exceeded in 1 of 20 runs'],
          ['Average of the worst 1 in 20', money(loss.conditional.value), 'conditional value at risk'],
          spent,
          ['Runs with a loss', formatShare(loss.lossShare), `of ${formatCounted(draws, 'run')}`],
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
          ? `What the first ${formatCounted(draws, 'run')} give; more are on their way.`
          : draws === 1
            ? 'One run: every field is an exact number.'
            : loss === null
              ? `${formatCounted(draws, 'run')}, no more: there is no mean in money for more of them to narrow.`
              : ended === 'precision'
                ? `Ended after ${formatCounted(draws, 'run')}: the mean is precise enough.`
                : `Ended because the ${formatCounted(draws, 'run')} were spent, not because the mean is precise enough. More runs narrow it.`}
      </p>
    </>
  );
}
