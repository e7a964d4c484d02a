import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { Section } from '../../components/section.tsx';
import { formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import s from './moves.module.css';

/** What each scenario that a plan was judged in counts, and what it leaves unsold. */
export function ScenarioTable({ report: { scenarios, basis, currency } }: { report: MovesReport }) {
  return (
    <Section title="By scenario" caption={`The unsold ${basis} of each, with its share of the weight.`}>
      <table className={s['table']}>
        <caption className="visually-hidden">Scenarios of the plan</caption>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Weight</th>
            <th scope="col">Nothing done</th>
            <th scope="col">With the plan</th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map(({ id, name, weight, nothing, plan }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{formatShare(weight)}</td>
              <td>{formatMoney(nothing, currency)}</td>
              <td>{formatMoney(plan, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
