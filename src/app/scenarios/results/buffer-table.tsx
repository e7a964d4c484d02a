import type { LeverOutcome } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import s from '../scenarios.module.css';
import { FigureTable } from './figure-table.tsx';

/** Sizes of each buffer by textbooks, beside its worth; nothing if no move is a buffer open to judgement. */
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
      <FigureTable
        caption="Size of buffers by textbook"
        name={{ title: 'Buffer', render: ({ id }) => nameOf(id) }}
        columns={[
          { title: 'A unit saves', render: ({ buffer }) => formatMoney(buffer.marginPerUnit, currency) },
          { title: 'To carry a unit a year', render: ({ buffer }) => formatMoney(buffer.carryingPerYear, currency) },
          { title: 'Lasts in', render: ({ buffer }) => `${formatShare(buffer.criticalShare)} of runs` },
          { title: 'Cover by newsvendor', render: ({ buffer }) => `${formatCount(Math.round(buffer.coverDays))} days` },
          {
            title: 'Order quantity',
            render: ({ buffer: { orderUnits, orderDays } }) =>
              orderUnits === null || orderDays === null
                ? 'cost of an order not known'
                : `${formatCount(Math.round(orderUnits))}, every ${formatCount(Math.round(orderDays))} days`,
          },
        ]}
        rows={sized}
        keyOf={({ id }) => id}
      />
    </>
  );
}
