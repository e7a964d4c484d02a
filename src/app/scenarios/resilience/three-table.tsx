import type { ShockReport } from '../../../engine/inventory-dynamics/shock-report.ts';
import type { Days, OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import t from '../../components/table.module.css';
import { NBSP, formatMoney } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { formatDayAndDate } from '../results/scenario-day.ts';

/** Scope of the three, line by line: the reasons why one outage has three answers. */
const REASONS: readonly (readonly [what: string, resilience: string, scenario: string, shock: string])[] = [
  ['Time', 'one balance over the whole outage', 'day by day, with days under way', 'day by day, nothing is under way'],
  [
    'Stock',
    'on file only, put where it helps most',
    'on file, else assumed by class',
    '15 days of every input everywhere',
  ],
  ['Capacity', 'on file; else without limit', 'on file; else 1.1 to 1.5 of use', 'usual production'],
  ['Too little', 'goes to what earns most', 'is shared by what is wanted', 'is shared by orders'],
  ['Orders', 'move at once', 'what is owed stays with its source', 'go on to the same suppliers'],
  ['People', 'do nothing', 'send by air, call on others, make parts last', 'do nothing'],
  ['Customers', 'leave at once', 'wait, and some give up', 'leave at once'],
  ['At the end', 'all is back at once', 'all is back at once', 'comes back evenly'],
];

/** One outage in three models side by side: the answer of each, then its scope. */
export function ThreeTable({
  row,
  recoverDays,
  isSilent,
  resilience,
  scenario,
  shock,
}: {
  row: OutageRow;
  recoverDays: number;
  /** Its time to survive is 0 only for want of stock on file. */
  isSilent: boolean;
  resilience: Pick<ResilienceReport, 'currency' | 'basis'>;
  scenario: Pick<SimulationReport, 'loss' | 'products' | 'startDate' | 'draws' | 'basis'>;
  /** Undefined: not here yet; null: the site sells nothing known. */
  shock: Pick<ShockReport, 'lost' | 'firstDay'> | null | undefined;
}) {
  const { currency } = resilience;
  const sold = scenario.loss?.spread;
  const shorts = scenario.products.flatMap(({ firstShortDay }) => firstShortDay.p50 ?? []);
  const ofShock = (write: (report: Pick<ShockReport, 'lost' | 'firstDay'>) => string): string =>
    shock === undefined ? '…' : shock === null ? 'sells nothing known' : write(shock);
  const answers: typeof REASONS = [
    [
      'Lost',
      `${isSilent && (row.performanceImpact ?? 0) > 0 ? `≤${NBSP}` : ''}${formatMoney(row.performanceImpact, currency)}`,
      sold === undefined
        ? 'not known'
        : `${formatMoney(sold.p50, currency)} (${formatMoney(sold.p10, currency)} to ${formatMoney(sold.p90, currency)})`,
      ofShock(({ lost }) => formatMoney(lost.consumption, currency)),
    ],
    [
      'First short',
      writeSurvival(row.timeToSurvive, isSilent),
      scenario.products.length === 0
        ? 'not known'
        : shorts.length === 0
          ? 'not in most runs'
          : formatDayAndDate(Math.min(...shorts), scenario.startDate),
      ofShock(({ firstDay }) => (firstDay === null ? 'not at all' : formatDayAndDate(firstDay, scenario.startDate))),
    ],
  ];
  const money: (typeof REASONS)[number] = [
    'Money',
    resilience.basis,
    `${scenario.basis} of what is unsold by the horizon`,
    'sales to customers',
  ];
  return (
    <div className={t['scroll']}>
      <table className={t['table']}>
        <caption>The site stands for {formatCounted(Math.round(recoverDays), 'day')}, its time to recover</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">What is compared</span>
            </th>
            <th scope="col">Resilience</th>
            <th scope="col">Scenario, {formatCounted(scenario.draws, 'run')}</th>
            <th scope="col">Shock</th>
          </tr>
        </thead>
        <tbody>
          {[...answers, ...REASONS, money].map(([what, resilienceSays, scenarioSays, shockSays]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{resilienceSays}</td>
              <td>{scenarioSays}</td>
              <td>{shockSays}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** When the first sale is lost; without stock on file, or with sales that nobody follows, the day is not known. */
function writeSurvival(days: Days, isSilent: boolean): string {
  if (isSilent) return 'no stock on file';
  if (typeof days === 'number') return `after ${formatCounted(Math.round(days), 'day')}`;
  return days === null ? 'not known' : 'not at all';
}
