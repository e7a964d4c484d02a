import type { Key, ReactNode } from 'react';
import { joinClasses } from '../../components/class-names.ts';
import s from '../scenarios.module.css';

/** A column with its head; figures unless it is said to hold words. */
export type FigureColumn<Row> = {
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  readonly holdsWords?: boolean;
};

/** A table of findings: the first column names the row, and on a phone each row is a block with the head before each cell. */
export function FigureTable<Row>({
  caption,
  name,
  columns,
  rows,
  keyOf,
  isChosen,
}: {
  caption: string;
  name: FigureColumn<Row>;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => Key;
  isChosen?: (row: Row) => boolean;
}) {
  const classOf = ({ holdsWords = false }: FigureColumn<Row>) => (holdsWords ? undefined : s['figure']);
  return (
    <div className={s['scroll']}>
      <table className={joinClasses(s['table'], s['findings'])}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{name.title}</th>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} aria-selected={isChosen?.(row)}>
              <th scope="row">{name.render(row)}</th>
              {columns.map((column) => (
                <td key={column.title} data-label={column.title} className={classOf(column)}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
