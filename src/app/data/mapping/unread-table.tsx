import { useState } from 'react';
import type { UnreadColumn } from '../../../domain/decisions/decisions.ts';
import { formatCount } from '../../format/number.ts';
import { ShowMore } from '../../components/show-more.tsx';
import s from '../data.module.css';

const AT_FIRST = 20;

/** Columns of source files with cells outside all fields: their count, their content, and why they are not read. */
export function UnreadTable({ columns }: { columns: readonly UnreadColumn[] }) {
  const [limit, setLimit] = useState(AT_FIRST);
  return (
    <>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Columns that are not read">
        <table className={s['table']}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">File, sheet</th>
              <th scope="col" className={s['number']}>
                Cells
              </th>
              <th scope="col">For example</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {Array.from(columns.slice(0, limit).entries(), ([index, { file, sheet, column, cells, samples, why }]) => (
              <tr key={index}>
                <th scope="row">{column}</th>
                <td>
                  {file}
                  {sheet === null ? null : <small>{sheet}</small>}
                </td>
                <td className={s['number']}>{formatCount(cells)}</td>
                <td className={s['samples']}>{samples.join(' · ')}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={columns.length} limit={limit} step={500} noun="further column" onLimit={setLimit} />
    </>
  );
}
