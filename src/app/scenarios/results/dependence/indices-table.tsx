import { formatFixed } from '../../../../documents/format/locale.ts';
import { scaleLinear } from 'd3-scale';
import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import type { ScenarioIndices } from '../../../../engine/simulation/results/scenario-answers.ts';
import type { Estimate } from '../../../../engine/uncertainty/estimates.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatCount } from '../../../format/number.ts';
import { findSpecOfField } from '../../builder/specs/find-spec.ts';
import table from '../../scenarios.module.css';
import s from '../results.module.css';

const WIDTH = 110;
const HEIGHT = 14;
/** Rows shown; the rest explains less. */
const MOST_ROWS = 12;
const CHANCE = 'Chance: review time, approval, customs, events';

/** Both indices of each uncertain field with their intervals, the greatest total first. */
export function IndicesTable({
  scenario,
  indices,
  currency,
}: {
  scenario: Scenario;
  indices: ScenarioIndices;
  currency: string;
}) {
  const ranked = (indices.inputs ?? []).toSorted((one, other) => other.total.value - one.total.value);
  const shown = ranked.slice(0, MOST_ROWS);
  const first = ranked.reduce((sum, one) => sum + one.first.value, 0);
  const total = ranked.reduce((sum, one) => sum + one.total.value, 0);
  return (
    <>
      <div className={table['scroll']}>
        <table className={table['table']}>
          <caption className="visually-hidden">Share of the variance of the loss that each field explains</caption>
          <thead>
            <tr>
              <th scope="col">Uncertain field</th>
              <th scope="col">Alone (first order, 95 % interval)</th>
              <th scope="col">With others (total, 95 % interval)</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ field, ...index }) => (
              <tr key={field}>
                <th scope="row">{field === 'luck' ? CHANCE : findSpecOfField(scenario, field).label}</th>
                <IndexCell index={index.first} />
                <IndexCell index={index.total} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={s['muted']}>
        {ranked.length > shown.length
          ? `The first ${shown.length} of ${ranked.length} are shown; the rest explains less. `
          : ''}
        The first-order indices add up to {formatFixed(first, 2)} and the totals to {formatFixed(total, 2)}; both would
        be 1 if no field acted together with another. {first > total ? 'Too few runs to compare: take more rows. ' : ''}
        An index just below 0 is one of too few runs too. Standard deviation of the loss{' '}
        {formatMoney(Math.sqrt(indices.variance), currency)}, from {formatCount(indices.runs)} runs of{' '}
        {formatCount(indices.rows)} rows, seed {scenario.seed}.
      </p>
    </>
  );
}

/** Two digits, and no minus before a nought. */
function formatIndex(index: number): string {
  return formatFixed(index, 2).replace(/^-(?=0\D00$)/, '');
}

/** An index as a bar with its interval as a line over it, and in figures. */
function IndexCell({ index: { value, low, high } }: { index: Estimate }) {
  const x = scaleLinear([0, 1], [0, WIDTH]).clamp(true);
  return (
    <td className={s['index']}>
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
        <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className={s['track']} />
        <rect x={0} y={3} width={x(value)} height={HEIGHT - 6} className={s['high']} />
        <line x1={x(low ?? 0)} x2={x(high ?? 1)} y1={HEIGHT / 2} y2={HEIGHT / 2} className={s['interval']} />
      </svg>
      <b>{formatIndex(value)}</b>
      <small>
        {low === null ? 'open' : formatIndex(low)} to {high === null ? 'open' : formatIndex(high)}
      </small>
    </td>
  );
}
