import type { ReadBesides } from './foreign/translated-files.ts';
import type { TableName } from '../domain/dataset.ts';
import type { ForeignColumn } from './base/foreign-table.ts';
import { translateForeignTables } from './foreign/translate-foreign-tables.ts';
import type { MappedTable } from './tables/mapped-table.ts';
import type { ProblemLog } from './base/problem.ts';
import type { SourceTable } from './base/source-table.ts';
import type { TableProposal } from './base/table-proposal.ts';
import type { Vocabulary } from './dictionary/vocabulary.ts';

/** Tables from columns read besides, each with its canonical table of origin. */
export type Besides = {
  readonly tables: readonly MappedTable[];
  readonly of: ReadonlyMap<MappedTable, ReadBesides>;
};

const OF_SOURCES: readonly ForeignColumn[] = [
  'maker',
  'supplier',
  'supplier-id',
  'country',
  'origin-country',
  'share',
  'lead-time',
  'capacity',
];
/** A source is named by one of these; terms alone name none. */
const NAMES_SOURCE: readonly ForeignColumn[] = OF_SOURCES.slice(0, 5);
const OF_PARTS: readonly ForeignColumn[] = [
  'description',
  'kind',
  'category',
  'form',
  'hs-code',
  'price',
  'currency',
  'annual-demand',
];

/**
 * Further columns of canonical tables of parts and lines as tables missing among these files: sources without a table `sourcing`, parts without a
 * table `parts`. If there is one, it decides, and such a column is not read.
 */
export function translateBesides(
  own: readonly MappedTable[],
  vocabulary: Pick<Vocabulary, 'findTerritory' | 'findItems' | 'properties'>,
  log: ProblemLog,
): Besides {
  const given = new Set(own.map(({ table }) => table));
  const of = new Map<MappedTable, ReadBesides>();
  const kept = new Map<string, ReadonlySet<TableName>>();
  const chosen = own.flatMap((table) => {
    const { besides = null } = table;
    if (besides === null || (table.table !== 'parts' && table.table !== 'bom')) return [];
    const free = (columns: readonly ForeignColumn[]): number[] => {
      const taken = new Set(table.columns.places.values());
      return columns.flatMap((column) => besides.columns.get(column) ?? []).filter((place) => !taken.has(place));
    };
    const sources = !given.has('sourcing') && free(NAMES_SOURCE).length > 0 ? free(OF_SOURCES) : [];
    const parts = given.has('parts') ? null : free(OF_PARTS);
    if (sources.length === 0 && parts === null) return [];
    return [
      {
        table,
        besides,
        places: new Set([...sources, ...(parts ?? [])]),
        sources: sources.length > 0,
        parts: parts !== null,
      },
    ];
  });
  if (chosen.length === 0) return { tables: [], of };
  // The table itself has been read and its faults are noted; what is settled here is said by its own headers.
  const quiet: ProblemLog = { ...log, note: () => {}, error: () => {} };
  const { tables, tallies } = translateForeignTables({
    foreign: chosen.map(({ besides }) => besides),
    canonical: own,
    vocabulary,
    log: quiet,
  });
  for (const [index, { table, besides, places, sources, parts }] of chosen.entries()) {
    of.set(table, { foreign: besides, tally: tallies[index], places });
    const names: TableName[] = [
      ...(sources ? (['sourcing', 'suppliers', 'sites'] as const) : []),
      ...(parts ? (['parts'] as const) : []),
    ];
    kept.set(nameTable(besides), new Set(names));
  }
  return { tables: tables.filter(({ table, source }) => kept.get(nameTable({ source }))?.has(table) === true), of };
}

/** The proposals with an explanation of columns read besides: the table itself has no field for them. */
export function explainBesides(
  proposals: readonly TableProposal[],
  besides: ReadonlyMap<MappedTable, ReadBesides>,
): TableProposal[] {
  const placesOf = new Map(Array.from(besides, ([{ source }, { places }]) => [nameTable({ source }), places]));
  return proposals.map((proposal) => {
    const places = placesOf.get(nameTable({ source: proposal }));
    if (places === undefined) return proposal;
    const columns = proposal.columns.map((column, place) =>
      places.has(place) ? { ...column, reason: BESIDES } : column,
    );
    return { ...proposal, columns };
  });
}

const BESIDES = 'It says where parts come from or what they are, and is read so, since no other table does.';

function nameTable({
  source: { file, sheet, headerRow },
}: {
  source: Pick<SourceTable, 'file' | 'sheet' | 'headerRow'>;
}): string {
  return JSON.stringify([file, sheet, headerRow]);
}
