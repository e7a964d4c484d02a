import { expect, it } from 'vitest';
import type { SupplierTask } from '../../../src/domain/letters/supplier-entry.ts';
import { writeCalendar } from '../../../src/domain/letters/write-calendar.ts';

const task = (id: string, more: Partial<SupplierTask> = {}): SupplierTask => ({
  kind: 'task',
  supplierId: 'S-1',
  id,
  text: 'File, both; renewals\r\nDTSTART:19700101',
  owner: 'M. Vogt',
  due: '2026-11-30',
  state: 'open',
  ...more,
});

it('writes an all-day entry for each open task with a day, and lets no text add a field', () => {
  const tasks = [
    task('a'),
    task('b', { due: null }),
    task('c', { state: 'done' }),
    task('d', { text: '镝'.repeat(60) }),
  ];
  const text = writeCalendar(tasks, () => 'JL', '20261128T060000Z');
  const lines = text.split('\r\n');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20261130',
    'DTSTART;VALUE=DATE:20261130',
  ]);
  expect(lines).toContain(String.raw`SUMMARY:JL: File\, both\; renewals\nDTSTART:19700101`);
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replaceAll('\r\n ', '')).toContain('镝'.repeat(60));
});
