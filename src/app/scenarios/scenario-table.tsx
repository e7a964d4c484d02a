import { Link } from '@tanstack/react-router';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { formatDate } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import { MOST_COMPARED } from './scenarios-search.ts';
import s from './scenarios.module.css';

/** The workspace's scenarios in a table; up to four can be ticked to stand side by side. */
export function ScenarioTable({
  stored,
  compared,
  onCompare,
}: {
  stored: readonly Scenario[];
  compared: readonly string[];
  /** Puts a scenario beside the others, or takes it away from them. */
  onCompare: (id: string) => void;
}) {
  return (
    <div className={s['scroll']}>
      <table className={s['table']}>
        <caption className="visually-hidden">Scenarios of this workspace</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Compare</span>
            </th>
            <th scope="col">Scenario</th>
            <th scope="col">What happens</th>
            <th scope="col">Moves</th>
            <th scope="col">Begins</th>
            <th scope="col">Horizon</th>
          </tr>
        </thead>
        <tbody>
          {stored.map((scenario) => {
            const isCompared = compared.includes(scenario.id);
            return (
              <tr key={scenario.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Compare ${scenario.name}`}
                    checked={isCompared}
                    disabled={!isCompared && compared.length >= MOST_COMPARED}
                    onChange={() => onCompare(scenario.id)}
                  />
                </td>
                <th scope="row">
                  <Link to="/scenarios" search={{ s: scenario.id }} className={s['name']}>
                    {scenario.name}
                  </Link>
                  {scenario.locked ? <small className={s['locked']}>locked baseline</small> : null}
                </th>
                <td>
                  {scenario.disruptions.length === 0
                    ? 'nothing'
                    : formatCounted(scenario.disruptions.length, 'disruption')}
                </td>
                <td>{scenario.levers.length === 0 ? 'none' : formatCounted(scenario.levers.length, 'move')}</td>
                <td>{formatDate(scenario.startDate)}</td>
                <td>{formatCounted(scenario.horizonDays, 'day')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
