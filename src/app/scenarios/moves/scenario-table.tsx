import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { Section } from '../../components/section.tsx';
import { formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import { MovesTable } from './moves-table.tsx';

/** Weight of each scenario behind a plan, and its unsold part. */
export function ScenarioTable({ report: { scenarios, basis, currency } }: { report: MovesReport }) {
  return (
    <Section title="By scenario" caption={`The unsold ${basis} of each, with its share of the weight.`}>
      <MovesTable caption="Scenarios of the plan" heads={['Scenario', 'Weight', 'Nothing done', 'With the plan']}>
        {scenarios.map(({ id, name, weight, nothing, plan }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{formatShare(weight)}</td>
            <td>{formatMoney(nothing, currency)}</td>
            <td>{formatMoney(plan, currency)}</td>
          </tr>
        ))}
      </MovesTable>
    </Section>
  );
}
