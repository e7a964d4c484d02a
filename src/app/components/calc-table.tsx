import type { ReactNode } from 'react';
import s from './calc-table.module.css';

/** One row of an arithmetic. `sum` stands under a line; `aside` is a figure beside it, outside of the result. */
export type CalcRow = { label: ReactNode; value: ReactNode; kind?: 'factor' | 'sum' | 'aside'; note?: ReactNode };

/** An arithmetic: each factor in a row with its origin, the result under a line. `caption` names the figure opened. */
export function CalcTable({ caption, rows }: { caption: string; rows: readonly CalcRow[] }) {
  return (
    <table className={s['calc']}>
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {Array.from(rows.entries(), ([line, row]) => (
          // Rows of an arithmetic have a fixed order and may repeat a label.
          <tr key={line} className={s[row.kind ?? 'factor']}>
            <th scope="row">
              {row.label}
              {row.note === undefined ? null : <small>{row.note}</small>}
            </th>
            <td>{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
