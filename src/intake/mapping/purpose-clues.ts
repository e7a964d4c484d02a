import type { ForeignColumn, ForeignPurpose } from '../base/foreign-table.ts';
import type { ColumnProposal } from '../base/table-proposal.ts';

/** What a foreign table is for; null with the reason where it is nothing that the import reads. */
export type PurposeProposal = {
  readonly purpose: ForeignPurpose | null;
  readonly confidence: number;
  readonly reason: string;
};

/** What the steps look at: the meanings of the columns, their folded headers, and the name of the sheet or file. */
export type Clues = {
  readonly columns: readonly ColumnProposal[];
  readonly headers: readonly string[];
  readonly label: string;
  readonly has: (...meanings: ForeignColumn[]) => boolean;
  /** Whether a column has that meaning by its own name, and not for want of a better one. */
  readonly says: (meaning: ForeignColumn) => boolean;
  readonly named: (pattern: RegExp) => boolean;
  /** Whether a column names parts, and whether one says where something is. */
  readonly part: boolean;
  readonly place: boolean;
};

/** Returns that a table is nothing that the import reads, for that reason. */
export function nothing(reason: string, confidence = 0.8): PurposeProposal {
  return { purpose: null, confidence, reason };
}

/** Returns that a table is for that purpose, for that reason. */
export function propose(purpose: ForeignPurpose, confidence: number, reason: string): PurposeProposal {
  return { purpose, confidence, reason };
}
