import type { SupplierEntry, SupplierTask } from '../../../domain/letters/supplier-entry.ts';

/** Tasks shown: their state, all open ones, or all; and their owner, '' for everybody's. */
export type TaskChoice = { readonly state: 'not-done' | 'all' | SupplierTask['state']; readonly owner: string };

/** The tasks among the notes about suppliers. */
export function listTasks(entries: readonly SupplierEntry[]): SupplierTask[] {
  return entries.flatMap((entry) => (entry.kind === 'task' ? [entry] : []));
}

/** The tasks shown, by due day, those without a day last; of one day in the order of their words. */
export function orderTasks(tasks: readonly SupplierTask[], { state, owner }: TaskChoice): SupplierTask[] {
  const rank = (task: SupplierTask): string => task.due ?? '9999-99-99';
  return tasks
    .filter((task) => state === 'all' || (state === 'not-done' ? task.state !== 'done' : task.state === state))
    .filter((task) => owner === '' || task.owner === owner)
    .toSorted((a, z) => (rank(a) === rank(z) ? (a.text < z.text ? -1 : 1) : rank(a) < rank(z) ? -1 : 1));
}

/** Whether the day of a task is over and it is not done. */
export function isOverdue({ due, state }: Pick<SupplierTask, 'due' | 'state'>, today: string): boolean {
  return due !== null && due < today && state !== 'done';
}
