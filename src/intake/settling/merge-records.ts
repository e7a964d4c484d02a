import { getContentFields, TABLE_KEYS } from '../../domain/content-hash.ts';
import type { BomLine, PartProperty, Rate, SourceRow, TableName } from '../../domain/dataset.ts';
import { BOM } from '../../domain/tables/bom.ts';
import { describePlace } from '../base/problem.ts';
import { readLicenceGoods } from '../values/licence-goods.ts';
import { joinPair } from '../base/find-repeats.ts';
import type { BomLineDraft, PropertyDraft } from '../base/record-drafts.ts';
import { readStated, sumAmounts, writeColumn, writeValue } from './unite-records.ts';
import type { ProblemLog } from '../base/problem.ts';

type Row = { readonly rows: SourceRow[] } & Readonly<Record<string, unknown>>;

/**
 * One record for each key. Records of one key that agree, or that only fill each other's blanks, become one that keeps all
 * its rows, noted; where two values differ, the later row is an error that names both rows, and the first record stands.
 */
export function mergeRecords<R extends Row>(table: TableName, records: readonly R[], log: ProblemLog): R[] {
  const readKey = table === 'licences' ? createLicenceKeyReader(records) : createKeyReader(table);
  const merged = new Map<unknown, R>();
  // Records that are made here; the given ones are changed by nobody, and copied only where another joins them.
  const made = new Set<R>();
  for (const record of records) {
    const key = readKey(record);
    const first = merged.get(key);
    if (first === undefined) {
      merged.set(key, record);
      continue;
    }
    const own = made.has(first) ? first : { ...first, rows: [...first.rows] };
    const united = uniteRecords(table, own, record, writeName(table, record), log);
    if (united === null) continue;
    made.delete(first);
    made.add(united);
    merged.set(key, united);
  }
  return [...merged.values()];
}

/** Reads the key of a record: by itself where it is one field, so that a million of them cost little. */
export function createKeyReader(table: TableName): (record: Row) => unknown {
  const keys: readonly string[] = TABLE_KEYS[table];
  const [only = '', ...others] = keys;
  return others.length === 0
    ? (record) => record[only]
    : (record) => JSON.stringify(keys.map((field) => record[field] ?? null));
}

/**
 * The same of licences. Those for the same goods of which nobody says when they were applied for, decided on several days, are one and its renewals:
 * they are told apart by that day. Those of a register that bear numbers of their own are told apart by these.
 */
function createLicenceKeyReader(records: readonly Row[]): (record: Row) => unknown {
  const readKey = createKeyReader('licences');
  const daysOf = new Map<unknown, Set<unknown>>();
  for (const record of records) {
    if (record['filed'] !== null || record['decided'] === null) continue;
    const key = readKey(record);
    daysOf.set(key, (daysOf.get(key) ?? new Set()).add(record['decided']));
  }
  return (record) => {
    const key = isNumbered(record) ? JSON.stringify([readKey(record), record['note']]) : readKey(record);
    return (daysOf.get(key)?.size ?? 0) > 1 ? JSON.stringify([key, record['decided']]) : key;
  };
}

/** Whether a licence is that of a register, which keeps its number. */
function isNumbered({ itemId, note }: Row): boolean {
  return typeof note === 'string' && typeof itemId === 'string' && readLicenceGoods(itemId) !== null;
}

function writeName(table: TableName, record: Row): string {
  const goods =
    table === 'licences' && typeof record['itemId'] === 'string' ? readLicenceGoods(record['itemId']) : null;
  if (goods !== null)
    return [record['exporterSiteId'], ...goods.items, ...goods.parts, record['note']]
      .flatMap((one) => writeValue(one ?? '') || [])
      .join(' · ');
  const keys: readonly string[] = TABLE_KEYS[table];
  return keys.flatMap((field) => writeValue(record[field] ?? '') || []).join(' · ');
}

/** Tables whose rows say what is in a part: of two that contradict each other neither can stand for a sound rest, whichever comes first. */
const OF_CONTENTS: ReadonlySet<TableName> = new Set(['composition', 'properties']);

function uniteRecords<R extends Row>(table: TableName, first: R, second: R, name: string, log: ProblemLog): R | null {
  const [there] = first.rows;
  const [here] = second.rows;
  if (there === undefined || here === undefined) return null;
  const filled: [string, unknown][] = [];
  for (const field of getContentFields(table)) {
    const one = readStated(table, first, field);
    const other = readStated(table, second, field);
    if (one === other || other === '') continue;
    if (one === '') {
      filled.push([field, other]);
      continue;
    }
    const column = writeColumn(field);
    log.error(
      {
        code: 'duplicate-disagrees',
        ...here,
        column,
        found: writeValue(other),
        expected: `${writeValue(one)}, as in ${describePlace(there)}`,
        message: `${name} stands in two rows that disagree on ${column}: ${writeValue(one)} in ${describePlace(there)}, ${writeValue(other)} in ${describePlace(here)}.`,
      },
      OF_CONTENTS.has(table) ? [there, here] : [],
    );
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

/** What a line says besides its quantity; blank where it leaves that to another line of the pair. */
const LINE_FIELDS = Object.entries(BOM.columns).flatMap(([field, column]) =>
  'until' in column || ['parent', 'child', 'quantity'].includes(field) ? [] : [field as Exclude<keyof BomLine, 'rows'>],
);

/**
 * One line for each parent and child. A BOM that lists a child by position has several; their quantities add up, noted. What one of them
 * leaves blank (unit, yield, essential) another states; two that state it differently are an error.
 */
export function mergeBomLines<L extends BomLineDraft>(lines: readonly L[], log: ProblemLog): L[] {
  const merged = new Map<string, L>();
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
    const differing = LINE_FIELDS.find(
      (field) => first[field] !== null && line[field] !== null && first[field] !== line[field],
    );
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
    const blank = LINE_FIELDS.filter((field) => first[field] === null && line[field] !== null);
    if (blank.length > 0) {
      merged.set(key, { ...first, ...Object.fromEntries(blank.map((field) => [field, line[field]])) });
    }
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

/** What a property can be said to be. */
const FIGURES = ['min', 'max', 'text'] as const;

/**
 * Properties from columns of `parts` beside those of the `properties` table. The same figure twice is one record, with the
 * evidence of the table; what the table leaves blank the column fills; two figures without test conditions that differ are an error that
 * names both rows.
 */
export function mergeProperties(
  fromColumns: readonly PropertyDraft[],
  fromTable: readonly PropertyDraft[],
  log: ProblemLog,
): PropertyDraft[] {
  const tabled = new Map<string, PropertyDraft>();
  for (const record of fromTable) {
    if (record.conditions === null) tabled.set(JSON.stringify([record.partNumber, record.property]), record);
  }
  const kept = fromColumns.filter((record) => {
    const other = tabled.get(JSON.stringify([record.partNumber, record.property]));
    if (other === undefined) return true;
    const [here] = record.rows;
    const [there] = other.rows;
    if (FIGURES.every((field) => record[field] === other[field])) return false;
    if (FIGURES.every((field) => record[field] === null || other[field] === null || record[field] === other[field]))
      return true;
    if (here !== undefined && there !== undefined) {
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

function writeFigure({ min, max, text }: Pick<PartProperty, 'min' | 'max' | 'text'>): string {
  if (text !== null) return text;
  return min === max ? String(min) : `${min ?? '…'} to ${max ?? '…'}`;
}
