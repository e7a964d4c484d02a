import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { TASK_STATES } from '../../../domain/closed-lists.ts';
import type { Supplier } from '../../../domain/dataset.ts';
import type { SupplierEntry, SupplierTask } from '../../../domain/letters/supplier-entry.ts';
import b from '../../components/buttons.module.css';
import { Section } from '../../components/section.tsx';
import { formatDate } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import { isOverdue, listTasks, orderTasks, type TaskChoice } from './order-tasks.ts';
import s from '../suppliers.module.css';
import { saveCalendar } from './task-calendar.ts';
import { TaskState } from './task-state.tsx';

/** The tasks about all suppliers, by due day; nothing if there is none. */
export function TasksOfAll({
  entries,
  suppliers,
  today,
}: {
  entries: readonly SupplierEntry[];
  suppliers: readonly Pick<Supplier, 'supplierId' | 'name'>[];
  today: string;
}) {
  const [choice, setChoice] = useState<TaskChoice>({ state: 'not-done', owner: '' });
  const [failure, setFailure] = useState<string | null>(null);
  const lacking = useLacking('planner');
  const { writeDocument } = useWrites();
  const tasks = listTasks(entries);
  if (tasks.length === 0) return null;
  const names = new Map(suppliers.map(({ supplierId, name }) => [supplierId, name]));
  const nameOf = (supplierId: string): string => names.get(supplierId) ?? supplierId;
  const shown = orderTasks(tasks, choice);
  const overdue = tasks.filter((task) => isOverdue(task, today)).length;
  const owners = [...new Set(tasks.map(({ owner }) => owner))].filter((owner) => owner !== '').toSorted();
  const write = (task: SupplierTask, label: string): void => {
    setFailure(null);
    writeDocument({ kind: 'supplier-entry', key: task.id, change: () => task, label }).catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <Section
      title={`Tasks: ${tasks.filter(({ state }) => state !== 'done').length} to be done, ${overdue} overdue`}
      caption="Of all suppliers, by the day that they are due. A task is added on the page of its supplier."
      aside={
        shown.some(({ due, state }) => due !== null && state !== 'done') ? (
          <button type="button" className={b['link']} onClick={() => saveCalendar(shown, nameOf, today)}>
            Save the days as .ics
          </button>
        ) : undefined
      }
    >
      <div className={s['row']}>
        <label>
          State{' '}
          <select
            value={choice.state}
            onChange={({ currentTarget: { value } }) =>
              setChoice({
                ...choice,
                state: (['all', ...TASK_STATES] as const).find((one) => one === value) ?? 'not-done',
              })
            }
          >
            <option value="not-done">not done</option>
            <option value="all">all</option>
            {TASK_STATES.map((state) => (
              <option key={state}>{state}</option>
            ))}
          </select>
        </label>
        {owners.length === 0 ? null : (
          <label>
            Owner{' '}
            <select
              value={choice.owner}
              onChange={(event) => setChoice({ ...choice, owner: event.currentTarget.value })}
            >
              <option value="">everybody</option>
              {owners.map((owner) => (
                <option key={owner}>{owner}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {failure === null ? null : <p role="alert">It was not stored: {failure}</p>}
      {shown.length === 0 ? (
        <p className={s['history']}>None of {formatCounted(tasks.length, 'task')} is so.</p>
      ) : (
        <div className={s['wideTable']}>
          <table className={s['table']} aria-label="Tasks of all suppliers">
            <thead>
              <tr>
                <th>Due</th>
                <th>Task</th>
                <th>Supplier</th>
                <th>Owner</th>
                <th>State</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((task) => (
                <tr key={task.id}>
                  <td>
                    {task.due === null ? 'no day' : formatDate(task.due)}
                    {isOverdue(task, today) ? <small>overdue</small> : null}
                  </td>
                  <td>{task.text}</td>
                  <td>
                    <Link to="/supplier" search={{ id: task.supplierId }}>
                      {nameOf(task.supplierId)}
                    </Link>
                  </td>
                  <td>{task.owner}</td>
                  <td>
                    <TaskState task={task} lacking={lacking} onWrite={write} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
