import type { TableName } from '../../domain/dataset.ts';
import type { Column } from '../../domain/tables/column.ts';
import { readGuardedText } from '../../domain/tables/guard-text.ts';
import { parseNumber, parsePercentage } from '../values/parse-values.ts';
import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { spellColumn } from './exact-table.ts';
import type { ForeignColumn } from '../base/foreign-table.ts';
import type { SourceTable } from '../base/source-table.ts';
import { findColumn, getColumns } from '../base/table-columns.ts';
import type { UnreadReason } from '../../domain/decisions/decisions.ts';
import type { ColumnMap } from '../base/column-map.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';

/** The result for one column: its canonical column, or why it is not read. */
export type PlacedColumn =
  | { readonly column: string; readonly exact: boolean }
  | { readonly column: null; readonly why: UnreadReason; readonly reason: string };

/** A canonical table's columns by place, and the result for each. */
export type PlacedColumns = { readonly columns: ColumnMap; readonly placed: readonly PlacedColumn[] };

/** Only a header known to the dictionary as a whole fills a field; one with such a word in it may say anything. */
const SURE = 0.9;

/**
 * The columns of a table canonical by its own headers. Those mean what they say; any other column fills a field missing from the table if the
 * dictionary knows its header as a whole and every cell can be read so. A field already there is never taken by a second column: this one is offered.
 * Nothing of a header is used as a property name.
 */
export function placeCanonical(
  table: TableName,
  source: SourceTable,
  vocabulary: Pick<Vocabulary, 'propertyNames' | 'findTerritory'>,
): PlacedColumns {
  const { header } = source;
  const exact = new Map<string, number>();
  const repeated = new Set<number>();
  const doubled = new Map<string, string[]>();
  // What is written as the table writes it goes before what differs in case.
  const inOrder = [...header.entries()].toSorted(
    ([, a], [, b]) => Number(a !== spellColumn(a)) - Number(b !== spellColumn(b)),
  );
  for (const [place, name] of inOrder) {
    const column = findExactColumn(table, name, vocabulary.propertyNames);
    if (column === null) continue;
    const first = exact.get(column);
    if (first === undefined) exact.set(column, place);
    else if (isBlank(source, first)) {
      exact.set(column, place);
      repeated.add(first);
    } else if (name !== header[first] || saysTheSame(source, first, place)) repeated.add(place);
    else doubled.set(column, [...(doubled.get(column) ?? [header[first] ?? '']), name]);
  }
  const places = new Map(exact);
  const taken = new Map<number, string>();
  const placed = header.map((name, place): PlacedColumn => {
    const own = findExactColumn(table, name, vocabulary.propertyNames);
    if (own !== null) {
      if (isOtherLayout(table, own, exact)) {
        return {
          column: null,
          why: 'another column says it',
          reason: 'The lines name their parent and child already.',
        };
      }
      if (repeated.has(place)) return offer(own, header[exact.get(own) ?? 0] ?? own);
      return { column: own, exact: true };
    }
    const column = findFurtherColumn(table, name, vocabulary.propertyNames);
    if (column === null) return describeUnknown(table, name);
    const holder = places.get(column);
    if (holder !== undefined && !isBlank(source, holder)) return offer(column, header[holder] ?? column);
    if (foldHeader(name).bracketed !== null && column !== 'mass_pct') {
      return {
        column: null,
        why: 'unit not known',
        reason: `It may be ${column}; the unit in its header is not converted here.`,
      };
    }
    if (!fitsColumn(getColumns(table).get(column), source, place, vocabulary.findTerritory)) {
      return {
        column: null,
        why: 'cells do not fit',
        reason: `It may be ${column}, but some of its cells cannot be read so.`,
      };
    }
    places.set(column, place);
    taken.set(place, column);
    return { column, exact: false };
  });
  for (const column of ['level', 'part_number']) if (isOtherLayout(table, column, exact)) places.delete(column);
  const unknown = header.filter((name, place) => name !== '' && placed[place]?.column === null);
  return {
    columns: { places, unknown, doubled: Array.from(doubled, ([column, headers]) => ({ column, headers })) },
    placed,
  };
}

/** A structure by level beside one by parent and child: the pairs are read. */
function isOtherLayout(table: TableName, column: string, exact: ReadonlyMap<string, number>): boolean {
  return (
    table === 'bom' && (column === 'level' || column === 'part_number') && exact.has('parent') && exact.has('child')
  );
}

function offer(column: string, holder: string): PlacedColumn {
  return {
    column: null,
    why: 'another column says it',
    reason: `It may be ${column}, which the column “${holder.slice(0, 60)}” says already.`,
  };
}

function describeUnknown(table: TableName, name: string): PlacedColumn {
  if (name === '') return { column: null, why: 'no header', reason: 'The column has no header.' };
  return { column: null, why: 'no meaning chosen', reason: `The table ${table} has no such column.` };
}

function findExactColumn(table: TableName, header: string, properties: ReadonlySet<string>): string | null {
  const name = spellColumn(header);
  if (getColumns(table).has(name)) return name;
  return table === 'parts' && properties.has(name) ? name : null;
}

/** The field of a header in other words; null if the dictionary knows none, or only a part of the header. */
function findFurtherColumn(table: TableName, header: string, properties: ReadonlySet<string>): string | null {
  const synonym = findColumn(table, header, properties);
  if (synonym !== null) return synonym;
  const [best] = findHeaderMeanings(header);
  if (best === undefined || best.meaning === null || best.confidence < SURE) return null;
  return findByMeaning(table, best.meaning);
}

function findByMeaning(table: TableName, meaning: ForeignColumn): string | null {
  for (const { name, meanings } of getColumns(table).values()) if (meanings?.includes(meaning) === true) return name;
  return null;
}

function isBlank({ lines }: SourceTable, place: number): boolean {
  return lines.every(({ cells }) => (cells[place] ?? '') === '');
}

/** Whether each cell of a second column is blank or equal to the first one's. */
function saysTheSame({ lines }: SourceTable, first: number, second: number): boolean {
  return lines.every(({ cells }) => (cells[second] ?? '') === '' || cells[second] === cells[first]);
}

/**
 * Whether every filled cell of a column can be read as a canonical column asks. A column not meant so would otherwise keep the whole set out over
 * cells nobody sent for it. Any cell fits an undefined column, which is a property of the catalogue.
 */
export function fitsColumn(
  column: Column | undefined,
  source: SourceTable,
  place: number,
  findTerritory: Vocabulary['findTerritory'],
): boolean {
  const fits = findTest(column, source.decimalComma, findTerritory);
  return source.lines.every(({ cells }) => {
    const cell = readGuardedText(cells[place] ?? '');
    return cell === '' || fits(cell);
  });
}

function findTest(
  column: Column | undefined,
  decimalComma: boolean,
  findTerritory: Vocabulary['findTerritory'],
): (cell: string) => boolean {
  if (column === undefined) return () => true;
  switch (column.kind) {
    case 'number': {
      const least = column.min ?? -Infinity;
      return (cell) => {
        const value = parseNumber(cell, decimalComma);
        return value !== null && value >= least;
      };
    }
    case 'territory':
      return (cell) => findTerritory(cell) !== null;
    case 'currency':
      return (cell) => /^[A-Za-z]{3}$/.test(cell);
    case 'share':
      return (cell) => {
        const share = parsePercentage(cell, decimalComma);
        return share !== null && share >= 0 && share <= 1.005;
      };
    case 'id':
    case 'text':
    case 'label':
    case 'name':
    case 'day':
    case 'months':
    case 'word':
    case 'yes-no':
      return () => true;
  }
}
