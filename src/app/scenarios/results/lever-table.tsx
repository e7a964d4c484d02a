import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { LeverOutcome } from '../../../engine/simulation/results/report.ts';
import { nameEntry } from '../builder/specs/name-entry.ts';
import { formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import s from '../scenarios.module.css';
import { BufferTable } from './buffer-table.tsx';

/** Worth of each lever beside the others, the best first; one with a loss in some runs says so. */
export function LeverTable({
  levers,
  scenario,
  currency,
}: {
  levers: readonly LeverOutcome[];
  scenario: Scenario;
  currency: string;
}) {
  const money = (amount: number | null | undefined) => formatMoney(amount ?? null, currency);
  const nameOf = (id: string): string => {
    const one = scenario.levers.find((lever) => lever.id === id);
    return one === undefined ? id : nameEntry(scenario, one);
  };
  return (
    <>
      <div className={s['scroll']}>
        <table className={s['table']}>
          <caption className="visually-hidden">Moves by net benefit</caption>
          <thead>
            <tr>
              <th scope="col">Move</th>
              {[
                'Net benefit',
                '95 % sure',
                'More is sold',
                'Cost',
                'Of it to carry stock',
                'Most in stock',
                'Left in stock',
              ].map((title) => (
                <th key={title} scope="col" className={s['figure']}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levers.map(({ id, netBenefit, unsoldAvoided, cost, carrying, outlayPeak, outlayEnd, worse }) => (
              <tr key={id}>
                <th scope="row">
                  {nameOf(id)}
                  {worse > 0 ? ` — sells less in ${formatShare(worse)} of the runs` : ''}
                </th>
                <td className={s['figure']}>{money(netBenefit?.value)}</td>
                <td className={s['figure']}>
                  {netBenefit === null ? '—' : `${money(netBenefit.low)} to ${money(netBenefit.high)}`}
                </td>
                <td className={s['figure']}>{money(unsoldAvoided?.value)}</td>
                <td className={s['figure']}>{money(cost)}</td>
                <td className={s['figure']}>{money(carrying)}</td>
                <td className={s['figure']}>{money(outlayPeak)}</td>
                <td className={s['figure']}>{money(outlayEnd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <BufferTable levers={levers} nameOf={nameOf} currency={currency} />
    </>
  );
}
