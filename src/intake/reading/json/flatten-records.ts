import { MAX_COLUMNS, trimGrid } from '../../base/grid-bounds.ts';

export type JsonRecord = { readonly [name: string]: unknown };

/** Whether a value of JSON is an object, neither a list nor null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Objects as rows of text under a header of all their names in order of appearance. An object within an object gives columns with dotted
 * names (`supplier.country`); lists of plain values are joined by `, `, anything deeper stands as JSON text. Null is blank.
 */
export function flattenRecords(records: readonly JsonRecord[]): string[][] {
  const columns = new Map<string, number>();
  const rows = records.map((record) => {
    const row: string[] = [];
    const put = (name: string, value: unknown): void => {
      const column = columns.get(name) ?? columns.size;
      if (column >= MAX_COLUMNS) return;
      columns.set(name, column);
      while (row.length < column) row.push('');
      row[column] = writeValue(value);
    };
    for (const [name, value] of Object.entries(record)) {
      if (!isRecord(value)) put(name, value);
      else for (const [inner, innerValue] of Object.entries(value)) put(`${name}.${inner}`, innerValue);
    }
    return row;
  });
  return trimGrid([[...columns.keys()], ...rows]);
}

/** So many names are more than any table has that people fill, and so many cells take seconds; beyond them each object must have its share. */
const MANY_NAMES = 2000;
const MANY_CELLS = 4e6;
/** Least share of the names of a list that its objects have, on average. */
const LEAST_SHARE = 0.005;

/** Objects by the thousand of which hardly two share a name are no table; returns how many names they have, null where they are one. */
export function countNamesOfNoTable(records: readonly JsonRecord[]): number | null {
  const names = new Set<string>();
  let filled = 0;
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      const inner = isRecord(value) ? Object.keys(value) : [''];
      filled += inner.length;
      for (const one of inner) names.add(`${name}.${one}`);
    }
  }
  const cells = names.size * records.length;
  return names.size > MANY_NAMES && cells > MANY_CELLS && filled < LEAST_SHARE * cells ? names.size : null;
}

/** A value of JSON as the text of a cell. */
export function writeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.map(writeValue).join(', ');
  return JSON.stringify(value);
}
