import type { ReactNode } from 'react';
import { useState } from 'react';
import { joinClasses } from '../class-names.ts';
import { formatCount } from '../../format/number.ts';
import { ShowMore } from '../show-more.tsx';
import s from './forms.module.css';

/** One column of a short list; the first one names the row. `look`: `short` stays in one line, `faint` besides stands back. */
export type ListColumn<T> = {
  title: string;
  render: (item: T) => ReactNode;
  look?: 'short' | 'faint';
};

/** Rows shown at once; below so many nobody looks for one by typing. */
const ROWS_AT_ONCE = 50;

/**
 * A list about people, each row with its actions at its end (`renderActions`; left out: none). Of a long one the first rows are shown, with the
 * way to more; where `find` gives the text of an item, also with a narrowing field.
 */
export function ListTable<T extends { id: string }>({
  label,
  items,
  columns,
  renderActions,
  find,
}: {
  /** Subject of the list, as in "Table of sessions". */
  label: string;
  items: readonly T[];
  columns: readonly [ListColumn<T>, ...ListColumn<T>[]];
  renderActions?: ((item: T) => ReactNode) | undefined;
  find?: (item: T) => string;
}) {
  const [first, ...others] = columns;
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const [wanted, setWanted] = useState('');
  const isLong = items.length > ROWS_AT_ONCE;
  const words = wanted.trim().toLocaleLowerCase();
  const found =
    isLong && find && words !== '' ? items.filter((item) => find(item).toLocaleLowerCase().includes(words)) : items;
  const table = (
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
          {found.slice(0, limit).map((item) => (
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
  if (!isLong) return table;
  return (
    <>
      <div className={s['row']}>
        {find === undefined ? null : (
          <label className={s['field']}>
            <span>Find among {label}</span>
            <input
              type="search"
              value={wanted}
              onChange={(event) => {
                setWanted(event.target.value);
                setLimit(ROWS_AT_ONCE);
              }}
            />
          </label>
        )}
        <p className={s['hint']} role="status">
          {found.length === items.length
            ? `${formatCount(items.length)} ${label}`
            : `${formatCount(found.length)} of ${formatCount(items.length)} ${label}`}
        </p>
      </div>
      {table}
      <ShowMore count={found.length} limit={limit} step={ROWS_AT_ONCE * 4} noun="further row" onLimit={setLimit} />
    </>
  );
}

/** Action on a row: `label` on the button, `name` with its object. */
export function RowAction({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <button type="button" className={s['link']} aria-label={name} onClick={onClick}>
      {label}
    </button>
  );
}
