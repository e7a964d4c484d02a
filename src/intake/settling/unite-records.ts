import { addMonths, readMonths, writeMonths } from '../../domain/by-month.ts';
import { getContentFields, TABLE_KEYS } from '../../domain/content-hash.ts';
import type { SourceRow, TableName } from '../../domain/dataset.ts';
import { describePlace } from '../base/problem.ts';
import type { ProblemLog } from '../base/problem.ts';

type Row = { readonly rows: SourceRow[] } & Readonly<Record<string, unknown>>;

/** Amounts that belong to a record and not to its description: of records that become one they add up. */
const ADDED: ReadonlySet<string> = new Set(['stock', 'annualDemand', 'demandByMonth']);

/**
 * Records of a table with those that count as another (`ids`) made one with it, in place of the first of them. The record that is kept states the
 * values, the others fill its blanks, amounts add up, all rows are kept; what another states differently is noted with both places. A
 * record whose counterpart is not in these files only takes its id.
 */
export function uniteById<R extends Row>(
  table: 'parts' | 'suppliers' | 'sites',
  records: readonly R[],
  ids: ReadonlyMap<string, string>,
  log: ProblemLog,
): R[] {
  if (ids.size === 0) return [...records];
  const [key] = TABLE_KEYS[table];
  const readId = (record: R): string => String(record[key]);
  const groups = Map.groupBy(records, (record) => ids.get(readId(record)) ?? readId(record));
  return Array.from(groups, ([id, group]) => {
    const [kept, ...others] = group.toSorted((a, b) => Number(readId(b) === id) - Number(readId(a) === id));
    if (kept === undefined) throw new Error('A group has a record.');
    if (others.length === 0) return readId(kept) === id ? kept : { ...kept, [key]: id };
    return unite(table, id, kept, others, log);
  });
}

function unite<R extends Row>(
  table: 'parts' | 'suppliers' | 'sites',
  id: string,
  kept: R,
  others: readonly R[],
  log: ProblemLog,
): R {
  const [key] = TABLE_KEYS[table];
  const united = new Map<string, unknown>();
  for (const field of getContentFields(table)) {
    const values = [kept, ...others].map((record) => record[field] ?? null);
    const stated = values.filter((value) => value !== null && value !== '');
    if (field === key) united.set(field, id);
    else if (field === 'demandByMonth') united.set(field, uniteMonths([kept, ...others]));
    else if (ADDED.has(field)) {
      const amounts = stated.filter((value) => typeof value === 'number');
      united.set(field, amounts.length === 0 ? null : sumAmounts(amounts));
    } else united.set(field, stated[0] ?? values[0] ?? null);
  }
  const rows = [kept, ...others].flatMap((record) => record.rows);
  for (const other of others) noteUnited(table, id, kept, other, united, log);
  return { ...kept, ...Object.fromEntries(united), rows };
}

/** The months of all records that are sold. Not known where one of them has a year and no months. */
function uniteMonths(records: readonly Row[]): string | null {
  const sold = records.filter(({ annualDemand, demandByMonth }) => (annualDemand ?? demandByMonth ?? null) !== null);
  const months = sold.map(({ demandByMonth }) => readMonths(typeof demandByMonth === 'string' ? demandByMonth : null));
  const known = months.filter((one) => one !== null);
  return known.length < months.length ? null : writeMonths(addMonths(known));
}

function noteUnited<R extends Row>(
  table: 'parts' | 'suppliers' | 'sites',
  id: string,
  kept: R,
  other: R,
  united: ReadonlyMap<string, unknown>,
  log: ProblemLog,
): void {
  const [key] = TABLE_KEYS[table];
  const [there] = kept.rows;
  const [here] = other.rows;
  const differing = getContentFields(table).filter((field) => {
    const value = other[field] ?? null;
    return field !== key && !ADDED.has(field) && value !== null && value !== '' && value !== united.get(field);
  });
  const against = differing.map(
    (field) => `${writeColumn(field)} “${writeValue(united.get(field))}” and not “${writeValue(other[field])}”`,
  );
  const where = [there, here].flatMap((row) => (row === undefined ? [] : [describePlace(row)])).join(' and ');
  const stands = against.length === 0 ? '' : `; it keeps ${against.join(', ')}`;
  log.note({
    code: 'records-merged',
    ...here,
    found: String(other[key]),
    expected: id,
    message: `${String(other[key])} counts as ${id} (${where})${stands}.`,
  });
}

/** What a record states in a field, '' where nothing. A name that only repeats the id was never stated: it stands for a blank. */
export function readStated(table: TableName, record: Readonly<Record<string, unknown>>, field: string): unknown {
  const value = record[field] ?? '';
  return field === 'name' && value === record[TABLE_KEYS[table][0]] ? '' : value;
}

/** A sum that does not depend on the order of rows in the file, to the last digit. */
export function sumAmounts(amounts: readonly number[]): number {
  return amounts.toSorted((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);
}

/** `unitPrice` as its column is called, `unit_price`. */
export function writeColumn(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A value as a person reads it: yes and no, text as it is, '' where there is none. */
export function writeValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
