import type { RowReader } from './row-reader.ts';

/** Refuses a row with its lower end above its upper end, at the column of the lower one. */
export function refuseBackwards(reader: RowReader, column: string, min: number, max: number): void {
  reader.error(column, {
    code: 'range-backwards',
    found: `${min} to ${max}`,
    expected: 'a lower end that is not above the upper end',
    message: `The range runs backwards: from ${min} to ${max}.`,
  });
}
