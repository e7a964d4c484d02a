import type { SupplierTask } from '../../../domain/letters/supplier-entry.ts';
import { writeCalendar } from '../../../domain/letters/write-calendar.ts';
import { saveBlob } from '../../components/save-file.ts';

/** Hands over the days of tasks as a calendar; `nameOf` names a task's supplier. */
export function saveCalendar(
  tasks: readonly SupplierTask[],
  nameOf: (supplierId: string) => string,
  today: string,
): void {
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  saveBlob(`tasks-${today}.ics`, new Blob([writeCalendar(tasks, nameOf, stamp)], { type: 'text/calendar' }));
}
