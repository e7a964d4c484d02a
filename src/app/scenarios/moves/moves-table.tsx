import type { ReactNode } from 'react';
import s from './moves.module.css';

/** A table of moves or plans, named in its first column; on a narrow screen it scrolls by itself. `caption` is for people without sight of it. */
export function MovesTable({
  caption,
  heads,
  children,
}: {
  caption: string;
  heads: readonly string[];
  children: ReactNode;
}) {
  return (
    <div className={s['scroll']} tabIndex={0} role="region" aria-label={`Table: ${caption}`}>
      <table className={s['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
