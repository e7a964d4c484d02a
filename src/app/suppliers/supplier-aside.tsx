import { useState, type ReactNode } from 'react';
import { TASK_STATES } from '../../domain/closed-lists.ts';
import type { SupplierEntry, SupplierTask } from '../../domain/letters/supplier-entry.ts';
import type { Site } from '../../domain/dataset.ts';
import b from '../components/buttons.module.css';
import { readFields } from '../components/forms/forms.tsx';
import { formatDate } from '../format/date.ts';
import { isOverdue, listTasks, orderTasks } from './tasks/order-tasks.ts';
import s from './suppliers.module.css';
import { saveCalendar } from './tasks/task-calendar.ts';
import { TaskState } from './tasks/task-state.tsx';

type TaskFilter = 'all' | SupplierTask['state'];

/** People, plants, tasks and notes of a supplier; each is stored at once, and Undo takes it back. */
export function SupplierAside({
  supplierId,
  name,
  sites,
  entries,
  today,
  lacking,
  onWrite,
}: {
  supplierId: string;
  name: string;
  sites: readonly Site[];
  entries: readonly SupplierEntry[];
  today: string;
  lacking: string | null;
  onWrite: (entry: SupplierEntry, label: string) => void;
}) {
  const [filter, setFilter] = useState<TaskFilter>('all');
  const tasks = listTasks(entries);
  const shown = orderTasks(tasks, { state: filter, owner: '' });
  const base = (): { supplierId: string; id: string } => ({ supplierId, id: crypto.randomUUID() });
  return (
    <aside className={s['aside']} aria-label="People, plants, tasks and notes">
      <div>
        <h3>People</h3>
        <ul>
          {entries.map((entry) =>
            entry.kind === 'person' ? (
              <li key={entry.id}>
                <b>{entry.name}</b> {entry.role} {entry.mail}
              </li>
            ) : null,
          )}
        </ul>
        <AddEntry
          what="Add a person"
          lacking={lacking}
          onSubmit={(field) =>
            onWrite(
              { kind: 'person', ...base(), name: field('name'), role: field('role'), mail: field('mail') },
              `Add ${field('name')} to ${name}`,
            )
          }
        >
          <input name="name" required placeholder="name" aria-label="Name" />
          <input name="role" placeholder="what they do" aria-label="What they do" />
          <input name="mail" placeholder="mail" aria-label="Mail" />
        </AddEntry>
      </div>
      <div>
        <h3>Plants</h3>
        <ul>
          {sites.map((site) => (
            <li key={site.siteId}>
              <span className={s[site.country === 'CN' ? 'cn' : 'cc']}>{site.country ?? '?'}</span> {site.name}{' '}
              {site.stage ?? ''}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>Tasks</h3>
        {tasks.length === 0 ? null : (
          <select
            aria-label="Tasks shown"
            value={filter}
            onChange={(event) => setFilter(TASK_STATES.find((one) => one === event.currentTarget.value) ?? 'all')}
          >
            <option value="all">all</option>
            {TASK_STATES.map((state) => (
              <option key={state}>{state}</option>
            ))}
          </select>
        )}
        <ul aria-label="Tasks">
          {shown.map((task) => (
            <li key={task.id}>
              {task.text}{' '}
              <small>
                {[task.owner, task.due === null ? '' : formatDate(task.due), isOverdue(task, today) ? 'overdue' : '']
                  .filter((one) => one !== '')
                  .join(' · ')}
              </small>{' '}
              <TaskState task={task} lacking={lacking} onWrite={onWrite} />
            </li>
          ))}
        </ul>
        <AddEntry
          what="Add a task"
          lacking={lacking}
          onSubmit={(field) => {
            const due = field('due') === '' ? null : field('due');
            onWrite(
              { kind: 'task', ...base(), text: field('text'), owner: field('owner'), due, state: 'open' },
              `Add the task “${field('text')}”`,
            );
          }}
        >
          <input name="text" required placeholder="what is to be done" aria-label="Task" />
          <input name="owner" placeholder="by whom" aria-label="Owner" />
          <input name="due" type="date" aria-label="Due" />
        </AddEntry>
        {tasks.some(({ due, state }) => due !== null && state !== 'done') ? (
          <button type="button" className={b['link']} onClick={() => saveCalendar(tasks, () => name, today)}>
            Save the days as .ics
          </button>
        ) : null}
      </div>
      <div>
        <h3>Notes</h3>
        <ul>
          {entries
            .flatMap((entry) => (entry.kind === 'note' ? [entry] : []))
            .toSorted((a, z) => (a.at < z.at ? 1 : -1))
            .map((note) => (
              <li key={note.id}>
                <small>{[formatDate(note.at), note.by].filter((one) => one !== '').join(' · ')}</small> {note.text}
              </li>
            ))}
        </ul>
        <AddEntry
          what="Add a note"
          lacking={lacking}
          onSubmit={(field) =>
            onWrite(
              { kind: 'note', ...base(), at: today, by: field('by'), text: field('text') },
              `Add a note on ${name}`,
            )
          }
        >
          <input name="text" required placeholder="what was said" aria-label="Note" />
          <input name="by" placeholder="by whom" aria-label="Note by" />
        </AddEntry>
      </div>
    </aside>
  );
}

/** A folded form for one more entry, empty afterwards; `lacking`: why this person may not. */
function AddEntry({
  what,
  lacking,
  onSubmit,
  children,
}: {
  what: string;
  lacking: string | null;
  onSubmit: (field: ReturnType<typeof readFields>) => void;
  children: ReactNode;
}) {
  return (
    <details className={s['adding']}>
      <summary>{what}</summary>
      <form
        onSubmit={(event) => {
          onSubmit(readFields(event));
          event.currentTarget.reset();
        }}
      >
        {children}
        <button type="submit" className={b['button']} disabled={lacking !== null} title={lacking ?? undefined}>
          {what}
        </button>
      </form>
    </details>
  );
}
