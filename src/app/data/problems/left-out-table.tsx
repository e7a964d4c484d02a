import { useState } from 'react';
import type { LeftOutRow } from '../../../domain/decisions/decisions.ts';
import { ShowMore } from '../../components/show-more.tsx';
import s from '../data.module.css';

const AT_FIRST = 20;

/** Rows left out of a version: where they stand and why they went; before it is accepted, with the way to take them back. */
export function LeftOutTable({
  rows,
  canTakeBack,
  onTakeBack,
}: {
  rows: readonly LeftOutRow[];
  canTakeBack?: (row: LeftOutRow) => boolean;
  onTakeBack?: (row: LeftOutRow) => void;
}) {
  const [limit, setLimit] = useState(AT_FIRST);
  return (
    <>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Rows left out">
        <table className={s['table']}>
          <thead>
            <tr>
              <th scope="col">File, sheet</th>
              <th scope="col" className={s['number']}>
                Row
              </th>
              <th scope="col">Why</th>
              {onTakeBack === undefined ? null : (
                <th scope="col">
                  <span className="visually-hidden">Actions</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <tr key={`${row.file}/${row.sheet ?? ''}/${row.row}`}>
                <th scope="row">
                  {row.file}
                  {row.sheet === null ? null : <small>{row.sheet}</small>}
                </th>
                <td className={s['number']}>{row.row}</td>
                <td>{row.reason}</td>
                {onTakeBack === undefined ? null : (
                  <td className={s['actions']}>
                    {canTakeBack?.(row) === false ? null : (
                      <button
                        type="button"
                        className={s['link']}
                        aria-label={`Take back row ${row.row} of ${row.file}`}
                        onClick={() => onTakeBack(row)}
                      >
                        take back
                      </button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={rows.length} limit={limit} step={500} noun="further row" onLimit={setLimit} />
    </>
  );
}
