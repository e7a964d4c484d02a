import type { LeverOutcome } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import s from '../scenarios.module.css';

/** Sizes of each buffer by textbooks, beside its worth; nothing where no move is a buffer open to judgement. */
export function BufferTable({
  levers,
  nameOf,
  currency,
}: {
  levers: readonly LeverOutcome[];
  nameOf: (id: string) => string;
  currency: string;
}) {
  const sized = levers.flatMap(({ id, buffer }) => (buffer === null ? [] : [{ id, buffer }]));
  if (sized.length === 0) return null;
  return (
    <>
      <p className={s['muted']}>
        The newsvendor’s cover lasts in so many of 100 runs that one unit more costs as much to carry as it saves. It
        takes the part for what binds.
      </p>
      <div className={s['scroll']}>
        <table className={s['table']}>
          <caption className="visually-hidden">Size of buffers by textbook</caption>
          <thead>
            <tr>
              <th scope="col">Buffer</th>
              {['A unit saves', 'To carry a unit a year', 'Lasts in', 'Cover by newsvendor', 'Order quantity'].map(
                (title) => (
                  <th key={title} scope="col" className={s['figure']}>
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {sized.map(({ id, buffer }) => (
              <tr key={id}>
                <th scope="row">{nameOf(id)}</th>
                <td className={s['figure']}>{formatMoney(buffer.marginPerUnit, currency)}</td>
                <td className={s['figure']}>{formatMoney(buffer.carryingPerYear, currency)}</td>
                <td className={s['figure']}>{formatShare(buffer.criticalShare)} of runs</td>
                <td className={s['figure']}>{formatCount(Math.round(buffer.coverDays))} days</td>
                <td className={s['figure']}>
                  {buffer.orderUnits === null || buffer.orderDays === null
                    ? 'cost of an order not known'
                    : `${formatCount(Math.round(buffer.orderUnits))}, every ${formatCount(Math.round(buffer.orderDays))} days`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
