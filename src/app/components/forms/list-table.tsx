import type { ReactNode } from 'react';
import { joinClasses } from '../class-names.ts';
import s from './forms.module.css';

/** One column of a short list; the first one names the row. `look`: `short` stays in one line, `faint` besides stands back. */
export type ListColumn<T> = {
  title: string;
  render: (item: T) => ReactNode;
  look?: 'short' | 'faint';
};

/** A short list about people, each row with what can be done to it at its end (`renderActions`; left out: nothing can). */
export function ListTable<T extends { id: string }>({
  label,
  items,
  columns,
  renderActions,
}: {
  /** What is listed, as in "Table of sessions". */
  label: string;
  items: readonly T[];
  columns: readonly [ListColumn<T>, ...ListColumn<T>[]];
  renderActions?: ((item: T) => ReactNode) | undefined;
}) {
  const [first, ...others] = columns;
  return (
    <div className={s['scroll']} tabIndex={0} role="region" aria-label={`Table of ${label}`}>
      <table className={s['table']}>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {renderActions === undefined ? null : (
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{first.render(item)}</th>
              {others.map(({ title, render, look }) => (
                <td
                  key={title}
                  data-label={title}
                  className={joinClasses(look !== undefined && s['nowrap'], look === 'faint' && s['muted'])}
                >
                  {render(item)}
                </td>
              ))}
              {renderActions === undefined ? null : <td className={s['actions']}>{renderActions(item)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What can be done to a row: `label` on the button, `name` with what it is done to. */
export function RowAction({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <button type="button" className={s['link']} aria-label={name} onClick={onClick}>
      {label}
    </button>
  );
}
