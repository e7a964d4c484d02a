import { saysMore } from '../../../catalogue/words/fuller-words.ts';
import type { SourceRow } from '../../../domain/dataset.ts';
import { foldWord } from '../../base/closed-words.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { createKeyReader } from '../merge-records.ts';
import type { RecordOrigins } from '../../base/record-origins.ts';
import { readStated, writeColumn, writeValue } from '../unite-records.ts';

type Table = 'parts' | 'suppliers' | 'sites';
type Row = { readonly rows: SourceRow[] } & Readonly<Record<string, unknown>>;

/** Records of a table in use, and what is known of those of the files. */
export type KnownRecords = {
  readonly before: readonly Row[];
  readonly ids: ReadonlyMap<string, string>;
  readonly origins: RecordOrigins;
};

const NAMED = 3;
/** Fields that mean nothing without another: they are filled only along with it. */
const BELONGS_TO: Readonly<Record<string, string>> = { currency: 'unitPrice' };
/** What a list that only mentions a record says in its own, often shorter words: it renames nothing and puts nothing into another kind. */
const DESCRIBES: ReadonlySet<string> = new Set(['name', 'description', 'category', 'form', 'kind', 'hsCode']);
/** Why what is in use stands against what the files say. */
const BECAUSE: ReadonlyMap<string, string> = new Map([
  ['unitPrice', 'a price without sales may be what it costs'],
  ['annualDemand', 'a list without sales that says 0 may keep no demands'],
]);
const OF_WORTH = 'a list that only mentions a part says in no currency what it is worth';
const PRICE: ReadonlySet<string> = new Set(['unitPrice', 'currency']);

/**
 * The records of the files, each with what all rows of its key leave blank filled from the data in use, in the first of them. What a list of a planning
 * system only mentions keeps its description in use, and what is sold keeps its selling price where such a list says another and nothing of sales,
 * which may be what it costs, and its demand where it says 0. What stands so against the files is noted once for each field.
 */
export function fillFromInUse<R extends Row>(
  table: Table,
  fresh: readonly R[],
  { before, ids, origins }: KnownRecords,
  log: ProblemLog,
): R[] {
  const readKey = createKeyReader(table);
  const nameOf = (record: Row): string => {
    const key = String(readKey(record));
    return ids.get(key) ?? key;
  };
  const inUse = new Map(before.map((record) => [nameOf(record), record]));
  const groups = Map.groupBy(fresh, nameOf);
  const filled = new Map<R, R>();
  const standing: Standing[] = [];
  for (const [name, records] of groups) {
    const known = inUse.get(name);
    const [first] = records;
    if (known === undefined || first === undefined) continue;
    const isMentioned = records.every((record) => origins.isForeign(record) && !origins.isList(table, record));
    const isCost = isSold(known) && records.every((record) => mayBeCost(record, origins));
    const isUnsold = isAsked(known) && records.every((record) => saysNothingAsked(record, origins));
    // What a list of stocks says a piece is worth, in no currency, is no other price than the one in use.
    const isWorth =
      table === 'parts' &&
      isMentioned &&
      readStated(table, known, 'currency') !== '' &&
      records.every((record) => readStated(table, record, 'currency') === '');
    const isBlank = (field: string): boolean => records.every((record) => readStated(table, record, field) === '');
    const isSaid = (record: Row): boolean => readStated(table, record, 'description') !== '';
    const compare = (says: (record: Row) => boolean): boolean =>
      table === 'parts' && records.some(isSaid) && records.every((record) => !isSaid(record) || says(record));
    // A text that says all of the one in use, and more, renames nothing; one that says less takes nothing back.
    const isFuller = compare((record) => saysMore(String(record['description']), String(known['description'])));
    const isShorter = compare(
      (record) => origins.isForeign(record) && saysMore(String(known['description']), String(record['description'])),
    );
    const stands = (field: string): boolean =>
      !isBlank(field) &&
      ((isMentioned && DESCRIBES.has(field) && !(field === 'description' && isFuller)) ||
        (field === 'description' && isShorter) ||
        ((isCost || isWorth) && PRICE.has(field)) ||
        (isUnsold && field === 'annualDemand'));
    const isRenamed = table === 'parts' && records.some((record) => renames(record, known, origins));
    // What words alone told is told anew by fuller ones, and by those of another thing.
    const isToldByWords = (field: string): boolean =>
      (isFuller || isRenamed) &&
      ((field.startsWith('category') && (known['categoryEvidence'] ?? null) !== null) ||
        (field.startsWith('form') && (known['formEvidence'] ?? null) !== null));
    // A price that is said once more is still in the currency of before.
    const isSame = (field: string): boolean =>
      records.every((record) => (record[field] ?? known[field]) === known[field]);
    const isBorne = (field: string): boolean => {
      const bearer = BELONGS_TO[field];
      return bearer === undefined || isSame(bearer) || stands(bearer);
    };
    const fields = Object.keys(known).filter((field) => {
      if (field === 'rows' || readStated(table, known, field) === '' || isToldByWords(field)) return false;
      return stands(field) || (isBlank(field) && isBorne(field));
    });
    if (fields.length === 0) continue;
    const kept = fields.filter(stands);
    for (const record of records) {
      const taken = record === first ? fields : kept;
      const rows = record === first ? [...first.rows, ...known.rows] : record.rows;
      filled.set(record, { ...record, ...Object.fromEntries(taken.map((field) => [field, known[field]])), rows });
    }
    for (const field of kept) {
      const other = records.find((record) => !['', known[field]].includes(readStated(table, record, field)));
      const why = isWorth && !isCost && PRICE.has(field) ? OF_WORTH : undefined;
      if (other !== undefined)
        standing.push({ name, field, known: known[field], said: other[field], place: other.rows[0], why });
    }
  }
  noteStanding(standing, log);
  return fresh.map((record) => filled.get(record) ?? record);
}

/** Whether a record of the files describes a part in other words than the data in use, and these are to stand: a mere mention, or less of the same, renames nothing. */
export function renames(record: Row, known: Row, origins: RecordOrigins): boolean {
  const [said, before] = [record['description'], known['description']];
  if (typeof said !== 'string' || typeof before !== 'string') return false;
  if (said === '' || foldWord(said) === foldWord(before) || saysMore(before, said)) return false;
  return !origins.isForeign(record) || origins.isList('parts', record);
}

/** Whether a record says how much of its part is asked for, and at which price. */
function isSold({ annualDemand, demandByMonth, unitPrice }: Row): boolean {
  return typeof unitPrice === 'number' && ((annualDemand ?? null) !== null || (demandByMonth ?? null) !== null);
}

function mayBeCost(record: Row, { isForeign, isSelling }: RecordOrigins): boolean {
  return isForeign(record) && !isSelling(record) && !isSold(record);
}

function isAsked({ annualDemand }: Row): boolean {
  return typeof annualDemand === 'number' && annualDemand > 0;
}

/** Whether a list that says nothing of sales states a demand of 0, as masters do for parts whose use nobody keeps there. */
function saysNothingAsked(record: Row, { isForeign, isSelling }: RecordOrigins): boolean {
  return isForeign(record) && !isSelling(record) && (record['annualDemand'] ?? 0) === 0;
}

type Standing = {
  readonly name: string;
  readonly field: string;
  readonly known: unknown;
  readonly said: unknown;
  readonly place: SourceRow | undefined;
  /** Why it stands, where that is not the reason for its field. */
  readonly why: string | undefined;
};

function noteStanding(standing: readonly Standing[], log: ProblemLog): void {
  for (const [field, all] of Map.groupBy(standing, (one) => one.field)) {
    const place = all[0]?.place;
    const says = ({ name, known, said }: Standing): string =>
      `${name} “${writeValue(known)}” and not “${writeValue(said)}”`;
    const because = all[0]?.why ?? BECAUSE.get(field) ?? 'a list that only mentions it renames nothing';
    log.note({
      code: 'stands-in-use',
      ...place,
      column: writeColumn(field),
      message: `What is in use of ${writeColumn(field)} stands (${all.length}), since ${because}: ${nameSome(all, NAMED, says)}.`,
    });
  }
}
