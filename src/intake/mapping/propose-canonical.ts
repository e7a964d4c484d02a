import type { TableName } from '../../domain/dataset.ts';
import { DECIDED, getHeaderShape } from './propose-mapping.ts';
import type { PlacedColumn } from '../tables/place-canonical.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { TableProposal } from '../base/table-proposal.ts';

/**
 * The proposal for a table read as a canonical one: all its columns are certain. `find` gives the meaning of a header; `decided`: by a person, for
 * files of this shape.
 */
export function proposeCanonical(
  table: TableName,
  source: SourceTable,
  { find, decided }: { readonly find: (header: string) => string | null; readonly decided: boolean },
): TableProposal {
  const columns = source.header.map((header, place) => {
    const meaning = header === '' ? null : find(header);
    const reason =
      meaning === null
        ? `The table ${table} has no such column.`
        : decided
          ? DECIDED
          : `It is the column ${meaning} of the table ${table}.`;
    return { header, samples: takeSamples(source, place), meaning, confidence: meaning === null ? 0 : 1, reason };
  });
  return proposeTable(table, source, {
    reason: decided ? DECIDED : `It has the columns of the table ${table}.`,
    columns,
  });
}

/** The proposal for a table canonical by its own headers, with the result for each column. */
export function proposeExact(table: TableName, source: SourceTable, placed: readonly PlacedColumn[]): TableProposal {
  const columns = source.header.map((header, place) => {
    const found = placed[place];
    const samples = takeSamples(source, place);
    if (found === undefined || found.column === null) {
      return { header, samples, meaning: null, confidence: 0, reason: found?.reason ?? '' };
    }
    const { column, exact } = found;
    const reason = exact
      ? `It is the column ${column} of the table ${table}.`
      : `The header says “${header.slice(0, 40)}”.`;
    return { header, samples, meaning: column, confidence: exact ? 1 : 0.9, reason };
  });
  return proposeTable(table, source, { reason: `It has the columns of the table ${table}.`, columns });
}

function proposeTable(
  table: TableName,
  source: SourceTable,
  said: Pick<TableProposal, 'reason' | 'columns'>,
): TableProposal {
  return {
    file: source.file,
    sheet: source.sheet,
    headerRow: source.headerRow,
    shape: getHeaderShape(source.header),
    purpose: table,
    confidence: 1,
    ...said,
  };
}

function takeSamples({ lines }: SourceTable, place: number): string[] {
  const cells = lines.slice(0, 200).map(({ cells: row }) => (row[place] ?? '').slice(0, 80));
  return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, 3);
}

/** Whether a list in other words would leave most of a table's columns unread: a table of ours without a required column is then none. */
export function leavesMostUnread(proposal: TableProposal | undefined): boolean {
  if (proposal === undefined || proposal.purpose === null) return false;
  const { columns } = proposal;
  return columns.filter(({ meaning }) => meaning === null).length * 2 > columns.length;
}
