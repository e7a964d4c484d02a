import { useState } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { joinClasses } from '../../components/class-names.ts';
import type { ComparisonGroup } from './build-comparison.ts';
import { ComparedRow, ScenarioHead } from './comparison-table.tsx';
import s from '../scenarios.module.css';

/**
 * Inputs by what they belong to. What two scenarios have is open from the start; what only one of them has is told in short, since there is
 * nothing to compare it with. A heading opens and closes what is behind it.
 */
export function InputComparison({
  scenarios,
  groups,
  onlyDifferences,
}: {
  scenarios: readonly Scenario[];
  groups: readonly ComparisonGroup[];
  onlyDifferences: boolean;
}) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const turn = (key: string): void =>
    setTurned((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const shown = groups
    .map((group) => ({ ...group, rows: onlyDifferences ? group.rows.filter(({ differs }) => differs) : group.rows }))
    .filter(({ digests, rows }) => !onlyDifferences || rows.length > 0 || digests.includes(null));
  if (shown.length === 0) return <p className={s['muted']}>They are equal in all of these.</p>;
  return (
    <div className={s['scroll']}>
      <table className={joinClasses(s['table'], s['comparison'])}>
        <caption className="visually-hidden">Inputs of the scenarios</caption>
        <ScenarioHead scenarios={scenarios} />
        {shown.map(({ key, title, digests, rows }) => {
          const isShared = digests.filter((one) => one !== null).length > 1;
          const isOpen = isShared !== turned.has(key);
          // Of what only one of them has no row differs, but all of them can be looked at.
          const all = isShared ? rows : (groups.find((group) => group.key === key)?.rows ?? []);
          return (
            <tbody key={key}>
              <tr className={s['groupRow']}>
                <th scope="rowgroup">
                  <button type="button" aria-expanded={isOpen} onClick={() => turn(key)}>
                    {title}
                  </button>
                </th>
                {Array.from(digests.entries(), ([column, digest]) => (
                  <td key={scenarios[column]?.id}>
                    {digest === null ? '—' : !isOpen ? digest : all.length === 0 ? 'the same' : ''}
                  </td>
                ))}
              </tr>
              {isOpen ? all.map((row) => <ComparedRow key={row.key} row={row} scenarios={scenarios} />) : null}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
