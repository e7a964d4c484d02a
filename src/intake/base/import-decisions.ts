import type { AcceptProposals } from '../../domain/decisions/remembered.ts';
import type {
  CellDecision,
  FactDecision,
  RecordMerge,
  RowDecision,
  SeparateRecords,
} from '../../domain/decisions/decisions.ts';

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

/** A fact about a part that a person stated, or that was proposed and confirmed; `over` as in `FactDecision`, null where left out. */
export type ConfirmedFact = Omit<FactDecision, 'over'> & Partial<Pick<FactDecision, 'over'>>;

/** A correction that was made, here or at an import before (`remembered`), with what the file said and how it is known again. */
export type MadeCorrection = CellCorrection & {
  readonly found: string;
  readonly remembered: boolean;
  readonly decision: CellDecision;
};

/** A row that a person left out, here or at an import before (`remembered`), and how it is known again. */
export type MadeLeaveOut = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly remembered: boolean;
  readonly decision: RowDecision;
};

/**
 * Why a decision of before is not used by these files: what it speaks of is not in them (`gone`), a file says otherwise now (`differs`: it is
 * offered, not applied), says it itself (`settled`), or no list has its word (`unknown-word`).
 */
export type WhyUnused = 'gone' | 'differs' | 'settled' | 'unknown-word';

export type UnusedFact = { readonly fact: ConfirmedFact; readonly why: WhyUnused; readonly says: string | null };
/** `place`: the cell that it would be for, where there is one; `says`: what stands in it. */
export type UnusedCell = {
  readonly decision: CellDecision;
  readonly why: WhyUnused;
  readonly says: string | null;
  readonly place: Pick<CellCorrection, 'file' | 'sheet' | 'row' | 'column'> | null;
};

/** What a person decided about the files that are being read; the import applies it and says so in notes. */
export type ImportDecisions = {
  readonly corrections: readonly CellCorrection[];
  readonly leftOut: readonly RowChoice[];
  /** Leaves out every row that has an error, and what cannot stand without it, until what remains is sound. */
  readonly leaveOutUnsound?: boolean | undefined;
  readonly merges: readonly RecordMerge[];
  readonly separate: readonly SeparateRecords[];
  readonly confirmed: readonly ConfirmedFact[];
  /** Corrections of imports before, by what names their rows. */
  readonly cells?: readonly CellDecision[] | undefined;
  /** Rows that were left out at imports before, by what names them; they go where they have an error again. */
  readonly rows?: readonly RowDecision[] | undefined;
  /** Which proposals are taken without a person; none where left out. */
  readonly acceptProposals?: AcceptProposals | undefined;
};

/** Nothing decided. */
export const NO_DECISIONS: ImportDecisions = { corrections: [], leftOut: [], merges: [], separate: [], confirmed: [] };
