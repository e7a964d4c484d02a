import type { ForeignColumn, ForeignPurpose } from '../base/foreign-table.ts';
import type { Rule } from '../base/rules.ts';
import type { ColumnProposal } from '../base/table-proposal.ts';

/** What a foreign table is for; null with the reason where it is nothing that the import reads. */
export type PurposeProposal = PurposeAnswer & { readonly reason: string };

/** A purpose, or null for none, and how sure it is. */
export type PurposeAnswer = { readonly purpose: ForeignPurpose | null; readonly confidence: number };

/** What the rules look at: the meanings of the columns, their folded headers, and the name of the sheet or file. */
export type Clues = {
  readonly columns: readonly ColumnProposal[];
  readonly headers: readonly string[];
  readonly label: string;
  readonly has: (...meanings: ForeignColumn[]) => boolean;
  /** Whether many of the cells of a column, by its place, are the same. */
  readonly repeats: (place: number) => boolean;
  /** Whether a column has that meaning by its own name, and not for want of a better one. */
  readonly says: (meaning: ForeignColumn) => boolean;
  readonly named: (pattern: RegExp) => boolean;
  /** Whether a column names parts, and whether one says where something is. */
  readonly part: boolean;
  readonly place: boolean;
};

/** One way of telling what a table is for. */
export type PurposeRule = Rule<Clues, PurposeAnswer>;

/** Returns the answer that a table is for that purpose. */
export function propose(purpose: ForeignPurpose, confidence: number): PurposeAnswer {
  return { purpose, confidence };
}

/** Returns the answer that a table is nothing that the import reads. */
export function nothing(confidence = 0.8): PurposeAnswer {
  return { purpose: null, confidence };
}

/** A code of a plant as planning systems give it: `1000`, `DE01`, `P-10`. */
const SHORT_CODE = /^[\p{Lu}\d][\p{Lu}\d-]{0,5}$/u;

/** Whether all samples of a column are short codes, as planning systems give them to plants and stores. */
export function areShortCodes(samples: readonly string[]): boolean {
  return samples.length > 0 && samples.every((cell) => SHORT_CODE.test(cell));
}
