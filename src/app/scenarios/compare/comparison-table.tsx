import { Link } from '@tanstack/react-router';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { joinClasses } from '../../components/class-names.ts';
import type { ComparisonRow } from './build-comparison.ts';
import s from '../scenarios.module.css';

/** Rows with one column for each scenario; a differing row is marked by weight and by a word for screen readers. */
export function ComparisonTable({
  caption,
  scenarios,
  rows,
  onlyDifferences,
}: {
  caption: string;
  scenarios: readonly Scenario[];
  rows: readonly ComparisonRow[];
  onlyDifferences: boolean;
}) {
  const shown = onlyDifferences ? rows.filter(({ differs }) => differs) : rows;
  if (rows.length > 0 && shown.length === 0) return <p className={s['muted']}>They are equal in all of these.</p>;
  return (
    <div className={s['scroll']}>
      <table className={joinClasses(s['table'], s['comparison'])}>
        <caption className="visually-hidden">{caption} of the scenarios</caption>
        <ScenarioHead scenarios={scenarios} />
        <tbody>
          {shown.map((row) => (
            <ComparedRow key={row.key} row={row} scenarios={scenarios} />
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

/** One compared thing, with its text for each scenario. */
export function ComparedRow({
  row: { label, texts, differs },
  scenarios,
}: {
  row: ComparisonRow;
  scenarios: readonly Scenario[];
}) {
  return (
    <tr data-differs={differs}>
      <th scope="row">
        {label}
        {differs ? <span className="visually-hidden"> (differs)</span> : null}
      </th>
      {Array.from(texts.entries(), ([column, text]) => (
        <td key={scenarios[column]?.id}>{text ?? '—'}</td>
      ))}
    </tr>
  );
}
