import { Link } from '@tanstack/react-router';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { joinClasses } from '../../components/class-names.ts';
import type { ComparisonRow } from './build-comparison.ts';
import s from '../scenarios.module.css';

/**
 * Rows with one column for each scenario; a differing row is marked by weight and by a word for screen readers. `open`: columns whose runs are under
 * way, so that what they lack is still to come, and may differ.
 */
export function ComparisonTable({
  caption,
  scenarios,
  rows,
  onlyDifferences,
  open,
}: {
  caption: string;
  scenarios: readonly Scenario[];
  rows: readonly ComparisonRow[];
  onlyDifferences: boolean;
  open: readonly boolean[];
}) {
  const mayDiffer = ({ differs, texts }: ComparisonRow): boolean =>
    differs || texts.some((text, column) => text === null && open[column] === true);
  const shown = onlyDifferences ? rows.filter(mayDiffer) : rows;
  if (rows.length > 0 && shown.length === 0) return <p className={s['muted']}>They are equal in all of these.</p>;
  return (
    <div className={s['scroll']}>
      <table className={joinClasses(s['table'], s['comparison'])}>
        <caption className="visually-hidden">{caption} of the scenarios</caption>
        <ScenarioHead scenarios={scenarios} />
        <tbody>
          {shown.map((row) => (
            <ComparedRow key={row.key} row={row} scenarios={scenarios} open={open} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One column for each scenario, with a link to its result. */
export function ScenarioHead({ scenarios }: { scenarios: readonly Scenario[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">What is compared</span>
        </th>
        {scenarios.map(({ id, name }) => (
          <th key={id} scope="col">
            <Link to="/scenarios" search={{ s: id, tab: 'result' }}>
              {name}
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One compared thing, with its text for each scenario; that of an `open` one is still to come. */
export function ComparedRow({
  row: { label, texts, differs },
  scenarios,
  open,
}: {
  row: ComparisonRow;
  scenarios: readonly Scenario[];
  open?: readonly boolean[];
}) {
  return (
    <tr data-differs={differs}>
      <th scope="row">
        {label}
        {differs ? <span className="visually-hidden"> (differs)</span> : null}
      </th>
      {Array.from(texts.entries(), ([column, text]) => (
        <td key={scenarios[column]?.id}>{text ?? (open?.[column] === true ? '…' : '—')}</td>
      ))}
    </tr>
  );
}
