import { useState } from 'react';
import type { Problem } from '../../intake/problem.ts';
import { formatCounted } from '../format/number.ts';
import { joinClasses } from '../views/class-names.ts';
import s from './data.module.css';
import type { ProblemGroup } from './group-problems.ts';
import { groupProblems } from './group-problems.ts';

const PLACES_AT_FIRST = 20;

/** Problems by cause; each opens to its places. Errors are open at once. `shown` limits the causes. */
export function ProblemGroups({ problems, shown = Infinity }: { problems: readonly Problem[]; shown?: number }) {
  const groups = groupProblems(problems);
  const rest = groups.slice(shown).reduce((sum, group) => sum + group.problems.length, 0);
  return (
    <>
      <ul className={s['groups']}>
        {groups.slice(0, shown).map((group) => (
          <li key={`${group.severity}/${group.code}`}>
            <Group group={group} />
          </li>
        ))}
      </ul>
      {rest === 0 ? null : <p className={s['hint']}>{formatCounted(rest, 'more place')} in other causes.</p>}
    </>
  );
}

function Group({ group }: { group: ProblemGroup }) {
  const [limit, setLimit] = useState(PLACES_AT_FIRST);
  const { severity, title, problems } = group;
  const places = problems.filter(hasPlace);
  const summary = (
    <>
      <b className={severity === 'error' ? s['error'] : s['note']}>{severity === 'error' ? 'Error' : 'Note'}</b>
      <span>{title}</span>
      <small>{problems.length === 1 ? null : formatCounted(problems.length, 'place')}</small>
    </>
  );
  if (places.length === 0 && problems.length === 1) return <p className={s['groupHead']}>{summary}</p>;
  return (
    <details open={severity === 'error'}>
      <summary className={s['groupHead']}>{summary}</summary>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label={title}>
        <table className={joinClasses(s['table'], s['places'], problems.length === 1 && s['onePlace'])}>
          <thead>
            <tr>
              <th scope="col">File, sheet</th>
              <th scope="col" className={s['number']}>
                Row
              </th>
              <th scope="col">Column</th>
              <th scope="col">Found</th>
              <th scope="col">Expected</th>
              {problems.length === 1 ? null : <th scope="col">What it says</th>}
            </tr>
          </thead>
          <tbody>
            {Array.from(problems.slice(0, limit).entries(), ([index, problem]) => (
              // Problems of one cause have no other name than their place in the list.
              <tr key={index}>
                <td>
                  {problem.file ?? '—'}
                  {problem.sheet === null ? null : <small>{problem.sheet}</small>}
                </td>
                <td className={s['number']}>{problem.row ?? '—'}</td>
                <td>{problem.column === null ? '—' : <code>{problem.column}</code>}</td>
                <td className={s['found']}>{problem.found === null ? '—' : <code>{problem.found}</code>}</td>
                <td>{problem.expected ?? '—'}</td>
                {problems.length === 1 ? null : <td className={s['message']}>{problem.message}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > limit ? (
        <button type="button" className={s['link']} onClick={() => setLimit(limit + 200)}>
          Show more of {formatCounted(problems.length - limit, 'further place')}
        </button>
      ) : null}
    </details>
  );
}

function hasPlace({ file, row, column, found, expected }: Problem): boolean {
  return [file, row, column, found, expected].some((value) => value !== null);
}
