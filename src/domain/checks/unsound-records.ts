import { TABLES } from '../dataset.ts';
import type { Dataset, TableName } from '../dataset.ts';
import { RECORDS_IN_STEP, runThrough } from '../steps.ts';
import type { Steps } from '../steps.ts';
import { LEAST_YIELD, MOST_AMOUNT } from '../tables/column.ts';
import { TABLE_DEFINITIONS } from '../tables/table-definitions.ts';

/** A record unfit for any import: `table[index].field` holds `value`, for the reason `why`. */
export type UnsoundRecord = {
  readonly table: TableName;
  readonly index: number;
  readonly field: string;
  readonly value: string | number;
  readonly why: string;
};

/** The naming field of a record; two records of one name would be counted twice. */
const NAMED_BY: Readonly<Partial<Record<TableName, string>>> = {
  parts: 'partNumber',
  suppliers: 'supplierId',
  sites: 'siteId',
};

type Bounds = { readonly field: string; readonly min: number; readonly max: number };

/**
 * Every record of a dataset with the name of an earlier one, an amount outside of its column's bounds (`TABLE_DEFINITIONS`), a day in no calendar, or
 * a least amount above the most, in table order and then in record order. An amount below 0 would take from others' need and hide a loss.
 */
export function findUnsoundRecords(dataset: Dataset): UnsoundRecord[] {
  return runThrough(findUnsoundInSteps(dataset));
}

/** The same in steps, for callers with others to answer meanwhile. */
export function* findUnsoundInSteps(dataset: Dataset): Steps<UnsoundRecord[]> {
  const unsound: UnsoundRecord[] = [];
  for (const table of TABLES) {
    const naming = NAMED_BY[table];
    const bounds = listBounds(table);
    const days = listDays(table);
    const names = new Set<unknown>();
    for (const [index, record] of dataset[table].entries()) {
      const fields: Readonly<Record<string, unknown>> = record;
      const name = naming === undefined ? undefined : fields[naming];
      if (naming !== undefined && typeof name === 'string' && names.has(name))
        unsound.push({ table, index, field: naming, value: name, why: 'is there already' });
      names.add(name);
      for (const { field, min, max } of bounds) {
        const value = fields[field];
        const why = typeof value === 'number' ? sayWhyNot(table, field, value, { min, max }) : null;
        if (typeof value === 'number' && why !== null) unsound.push({ table, index, field, value, why });
      }
      for (const field of days) {
        const value = fields[field];
        if (typeof value === 'string' && !isDay(value))
          unsound.push({ table, index, field, value, why: 'is no day of the calendar' });
      }
      const crossed = findCrossed(fields);
      if (crossed !== null) unsound.push({ table, index, ...crossed });
      if (index % RECORDS_IN_STEP === 0) yield;
    }
  }
  return unsound;
}

/** Least amounts with the most beside them. */
const ENDS = [
  ['massPctMin', 'massPctMax'],
  ['min', 'max'],
] as const;

/** A least amount above the most of the same record; null if there is none. */
function findCrossed(fields: Readonly<Record<string, unknown>>): Omit<UnsoundRecord, 'table' | 'index'> | null {
  for (const [field, end] of ENDS) {
    const [least, most] = [fields[field], fields[end]];
    if (typeof least === 'number' && typeof most === 'number' && least > most)
      return { field, value: least, why: `is above the most, ${String(most)}` };
  }
  return null;
}

function listBounds(table: TableName): Bounds[] {
  return Object.entries(TABLE_DEFINITIONS[table].columns).flatMap(([field, column]) => {
    if (column.kind !== 'number') return [];
    const { min = -MOST_AMOUNT, max = MOST_AMOUNT } = column;
    return [{ field, min, max }];
  });
}

function listDays(table: TableName): string[] {
  return Object.entries(TABLE_DEFINITIONS[table].columns).flatMap(([field, { kind }]) =>
    kind === 'day' ? [field] : [],
  );
}

/** Whether a text is a day as records write it, and in the calendar: not 30 February. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function sayWhyNot(
  table: TableName,
  field: string,
  value: number,
  { min, max }: Pick<Bounds, 'min' | 'max'>,
): string | null {
  if (value < min) return `is below ${String(min)}`;
  if (value > max) return `is above ${String(max)}`;
  // Of a yield of nothing an endless quantity would be needed.
  return table === 'bom' && field === 'yield' && value < LEAST_YIELD ? 'is no share above 0' : null;
}
