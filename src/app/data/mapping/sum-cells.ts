import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';

/** Filled cells of all tables, and those outside all fields. */
export function sumCells({ reading }: ImportOutcome['ledger']): { cells: number; filled: number } {
  return {
    cells: reading.reduce((sum, entry) => sum + entry.unread, 0),
    filled: reading.reduce((sum, entry) => sum + entry.filled, 0),
  };
}
