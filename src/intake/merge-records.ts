import { getContentFields, TABLE_KEYS } from '../domain/content-hash.ts';
import type { BomLine, PartProperty, Rate, SourceRow, TableName } from '../domain/dataset.ts';
import { describePlace } from './problem.ts';
import { joinPair } from './find-repeats.ts';
import { sumAmounts, writeColumn, writeValue } from './unite-records.ts';
import type { ProblemLog } from './problem.ts';

type Row = { readonly rows: SourceRow[] } & Readonly<Record<string, unknown>>;

/**
 * One record for each key. Records of one key that agree, or that only fill each other's blanks, become one that keeps all
 * its rows, noted; where two values differ, the later row is an error that names both rows, and the first record stands.
 */
export function mergeRecords<R extends Row>(table: TableName, records: readonly R[], log: ProblemLog): R[] {
  const keys: readonly string[] = TABLE_KEYS[table];
  const [only = '', ...others] = keys;
  const merged = new Map<unknown, R>();
  // Records that are made here; the given ones are changed by nobody, and copied only where another joins them.
  const made = new Set<R>();
  for (const record of records) {
    const key = others.length === 0 ? record[only] : JSON.stringify(keys.map((field) => record[field] ?? null));
    const first = merged.get(key);
    if (first === undefined) {
      merged.set(key, record);
      continue;
    }
    const name = keys.flatMap((field) => writeValue(record[field] ?? '') || []).join(' · ');
    const own = made.has(first) ? first : { ...first, rows: [...first.rows] };
    const united = uniteRecords(table, own, record, name, log);
    if (united === null) continue;
    made.delete(first);
    made.add(united);
    merged.set(key, united);
  }
  return [...merged.values()];
}

function uniteRecords<R extends Row>(table: TableName, first: R, second: R, name: string, log: ProblemLog): R | null {
  const [there] = first.rows;
  const [here] = second.rows;
  if (there === undefined || here === undefined) return null;
  const filled: [string, unknown][] = [];
  for (const field of getContentFields(table)) {
    const one = first[field] ?? '';
    const other = second[field] ?? '';
    if (one === other || other === '') continue;
    if (one === '') {
      filled.push([field, other]);
      continue;
    }
    const column = writeColumn(field);
    log.error({
      code: 'duplicate-disagrees',
      ...here,
      column,
      found: writeValue(other),
      expected: `${writeValue(one)}, as in ${describePlace(there)}`,
      message: `${name} stands in two rows that disagree on ${column}: ${writeValue(one)} in ${describePlace(there)}, ${writeValue(other)} in ${describePlace(here)}.`,
    });
    return null;
  }
  log.note({
    code: 'duplicate-merged',
    ...here,
    found: name,
    message: `${name} stands in ${describePlace(there)} and ${describePlace(here)}; the rows agree and count as one.`,
  });
  first.rows.push(...second.rows);
  return { ...first, ...Object.fromEntries(filled) };
}

/**
 * One line for each parent and child. A BOM that lists a child by position has several; their quantities add up, noted. Lines of
 * one pair that differ in unit, yield or essential are an error.
 */
export function mergeBomLines(lines: readonly BomLine[], log: ProblemLog): BomLine[] {
  const merged = new Map<string, BomLine>();
  const repeats = new Map<string, { rows: SourceRow[]; quantities: number[] }>();
  for (const line of lines) {
    const key = joinPair(line.parent, line.child);
    const first = merged.get(key);
    if (first === undefined) {
      merged.set(key, line);
      continue;
    }
    const [there] = first.rows;
    const [here] = line.rows;
    if (there === undefined || here === undefined) continue;
    const name = `${line.parent} › ${line.child}`;
    const differing = (['unit', 'yield', 'essential'] as const).find((field) => first[field] !== line[field]);
    if (differing !== undefined) {
      log.error({
        code: 'duplicate-disagrees',
        ...here,
        column: differing,
        found: writeValue(line[differing]),
        expected: `${writeValue(first[differing])}, as in ${describePlace(there)}`,
        message: `${name} stands in two rows that disagree on ${differing}: ${describePlace(there)} and ${describePlace(here)}.`,
      });
      continue;
    }
    log.note({
      code: 'lines-added',
      ...here,
      column: 'quantity',
      found: String(line.quantity),
      message: `${name} stands in ${describePlace(there)} and ${describePlace(here)}; the quantities are added.`,
    });
    const repeat = repeats.get(key) ?? { rows: [...first.rows], quantities: [first.quantity] };
    repeat.rows.push(...line.rows);
    repeat.quantities.push(line.quantity);
    repeats.set(key, repeat);
  }
  if (repeats.size === 0) return [...merged.values()];
  return Array.from(merged, ([key, line]) => {
    const repeat = repeats.get(key);
    return repeat === undefined ? line : { ...line, rows: repeat.rows, quantity: sumAmounts(repeat.quantities) };
  });
}

/**
 * Properties from columns of `parts` beside those of the `properties` table. The same figure twice is one record, with the
 * evidence of the table; two figures without test conditions that differ are an error that names both rows.
 */
export function mergeProperties(
  fromColumns: readonly PartProperty[],
  fromTable: readonly PartProperty[],
  log: ProblemLog,
): PartProperty[] {
  const tabled = new Map<string, PartProperty>();
  for (const record of fromTable) {
    if (record.conditions === null) tabled.set(JSON.stringify([record.partNumber, record.property]), record);
  }
  const kept = fromColumns.filter((record) => {
    const other = tabled.get(JSON.stringify([record.partNumber, record.property]));
    if (other === undefined) return true;
    const [here] = record.rows;
    const [there] = other.rows;
    const same = record.min === other.min && record.max === other.max && record.text === other.text;
    if (!same && here !== undefined && there !== undefined) {
      log.error({
        code: 'property-disagrees',
        ...here,
        column: record.property,
        found: writeFigure(record),
        expected: `${writeFigure(other)}, as in ${describePlace(there)}`,
        message: `${record.property} of ${record.partNumber} is ${writeFigure(record)} in ${describePlace(here)} and ${writeFigure(other)} in ${describePlace(there)}.`,
      });
    }
    return false;
  });
  return mergeRecords('properties', [...kept, ...fromTable], log);
}

/** One rate for each currency: the newest, where they bear different dates (noted); two of one date must agree. */
export function mergeRates(rates: readonly Rate[], log: ProblemLog): Rate[] {
  const newest = new Map<string, Rate>();
  for (const rate of rates) {
    const known = newest.get(rate.currency);
    if (known === undefined || (rate.date ?? '') > (known.date ?? '')) newest.set(rate.currency, rate);
  }
  const kept = rates.filter((rate) => rate.date === newest.get(rate.currency)?.date);
  const older = rates.length - kept.length;
  if (older > 0) {
    const [place] = rates[0]?.rows ?? [];
    log.note({
      code: 'older-rates',
      file: place?.file ?? null,
      sheet: place?.sheet ?? null,
      column: 'date',
      message: `${older} rates are older than another of their currency; the newest of each is used.`,
    });
  }
  return mergeRecords('rates', kept, log);
}

function writeFigure({ min, max, text }: PartProperty): string {
  if (text !== null) return text;
  return min === max ? String(min) : `${min ?? '…'} to ${max ?? '…'}`;
}
