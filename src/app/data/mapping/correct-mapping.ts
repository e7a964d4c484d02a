import type { RememberedMapping } from '../../../domain/decisions/decisions.ts';
import { isCanonical, listColumns } from '../../../domain/decisions/kept-mappings.ts';
import type { TableProposal } from '../../../intake/base/table-proposal.ts';

/** A person's correction of one table: its purpose, or the meaning of one of its columns; null: not read. */
export type MappingCorrection = { purpose: string | null } | { header: string; meaning: string | null };

/**
 * The mappings of an import with one correction more; the corrected one stands first. Only decisions are in it: all other columns stay as
 * proposed for its purpose, so another purpose begins with no decided column. A canonical table is written down whole, since its columns make it
 * one.
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
