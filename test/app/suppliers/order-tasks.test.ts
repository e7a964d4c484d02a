import { expect, it } from 'vitest';
import { isOverdue, listTasks, orderTasks } from '../../../src/app/suppliers/tasks/order-tasks.ts';
import type { SupplierTask } from '../../../src/domain/letters/supplier-entry.ts';

const task = (text: string, due: string | null, more: Partial<SupplierTask> = {}): SupplierTask => ({
  kind: 'task',
  supplierId: 'S1',
  id: text,
  text,
  owner: 'Mei',
  due,
  state: 'open',
  ...more,
});
const TASKS = [
  task('call again', null),
  task('ask for the report', '2026-12-04'),
  task('send the sheet', '2026-11-20', { supplierId: 'S2', owner: 'Jonas' }),
  task('thank them', '2026-11-02', { state: 'done' }),
  task('wait for customs', '2026-12-04', { state: 'waiting', owner: '' }),
];
const textsOf = (tasks: readonly SupplierTask[]): string[] => tasks.map(({ text }) => text);

it('orders the tasks of all suppliers by their day, those without one last, and leaves out what is done', () => {
  expect(textsOf(orderTasks(TASKS, { state: 'not-done', owner: '' }))).toEqual([
    'send the sheet',
    'ask for the report',
    'wait for customs',
    'call again',
  ]);
});

it('shows the tasks of one state or of one person', () => {
  expect(textsOf(orderTasks(TASKS, { state: 'done', owner: '' }))).toEqual(['thank them']);
  expect(textsOf(orderTasks(TASKS, { state: 'all', owner: 'Jonas' }))).toEqual(['send the sheet']);
  expect(orderTasks(TASKS, { state: 'all', owner: '' })).toHaveLength(5);
});

it('calls a task overdue from the day after its own, unless it is done', () => {
  const due = task('x', '2026-11-20');
  expect(isOverdue(due, '2026-11-20')).toBe(false);
  expect(isOverdue(due, '2026-11-21')).toBe(true);
  expect(isOverdue({ ...due, state: 'waiting' }, '2026-11-21')).toBe(true);
  expect(isOverdue({ ...due, state: 'done' }, '2026-11-21')).toBe(false);
  expect(isOverdue({ ...due, due: null }, '2026-11-21')).toBe(false);
});

it('finds the tasks among letters, notes and people', () => {
  const note = { kind: 'note', supplierId: 'S1', id: 'n', at: '2026-11-20', by: 'Mei', text: 'said yes' } as const;
  expect(listTasks([note, ...TASKS])).toEqual(TASKS);
});
