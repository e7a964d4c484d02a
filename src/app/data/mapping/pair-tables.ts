import type { CheckedFile, CheckedTable } from '../../../intake/base/import-outcome.ts';
import type { TableProposal } from '../../../intake/base/table-proposal.ts';

/** A table as understood, with its counts; `counted` null if it is not read. */
export type FoundTable = { proposal: TableProposal; counted: CheckedTable | null };

/**
 * Every found table, those for a person's look first: tables without a purpose, then the least sure. Tables side by side share a header row;
 * they pair up with their counts in the order of the file.
 */
export function pairTables(proposals: readonly TableProposal[], files: readonly CheckedFile[]): FoundTable[] {
  const counts = new Map<string, CheckedTable[]>();
  const keyOf = (file: string, { sheet, headerRow }: { sheet: string | null; headerRow: number }): string =>
    JSON.stringify([file, sheet, headerRow]);
  for (const { file, tables } of files) {
    for (const table of tables) {
      const key = keyOf(file, table);
      counts.set(key, [...(counts.get(key) ?? []), table]);
    }
  }
  return proposals.map((proposal) => ({
    proposal,
    counted: proposal.purpose === null ? null : (counts.get(keyOf(proposal.file, proposal))?.shift() ?? null),
  }));
}
