import { findOpenSums } from '../../../documents/words/open-notes.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { NBSP, formatMoney } from '../../format/money.ts';
import { formatCounted, formatShare } from '../../format/number.ts';
import { nameLoss } from './compose-result.ts';
import { isOnlyCourse } from './compose-told.ts';
import s from './results.module.css';

/** The money of a run, no interval of a loss reaching below nothing: middle, tail, spending, and how sure the mean is; not whole while it is still drawing. */
export function KeyFigures({ report, isWhole }: { report: SimulationReport; isWhole: boolean }) {
  const { loss, extraCost, currency, draws, ended, basis } = report;
  const isExact = isOnlyCourse(report);
  const money = (amount: number | null) => formatMoney(amount, currency);
  // Where nothing is known to be sold the run buys nothing: that is no cost of 0.
  const sums = findOpenSums(report);
  const bound = (isLeast: boolean, text: string): string => (isLeast ? `≥${NBSP}${text}` : text);
  const least = (amount: number | null): string => bound(sums.loss, money(amount));
  const spent =
    sums.cost === 'unknown'
      ? ([
          'Extra cost',
          'not known',
          report.unjudged?.code === 'nothing-sold'
            ? 'nothing is bought, since no demand is on file'
            : 'what would cost more has no price on file',
        ] as const)
      : ([
          'Extra cost',
          bound(sums.cost === 'at least', money(extraCost.p50)),
          'moves and dearer purchases, median',
        ] as const);
  const figures: readonly (readonly [string, string, string])[] =
    loss === null
      ? [
          [
            `Unsold ${nameLoss(basis)}`,
            'not known',
            report.products.length > 0 ? 'units are in the table below' : 'no product has a yearly demand on file',
          ],
          spent,
        ]
      : [
          [
            `Unsold ${nameLoss(basis)}, mean`,
            least(loss.mean.value),
            isExact
              ? 'nothing in it is uncertain'
              : draws === 1
                ? 'of the one run; how far others lie from it is not known'
                : `${money(Math.max(0, loss.mean.low ?? 0))} to ${money(loss.mean.high)} with 95 % confidence`,
          ],
          ['Worst 1 in 20', least(loss.valueAtRisk.value), 'value at risk: exceeded in 1 of 20 runs'],
          ['Average of the worst 1 in 20', least(loss.conditional.value), 'conditional value at risk'],
          spent,
          [
            `Runs with unsold ${nameLoss(basis)}`,
            bound(sums.loss, formatShare(loss.lossShare)),
            `of ${formatCounted(draws, 'run')}`,
          ],
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
          : isExact
            ? 'One run: every field is an exact number.'
            : draws === 1
              ? 'One run was asked for, of many that are possible. More show how far they lie apart.'
              : loss === null
                ? `${formatCounted(draws, 'run')}, no more: there is no mean in money for more of them to narrow.`
                : ended === 'precision'
                  ? `Ended after ${formatCounted(draws, 'run')}: the mean is precise enough.`
                  : `Ended because the ${formatCounted(draws, 'run')} were spent, not because the mean is precise enough. More runs narrow it.`}
      </p>
    </>
  );
}
