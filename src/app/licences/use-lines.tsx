import type { CountedLists } from '../../analyses/tasks/task-protocol.ts';
import { sayRows, sayUse } from '../../documents/words/say-use.ts';
import { formatCounted } from '../format/number.ts';
import s from './licences.module.css';

const SHOWN_ROWS = 20;

/** Use of each licence by lists of stock movements, and the rows counting for none. */
export function UseLines({ counted }: { counted: CountedLists }) {
  const { uses, left } = counted;
  return (
    <>
      {uses.length === 0 ? <p>No receipt could be counted.</p> : null}
      <ul className={s['flaws']}>
        {uses.map((use) => (
          <li key={use.fileRow}>{sayUse(use)}</li>
        ))}
      </ul>
      <p className={s['muted']}>{sayRows(counted)}</p>
      {left.length === 0 ? null : (
        <details>
          <summary>{formatCounted(left.length, 'row')} not counted</summary>
          <ul className={s['flaws']}>
            {left.slice(0, SHOWN_ROWS).map(({ file, row, why }) => (
              <li key={`${file} ${row} ${why}`}>
                {file}
                {row === 0 ? '' : `, row ${row}`}: {why}
              </li>
            ))}
          </ul>
          {left.length > SHOWN_ROWS ? <p>{left.length - SHOWN_ROWS} more</p> : null}
        </details>
      )}
    </>
  );
}
