import { useState } from 'react';
import type { Problem } from '../../../intake/base/problem.ts';
import { joinClasses } from '../../components/class-names.ts';
import s from '../data.module.css';
import p from './problems.module.css';
import type { RowInView } from './problem-rows.ts';

/** One place of a cause: where it is, found and expected, and the row as it stands in the file, each cell to be mended in place. */
export function ProblemPlace({
  problem,
  view,
  showsMessage,
  onCorrect,
  onLeaveOut,
}: {
  problem: Problem;
  view: RowInView | null;
  showsMessage: boolean;
  onCorrect: (column: string, value: string) => void;
  onLeaveOut: () => void;
}) {
  const { file, sheet, row, column, found, expected, message } = problem;
  const isError = problem.severity === 'error';
  const name = [sheet === null ? file : `${file ?? ''}, ${sheet}`, row === null ? null : `row ${row}`]
    .filter((text) => text !== null)
    .join(', ');
  return (
    <div className={p['place']}>
      <p className={p['where']}>
        <span className={p['at']}>{name === '' ? 'All files' : name}</span>
        {column === null ? null : <code>{column}</code>}
        {found === null ? null : (
          <span>
            found <code className={p['foundCell']}>{found}</code>
          </span>
        )}
        {expected === null ? null : <span>expected {expected}</span>}
        {isError && row !== null ? (
          <button type="button" className={s['link']} onClick={onLeaveOut} aria-label={`Leave out this row: ${name}`}>
            Leave out this row
          </button>
        ) : null}
      </p>
      {showsMessage ? <p className={p['said']}>{message}</p> : null}
      {view === null || view.cells.length === 0 ? null : (
        <div className={p['row']} role="group" aria-label={`The row: ${name}`}>
          {Array.from(view.cells.entries(), ([index, cell]) => (
            <Cell key={index} cell={cell} name={name} readOnly={!isError} onCorrect={onCorrect} />
          ))}
        </div>
      )}
    </div>
  );
}

function Cell({
  cell: { column, text, isBad },
  name,
  readOnly,
  onCorrect,
}: {
  cell: RowInView['cells'][number];
  name: string;
  readOnly: boolean;
  onCorrect: (column: string, value: string) => void;
}) {
  const [value, setValue] = useState(text);
  const settle = (): void => {
    if (value !== text) onCorrect(column, value);
  };
  return (
    <label className={joinClasses(p['cell'], isBad && p['bad'])}>
      <span>{column === '' ? 'no header' : column}</span>
      {readOnly || column === '' ? (
        <b>{text === '' ? '—' : text}</b>
      ) : (
        <input
          value={value}
          aria-label={`${column}, ${name}`}
          aria-invalid={isBad}
          size={Math.max(4, Math.min(28, value.length + 1))}
          onChange={(event) => setValue(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
            else if (event.key === 'Escape') setValue(text);
          }}
          onBlur={settle}
        />
      )}
    </label>
  );
}
