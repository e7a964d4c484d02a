import { getContentFields, TABLE_KEYS } from '../../domain/content-hash.ts';
import type { SourceRow } from '../../domain/dataset.ts';
import { findConversion } from '../values/unit-sizes.ts';
import { createKeyReader } from './merge-records.ts';
import { describePlace } from '../base/problem.ts';
import type { ProblemLog } from '../base/problem.ts';
import { readStated, writeColumn, writeValue } from './unite-records.ts';

type Row = { readonly rows: SourceRow[] } & Readonly<Record<string, unknown>>;

/** Fields that mean nothing without another: where that one is contradicted, they say nothing of the figure that stands. */
const BELONGS_TO: Readonly<Record<string, string>> = { currency: 'unitPrice', unit: 'unitPrice' };
const PAID: ReadonlySet<string> = new Set(['unitPrice', 'currency']);
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Records of a table with those that other tables only mention (`mentioned`): they fill what the table itself leaves blank, and what nobody else
 * lists is a record of its own. An empty cell never erases what another table states. What is mentioned differently does not stand; it is noted
 * once for each column of the table that says it, with the first example.
 */
export function fillMentioned<R extends Row>(
  table: 'parts' | 'suppliers',
  listed: readonly R[],
  mentioned: readonly R[],
  log: ProblemLog,
): R[] {
  if (mentioned.length === 0) return [...listed];
  const readKey = createKeyReader(table);
  const records = new Map<unknown, R>(listed.map((record) => [readKey(record), record]));
  const made = new Set<R>();
  const own = new Set<R>(listed);
  const tally = createTally(table, log);
  for (const mention of mentioned) {
    const key = readKey(mention);
    const first = records.get(key);
    if (first === undefined) {
      records.set(key, mention);
      continue;
    }
    const isPaid = !own.has(first) && isSold(mention) && !isSold(first) && isDearer(mention, first);
    const filled = fillBlanks(table, first, mention, isPaid ? PAID : NOTHING, tally);
    if (filled.length === 0) continue;
    const united: R = {
      ...first,
      ...Object.fromEntries(filled),
      rows: made.has(first) ? first.rows : [...first.rows],
    };
    united.rows.push(...mention.rows);
    made.delete(first);
    made.add(united);
    records.set(key, united);
  }
  tally.writeNotes();
  return [...records.values()];
}

/** Whether a record says how much of its part is asked for, and at which price. */
function isSold(record: Row): boolean {
  return typeof record['annualDemand'] === 'number' && typeof record['unitPrice'] === 'number';
}

/** Customers pay more than a part costs; a lower figure beside a demand may be the cost of what is used. */
function isDearer(mention: Row, first: Row): boolean {
  const [ours, theirs] = [mention['currency'] ?? first['currency'], first['currency'] ?? mention['currency']];
  return ours === theirs && Number(mention['unitPrice']) > Number(first['unitPrice'] ?? 0);
}

/** `paid`: the fields in which the mention stands, since what customers pay goes before what a part costs. */
function fillBlanks(
  table: 'parts' | 'suppliers',
  first: Row,
  mention: Row,
  paid: ReadonlySet<string>,
  tally: Tally,
): [string, unknown][] {
  const [key] = TABLE_KEYS[table];
  const contradicted = new Set<string>();
  const blank: string[] = [];
  const overruled: [string, unknown][] = [];
  for (const field of getContentFields(table)) {
    const value = readStated(table, mention, field);
    const there = readStated(table, first, field);
    if (field === key || value === '' || value === there) continue;
    if (there === '') blank.push(field);
    else if (paid.has(field)) {
      overruled.push([field, mention[field]]);
      if (!(field in BELONGS_TO)) tally.differs(field, mention, first);
    } else if (field !== 'unit' || !areOneUnit(there, value)) {
      contradicted.add(field);
      tally.differs(field, first, mention);
    }
  }
  const filled = blank.flatMap((field): [string, unknown][] => {
    const bearer = BELONGS_TO[field];
    if (bearer !== undefined && contradicted.has(bearer)) return [];
    tally.fills(field, mention);
    return [[field, mention[field]]];
  });
  return [...filled, ...overruled];
}

function areOneUnit(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const factor = findConversion(one, other);
  return factor !== null && factor.times === factor.over;
}

type Tally = {
  readonly fills: (field: string, mention: Row) => void;
  readonly differs: (field: string, first: Row, mention: Row) => void;
  readonly writeNotes: () => void;
};

/** Counts by file and sheet, so that a bill of ten thousand lines gives one note for each column. */
function createTally(table: 'parts' | 'suppliers', log: ProblemLog): Tally {
  const [key] = TABLE_KEYS[table];
  const filled = new Map<string, { place: SourceRow; fields: Map<string, number> }>();
  const differing = new Map<string, { field: string; first: Row; mention: Row; place: SourceRow; count: number }>();
  const writeTable = ({ file, sheet }: SourceRow): string => JSON.stringify([file, sheet]);
  return {
    fills: (field, { rows: [place] }) => {
      if (place === undefined) return;
      const entry = filled.get(writeTable(place)) ?? { place, fields: new Map<string, number>() };
      entry.fields.set(field, (entry.fields.get(field) ?? 0) + 1);
      filled.set(writeTable(place), entry);
    },
    differs: (field, first, mention) => {
      const [place] = mention.rows;
      if (place === undefined) return;
      const name = `${writeTable(place)} ${field}`;
      const entry = differing.get(name);
      if (entry === undefined) differing.set(name, { field, first, mention, place, count: 1 });
      else entry.count += 1;
    },
    writeNotes: () => {
      for (const { place, fields } of filled.values()) {
        const counts = Array.from(fields, ([field, count]) => `${writeColumn(field)} (${count})`).join(', ');
        const { file, sheet } = place;
        log.note({
          code: 'blanks-filled',
          file,
          sheet,
          message: `${file} says of ${table} what another table leaves blank: ${counts}.`,
        });
      }
      for (const { field, first, mention, place, count } of differing.values()) {
        const [there] = first.rows;
        const column = writeColumn(field);
        const where = there === undefined ? 'the first row' : describePlace(there);
        log.note({
          code: table === 'parts' ? 'part-text-differs' : 'supplier-text-differs',
          ...place,
          column,
          found: writeValue(mention[field]),
          expected: writeValue(first[field]),
          message: `${count === 1 ? 'One row gives' : `${count} rows give`} another ${column.replaceAll('_', ' ')} than the table that stands, first ${writeValue(first[key])}: “${writeValue(mention[field]).slice(0, 60)}” here and “${writeValue(first[field]).slice(0, 60)}” in ${where}, which stands.`,
        });
      }
    },
  };
}
