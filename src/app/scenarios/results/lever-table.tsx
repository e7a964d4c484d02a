import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { LeverOutcome } from '../../../engine/simulation/results/report.ts';
import { nameEntry } from '../builder/specs/name-entry.ts';
import { formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import { BufferTable } from './buffer-table.tsx';
import { FigureTable } from './figure-table.tsx';

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
      <FigureTable
        caption="Moves by net benefit"
        name={{
          title: 'Move',
          render: ({ id, worse }) =>
            worse > 0 ? `${nameOf(id)} — sells less in ${formatShare(worse)} of the runs` : nameOf(id),
        }}
        columns={[
          { title: 'Net benefit', render: ({ netBenefit }) => money(netBenefit?.value) },
          {
            title: '95 % sure',
            render: ({ netBenefit }) =>
              netBenefit === null ? '—' : `${money(netBenefit.low)} to ${money(netBenefit.high)}`,
          },
          { title: 'More is sold', render: ({ unsoldAvoided }) => money(unsoldAvoided?.value) },
          { title: 'Cost', render: ({ cost }) => money(cost) },
          { title: 'Of it to carry stock', render: ({ carrying }) => money(carrying) },
          { title: 'Most in stock', render: ({ outlayPeak }) => money(outlayPeak) },
          { title: 'Left in stock', render: ({ outlayEnd }) => money(outlayEnd) },
        ]}
        rows={levers}
        keyOf={({ id }) => id}
      />
      <BufferTable levers={levers} nameOf={nameOf} currency={currency} />
    </>
  );
}
