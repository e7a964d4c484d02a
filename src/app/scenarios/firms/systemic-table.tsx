import { useState } from 'react';
import type { RankedGroup } from '../../../engine/cascade/ranking-report.ts';
import type { GroupLevel } from '../../../engine/requirements/firm-group.ts';
import { formatCounted } from '../../format/number.ts';
import { LEVEL_NOUNS, LEVEL_TITLES } from '../../words/outage-words.ts';
import { joinClasses } from '../../components/class-names.ts';
import { formatIndex } from './format-index.ts';
import table from '../resilience/resilience.module.css';
import s from './firms.module.css';

/** Rows shown unless more are asked for. */
const FIRST_ROWS = 60;

/** Stops in turn, worst first. A row's name opens those reached. */
export function SystemicTable({
  rows,
  level,
  open,
  nameOf,
  onOpen,
}: {
  rows: readonly RankedGroup[];
  level: GroupLevel;
  open: string | undefined;
  nameOf: (id: string) => string;
  onOpen: (id: string) => void;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <div className={table['scroll']}>
        <table className={joinClasses(table['table'], table['stacks'])}>
          <caption className="visually-hidden">{LEVEL_TITLES[level]} by systemic index</caption>
          <thead>
            <tr>
              <th scope="col">Stops</th>
              <th scope="col" className={table['figure']}>
                Systemic index<small>share of all production</small>
              </th>
              <th scope="col" className={table['figure']}>
                Down to buyers<small>for lack of inputs</small>
              </th>
              <th scope="col" className={table['figure']}>
                Up to suppliers<small>for lack of customers</small>
              </th>
              <th scope="col" className={table['figure']}>
                Own share<small>of all production</small>
              </th>
              <th scope="col" className={table['figure']}>
                Steps
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} data-open={row.id === open}>
                <th scope="row">
                  <button type="button" aria-expanded={row.id === open} onClick={() => onOpen(row.id)}>
                    {nameOf(row.id)}
                  </button>
                  {level === 'sites' ? null : <small>{formatCounted(row.firms, 'site')}</small>}
                </th>
                <td className={table['figure']} data-label="Systemic index">
                  {formatIndex(row.esri)}
                  <span className={s['measure']} aria-hidden="true" style={{ width: `${row.esri * 100}%` }} />
                </td>
                <td className={table['figure']} data-label="Down to buyers">
                  {formatIndex(row.esriDown)}
                </td>
                <td className={table['figure']} data-label="Up to suppliers">
                  {formatIndex(row.esriUp)}
                </td>
                <td className={table['figure']} data-label="Own share">
                  {formatIndex(row.weight)}
                </td>
                <td className={table['figure']} data-label="Steps">
                  {row.steps}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === rows.length ? null : (
        <p className={table['more']}>
          The first {shown.length} of {formatCounted(rows.length, ...LEVEL_NOUNS[level])} are shown.{' '}
          <button type="button" className={table['link']} onClick={() => setIsWhole(true)}>
            Show all {rows.length}
          </button>
        </p>
      )}
    </>
  );
}
