import type { ReactNode } from 'react';
import s from './moves.module.css';

/** A table of moves or plans, whose first column names them; on a narrow screen it scrolls by itself. `caption` says it to who does not see it. */
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
