import { nameSome } from '../../base/name-some.ts';
import type { CanonicalTable } from '../../base/foreign-table.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { readDays } from '../lines/lead-days.ts';

/** What a table was translated into. */
type Translated = { readonly cells: ForeignCells; readonly tables: readonly CanonicalTable[] };

/** What lists of parts give to sources: the tables in which they stand, and the rows that gave them by list. */
type WithLeadTimes = {
  readonly tables: ReadonlyMap<CanonicalTable, CanonicalTable>;
  readonly rows: ReadonlyMap<ForeignCells, ReadonlySet<number>>;
};

const NAMED = 3;
/** Firms beside a lead time, whose it is. */
const FIRMS = ['supplier', 'supplier-id', 'maker', 'country', 'origin-country'] as const;

/**
 * Lead times that a list of parts states without a source in the row, for the sources of these parts that state none and deliver to the company itself. A lead time of 0 says
 * that none is kept; of parts that nobody delivers it is how long they take to make, and stays unread.
 */
export function joinLeadTimes(
  translated: readonly Translated[],
  isOwnSite: (siteId: string) => boolean,
  log: ProblemLog,
): WithLeadTimes {
  const stated = new Map<string, { readonly days: number; readonly cells: ForeignCells; readonly row: number }>();
  for (const { cells } of translated) {
    const isList = cells.table.purpose === 'parts-list' && cells.has('lead-time') && cells.has('part-number');
    if (!isList || FIRMS.some((column) => cells.has(column))) continue;
    for (const line of cells.table.source.lines) {
      const days = readDays(cells, line);
      const part = cells.get(line, 'part-number');
      if (days !== null && days > 0 && !stated.has(part)) stated.set(part, { days, cells, row: line.row });
    }
  }
  const tables = new Map<CanonicalTable, CanonicalTable>();
  const rows = new Map<ForeignCells, Set<number>>();
  if (stated.size === 0) return { tables, rows };
  const given = new Set<string>();
  const sourcing = translated.flatMap((each) => each.tables).filter(({ table }) => table === 'sourcing');
  // An info record may say it in a row of its own.
  const own = new Set(sourcing.flatMap(listOwn));
  for (const table of sourcing) {
    const joined = joinTable(table);
    if (joined !== null) tables.set(table, joined);
  }
  const [first] = given;
  const of = first === undefined ? undefined : stated.get(first);
  if (of !== undefined)
    log.note({
      code: 'lead-time-of-part',
      file: of.cells.table.source.file,
      sheet: of.cells.table.source.sheet,
      row: of.row,
      column: of.cells.header('lead-time', 'lead_time_days'),
      message: `Lead times of a list of parts count for their sources that state none (${given.size}: ${nameSome([...given], NAMED, (part) => part)}).`,
    });
  return { tables, rows };

  function joinTable(table: CanonicalTable): CanonicalTable | null {
    const { places } = table.columns;
    const [part, lead, buyer] = [places.get('part_number'), places.get('lead_time_days'), places.get('buyer_site_id')];
    if (part === undefined || lead === undefined) return null;
    let isChanged = false;
    const lines = table.source.lines.map((line) => {
      const to = buyer === undefined ? '' : (line.cells[buyer] ?? '');
      const found = stated.get(line.cells[part] ?? '');
      if (
        found === undefined ||
        own.has(nameSource(table, line)) ||
        (line.cells[lead] ?? '') !== '' ||
        (to !== '' && !isOwnSite(to))
      )
        return line;
      isChanged = true;
      given.add(line.cells[part] ?? '');
      rows.set(found.cells, (rows.get(found.cells) ?? new Set()).add(found.row));
      return { ...line, cells: line.cells.with(lead, String(found.days)) };
    });
    return isChanged ? { ...table, source: { ...table.source, lines } } : null;
  }
}

/** A source by its part, its firm and its place. */
function nameSource({ columns }: CanonicalTable, { cells }: SourceLine): string {
  return JSON.stringify(
    ['part_number', 'supplier_id', 'site_id'].map((column) => cells[columns.places.get(column) ?? -1] ?? ''),
  );
}

/** The sources of a table that state a lead time. */
function listOwn(table: CanonicalTable): string[] {
  const lead = table.columns.places.get('lead_time_days') ?? -1;
  return table.source.lines.flatMap((line) => ((line.cells[lead] ?? '') === '' ? [] : [nameSource(table, line)]));
}
