import type { RecordMerge, SeparateRecords } from '../domain/decisions.ts';
import type { PartProposal } from './propose-part-facts.ts';

/** A cell that a person corrected: it reads as `value`, whatever the file says. `column` is the header as written. */
export type CellCorrection = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
  readonly value: string;
};

/** A row that a person consented to leave out; `reason` is the sentence of the problem that they saw. */
export type RowChoice = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly reason?: string | undefined;
};

/** A fact about a part that was proposed and that a person confirmed. */
export type ConfirmedFact = Pick<PartProposal, 'partNumber' | 'field' | 'value' | 'reason'>;

/** What a person decided about the files that are being read; the import applies it and says so in notes. */
export type ImportDecisions = {
  readonly corrections: readonly CellCorrection[];
  readonly leftOut: readonly RowChoice[];
  /** Leaves out every row that has an error, and what cannot stand without it, until what remains is sound. */
  readonly leaveOutUnsound?: boolean | undefined;
  readonly merges: readonly RecordMerge[];
  readonly separate: readonly SeparateRecords[];
  readonly confirmed: readonly ConfirmedFact[];
};

/** Nothing decided. */
export const NO_DECISIONS: ImportDecisions = { corrections: [], leftOut: [], merges: [], separate: [], confirmed: [] };
