import type { AcceptProposals } from '../../domain/decisions/remembered.ts';
import type {
  CellDecision,
  FactDecision,
  RecordMerge,
  RowDecision,
  SeparateRecords,
} from '../../domain/decisions/decisions.ts';

/** A cell corrected by a person: it reads as `value`, in spite of the file. `column` is the header as written. */
export type CellCorrection = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
  readonly value: string;
};

/** A row left out with a person's consent; `reason` is the sentence of the problem before them. */
export type RowChoice = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly reason?: string | undefined;
};

/** A fact about a part stated by a person, or proposed and confirmed; `over` as in `FactDecision`, null if left out. */
export type ConfirmedFact = Omit<FactDecision, 'over'> & Partial<Pick<FactDecision, 'over'>>;

/** A made correction, here or at an import before (`remembered`), with the file's word and the marks for knowing it again. */
export type MadeCorrection = CellCorrection & {
  readonly found: string;
  readonly remembered: boolean;
  readonly decision: CellDecision;
};

/** A row left out by a person, here or at an import before (`remembered`), and the marks for knowing it again. */
export type MadeLeaveOut = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly remembered: boolean;
  readonly decision: RowDecision;
};

/**
 * Why an earlier decision is not used by these files: its subject is not in them (`gone`), a file says otherwise now (`differs`: it is offered,
 * not applied), says it itself (`settled`), or no list has its word (`unknown-word`).
 */
export type WhyUnused = 'gone' | 'differs' | 'settled' | 'unknown-word';

export type UnusedFact = { readonly fact: ConfirmedFact; readonly why: WhyUnused; readonly says: string | null };
/** `place`: its possible cell, if any; `says`: the cell's text. */
export type UnusedCell = {
  readonly decision: CellDecision;
  readonly why: WhyUnused;
  readonly says: string | null;
  readonly place: Pick<CellCorrection, 'file' | 'sheet' | 'row' | 'column'> | null;
};

/** A person's decisions about the current files; the import applies them and says so in notes. */
export type ImportDecisions = {
  readonly corrections: readonly CellCorrection[];
  readonly leftOut: readonly RowChoice[];
  /** Leaves out every row with an error, and the rows depending on it, until the rest is sound. */
  readonly leaveOutUnsound?: boolean | undefined;
  readonly merges: readonly RecordMerge[];
  readonly separate: readonly SeparateRecords[];
  readonly confirmed: readonly ConfirmedFact[];
  /** Corrections of imports before, by the keys of their rows. */
  readonly cells?: readonly CellDecision[] | undefined;
  /** Rows left out at imports before, by their keys; they go if they have an error again. */
  readonly rows?: readonly RowDecision[] | undefined;
  /** Proposals taken without a person; none if left out. */
  readonly acceptProposals?: AcceptProposals | undefined;
};

/** Nothing decided. */
export const NO_DECISIONS: ImportDecisions = { corrections: [], leftOut: [], merges: [], separate: [], confirmed: [] };
