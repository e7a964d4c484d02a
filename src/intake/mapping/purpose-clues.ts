import type { ForeignColumn, ForeignPurpose } from '../base/foreign-table.ts';
import type { Rule } from '../base/rules.ts';
import type { ColumnProposal } from '../base/table-proposal.ts';

/** The purpose of a foreign table; null with the reason if it is nothing for the import. */
export type PurposeProposal = PurposeAnswer & { readonly reason: string };

/** A purpose, or null for none, and how sure it is. */
export type PurposeAnswer = { readonly purpose: ForeignPurpose | null; readonly confidence: number };

/** The grounds of the rules: the meanings of the columns, their folded headers, and the name of the sheet or file. */
export type Clues = {
  readonly columns: readonly ColumnProposal[];
  readonly headers: readonly string[];
  readonly label: string;
  readonly has: (...meanings: ForeignColumn[]) => boolean;
  /** Whether many of the cells of a column, by its place, are the same. */
  readonly repeats: (place: number) => boolean;
  /** Whether a column has this meaning by its own name, and not for want of a better one. */
  readonly says: (meaning: ForeignColumn) => boolean;
  readonly named: (pattern: RegExp) => boolean;
  /** Whether a column names parts, and whether one gives a place. */
  readonly part: boolean;
  readonly place: boolean;
};

/** One way of telling the purpose of a table. */
export type PurposeRule = Rule<Clues, PurposeAnswer>;

/** Returns the answer of this purpose for a table. */
export function propose(purpose: ForeignPurpose, confidence: number): PurposeAnswer {
  return { purpose, confidence };
}

/** Returns the answer of no purpose: the table is nothing for the import. */
export function nothing(confidence = 0.8): PurposeAnswer {
  return { purpose: null, confidence };
}

/** A code of a plant as planning systems give it: `1000`, `DE01`, `P-10`. */
const SHORT_CODE = /^[\p{Lu}\d][\p{Lu}\d-]{0,5}$/u;

/** Whether all samples of a column are short codes, as planning systems give them to plants and stores. */
export function areShortCodes(samples: readonly string[]): boolean {
  return samples.length > 0 && samples.every((cell) => SHORT_CODE.test(cell));
}
