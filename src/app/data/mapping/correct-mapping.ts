import type { RememberedMapping } from '../../../domain/decisions/decisions.ts';
import type { TableProposal } from '../../../intake/base/table-proposal.ts';
import { findMeaning, isForeignPurpose } from './mapping-words.ts';

/** What a person corrects of one table: what it is for, or what one of its columns means; null: not read. */
export type MappingCorrection = { purpose: string | null } | { header: string; meaning: string | null };

/**
 * Whether a table is read in the words of the canonical tables, so that its columns mean canonical columns. A bill of materials and a list of
 * sources can be both; then its columns tell.
 */
export function isCanonical({ purpose, columns }: Pick<TableProposal, 'purpose' | 'columns'>): boolean {
  if (purpose === null) return false;
  return !isForeignPurpose(purpose) || columns.some(({ meaning }) => meaning !== null && findMeaning(meaning) === null);
}

/**
 * The mappings of an import with one correction more; the corrected one stands first. Only what was decided is in it: all other columns stay as
 * they are proposed for its purpose, so another purpose begins with no decided column. A canonical table is written down whole, since its
 * columns are what makes it one.
 */
export function correctMapping(
  mappings: readonly RememberedMapping[],
  table: Pick<TableProposal, 'shape' | 'purpose' | 'columns'>,
  correction: MappingCorrection,
): RememberedMapping[] {
  const { shape } = table;
  const others = mappings.filter((mapping) => mapping.shape !== shape);
  if ('purpose' in correction) return [{ shape, purpose: correction.purpose, columns: [] }, ...others];
  const known = mappings.find((mapping) => mapping.shape === shape);
  const { header, meaning } = correction;
  const read = isCanonical(table) ? listColumns(table).filter((column) => column.meaning !== null) : [];
  // What was decided may be ahead of what was read.
  const all = [...read, ...(known?.columns ?? []), { header, meaning }];
  const columns = [...new Map(all.map((column) => [column.header, column])).values()];
  return [{ shape, purpose: known?.purpose ?? table.purpose, columns }, ...others];
}

/**
 * The mappings to keep once an import is accepted, one a shape, each with all its columns: every table that was translated, and what a person
 * decided on besides. A canonical table speaks for itself, and what nobody decided about a table that fits nothing is not kept.
 */
export function listMappingsToKeep(
  tables: readonly TableProposal[],
  decided: readonly RememberedMapping[],
): RememberedMapping[] {
  const shapes = new Set(decided.map(({ shape }) => shape));
  const kept = tables.filter((table) => shapes.has(table.shape) || (table.purpose !== null && !isCanonical(table)));
  return [
    ...new Map(
      kept
        .filter(({ shape }) => shape !== '')
        .map((table) => [table.shape, { shape: table.shape, purpose: table.purpose, columns: listColumns(table) }]),
    ).values(),
  ];
}

/** Every column of a table by its header, once. */
function listColumns({ columns }: Pick<TableProposal, 'columns'>): { header: string; meaning: string | null }[] {
  const named = columns.filter(({ header }) => header !== '');
  return [...new Map(named.map(({ header, meaning }) => [header, { header, meaning }])).values()];
}
