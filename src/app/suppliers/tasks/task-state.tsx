import { TASK_STATES } from '../../../domain/closed-lists.ts';
import type { SupplierTask } from '../../../domain/letters/supplier-entry.ts';

/** The state of a task, to be changed. */
export function TaskState({
  task,
  lacking,
  onWrite,
}: {
  task: SupplierTask;
  /** Why this person may not; null: they may. */
  lacking: string | null;
  onWrite: (task: SupplierTask, label: string) => void;
}) {
  return (
    <select
      aria-label={`State of ${task.text}`}
      value={task.state}
      disabled={lacking !== null}
      onChange={(event) => {
        const state = TASK_STATES.find((one) => one === event.currentTarget.value) ?? task.state;
        onWrite({ ...task, state }, `Mark “${task.text}” ${state}`);
      }}
    >
      {TASK_STATES.map((state) => (
        <option key={state}>{state}</option>
      ))}
    </select>
  );
}
