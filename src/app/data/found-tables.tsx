import type { CheckedFile } from '../../intake/import-outcome.ts';
import { formatCount, formatQuantity } from '../format/number.ts';
import s from './data.module.css';

/** Every table of the sources with its rows, and every file that was refused with the reason. */
export function FoundTables({ files }: { files: readonly CheckedFile[] }) {
  return (
    <div className={s['scroll']} tabIndex={0} role="region" aria-label="Tables found">
      <table className={s['table']}>
        <thead>
          <tr>
            <th scope="col">File, sheet</th>
            <th scope="col">Table</th>
            <th scope="col" className={s['number']}>
              Rows
            </th>
            <th scope="col" className={s['number']}>
              Accepted
            </th>
            <th scope="col" className={s['number']}>
              Parts
            </th>
            <th scope="col" className={s['number']}>
              Quantity
            </th>
          </tr>
        </thead>
        <tbody>
          {files.flatMap((file) =>
            file.tables.length === 0
              ? [
                  <tr key={file.file}>
                    <th scope="row">{file.file}</th>
                    <td colSpan={5} className={s['muted']}>
                      {file.refused ?? (file.kind === 'workspace' ? 'A workspace: all tables.' : 'No table in it.')}
                    </td>
                  </tr>,
                ]
              : file.tables.map((table) => (
                  <tr key={`${file.file}/${table.sheet ?? ''}/${table.range}`}>
                    <th scope="row">
                      {file.file}
                      {table.sheet === null ? null : <small>{table.sheet}</small>}
                    </th>
                    <td>{table.fills.join(', ')}</td>
                    <td className={s['number']}>{formatCount(table.rows)}</td>
                    <td className={s['number']}>
                      {table.accepted < table.rows ? <b>{formatCount(table.accepted)}</b> : formatCount(table.accepted)}
                    </td>
                    <td className={s['number']}>{formatCount(table.parts)}</td>
                    <td className={s['number']}>{table.quantity === null ? '—' : formatQuantity(table.quantity)}</td>
                  </tr>
                )),
          )}
        </tbody>
      </table>
    </div>
  );
}
