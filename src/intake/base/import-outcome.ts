import type { ChosenEncoding } from '../../domain/texts/text-encodings.ts';
import type { Dataset, Settings, TableName } from '../../domain/dataset.ts';
import type { DecisionsFile } from '../../domain/decisions/decisions-file.ts';
import type { AcceptProposals, Remembered } from '../../domain/decisions/remembered.ts';
import type {
  FactDecision,
  LeftOutRow,
  RecordMerge,
  RememberedMapping,
  UnreadColumn,
} from '../../domain/decisions/decisions.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { ImportDecisions, MadeCorrection, MadeLeaveOut, UnusedCell, UnusedFact } from './import-decisions.ts';
import type { Ledger } from './ledger.ts';
import type { Problem } from './problem.ts';
import type { MergeProposal, PartProposal } from './proposals.ts';
import type { TableProposal } from './table-proposal.ts';

export type InputFile = { readonly name: string; readonly bytes: Uint8Array };

/** One table of a source. */
export type CheckedTable = {
  /** Name of the sheet; null for a CSV file. */
  readonly sheet: string | null;
  readonly range: string;
  readonly headerRow: number;
  /** Canonical tables filled by it. */
  readonly fills: readonly TableName[];
  /** Data rows: no blank rows, no repeats of the header. */
  readonly rows: number;
  /** Rows without an error of their own. */
  readonly accepted: number;
  /** Distinct part numbers in the accepted rows. */
  readonly parts: number;
  /** Sum of the line quantities as written over the accepted rows; null if the table has no quantity. */
  readonly quantity: number | null;
};

export type CheckedFile = {
  readonly file: string;
  readonly sha256: string;
  readonly kind: string;
  /** null, or one sentence why the file is not read. */
  readonly refused: string | null;
  /** The encoding of its text, if judged by its signs or chosen by a person; absent if the file says it itself. */
  readonly encoding?: string;
  readonly tables: readonly CheckedTable[];
};

/** Output of `lodestone check --json`. */
export type CheckDocument = { readonly files: readonly CheckedFile[]; readonly problems: readonly Problem[] };

/** One row of a source as it was read, by its header; blank cells are left out, and long ones are cut. */
export type ProblemRow = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly cells: readonly { readonly column: string; readonly text: string }[];
};

export type ImportPhase = 'reading' | 'records' | 'checking' | 'hashing';
export type ImportProgress = { readonly phase: ImportPhase; readonly fraction: number };

/**
 * Fate of the data in use: `everything` of it goes; the tables listed by the files go (`tables`); or nothing goes, and rows come in or change by
 * their `keys`.
 */
export const UPDATE_MODES = ['keys', 'tables', 'everything'] as const;
export type UpdateMode = (typeof UPDATE_MODES)[number];

/** The data in use under the files. */
export type Update = {
  readonly before: Dataset;
  /** Name of the version of these data, for the question whether it is still in use. */
  readonly version?: string | undefined;
  /** null: the mode without a loss, `tables` if the files hold nearly all of their tables, else `keys`. */
  readonly mode: UpdateMode | null;
  /** Decisions about parts before this import: they are in the data in use, and stay there only while they hold. */
  readonly facts: readonly FactDecision[];
  /** Names of facts taken back by a person. */
  readonly forgotten: readonly string[];
};

export type ImportOptions = {
  readonly name: string;
  readonly demo: boolean;
  /** The day of the data, or null. */
  readonly dataDate: string | null;
  readonly homeCountry?: string | undefined;
  readonly reportingCurrency?: string | undefined;
  readonly endUse?: Settings['endUse'] | undefined;
  /** Term in months of an answer or declaration for its fact; for ever if left out. */
  readonly evidenceMonths?: Settings['evidenceMonths'];
  readonly stockListed?: Settings['stockListed'];
  /** The company itself, if no row of `suppliers` says so. */
  readonly ownSupplierId?: string | undefined;
  /** Takes the one supplier with the products' sites as the company itself, if nothing names it. */
  readonly inferOwnSupplier?: boolean | undefined;
  /** The shipped catalogue if left out. */
  readonly catalogue?: Catalogue | undefined;
  /** Where the files go into data in use; left out: they are all there is. */
  readonly update?: Update | undefined;
  /** Decisions about tables of a shape before; the first fit is taken. */
  readonly mappings?: readonly RememberedMapping[] | undefined;
  /** Decisions files apart from the tables; `decisions` goes before them. */
  readonly decisionsFiles?: readonly DecisionsFile[] | undefined;
  /** The day of the import; answers of a later day are not taken. The import has no clock: left out, none is refused. */
  readonly today?: string | undefined;
  /** Files in another encoding than the judged one. */
  readonly encodings?: readonly ChosenEncoding[] | undefined;
  /** A person's decisions about these files and their records; none if left out. */
  readonly decisions?: ImportDecisions | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
};

export type ImportOutcome = {
  readonly document: CheckDocument;
  /** Null when there is any error: the whole set is accepted or nothing is. */
  readonly dataset: Dataset | null;
  /** Content hash of `dataset`, null with it. */
  readonly dataVersion: string | null;
  readonly notes: readonly Problem[];
  /** Records of each table, as far as they could be read. */
  readonly counts: Readonly<Record<TableName, number>>;
  /** Whether somebody is marked as the company itself, and the candidates. */
  readonly own: { readonly marked: boolean; readonly candidates: readonly string[] };
  /** Every found table, with its meaning and its columns' meanings. */
  readonly proposals: readonly TableProposal[];
  /** Facts about parts suggested by their words and confirmed by nobody yet; none of them is in `dataset`. */
  readonly partProposals: readonly PartProposal[];
  /** Such facts taken without a person (`ImportDecisions.acceptProposals`); each is in `dataset` until it is refused. */
  readonly taken: readonly PartProposal[];
  /** Proposals taken, with the word of decisions files among the others. */
  readonly acceptProposals: AcceptProposals;
  /** Records perhaps one; none of them is merged, and records kept apart by a person are not among them. */
  readonly duplicates: readonly MergeProposal[];
  /** Such records made one without a person (`ImportDecisions.acceptProposals` is `all`). */
  readonly takenMerges: readonly MergeProposal[];
  /** Numbers differing in leading zeros alone and taken for one, until a person keeps them apart. */
  readonly joined: readonly RecordMerge[];
  /** Rows left out by a person's word, and rows depending on them, each with the reason. */
  readonly leftOutRows: readonly LeftOutRow[];
  /** Rows left out by a person, by their keys; a row left out with another is not among them. */
  readonly leaveOuts: readonly MadeLeaveOut[];
  /** Columns of all files with filled cells outside all fields, each with samples and the reason. */
  readonly unread: readonly UnreadColumn[];
  /** Every filled cell and every row of all files, counted once by its fate. */
  readonly ledger: Ledger;
  /** The cells of rows with a problem or left out, errors first, for showing them; at most 500 rows. */
  readonly problemRows: readonly ProblemRow[];
  /** Cells corrected by a person, here or before. */
  readonly corrected: readonly MadeCorrection[];
  /** Decisions without a use here; they stay decided. */
  readonly unused: { readonly facts: readonly UnusedFact[]; readonly cells: readonly UnusedCell[] };
  /** How the files went into the data in use, and how they would by themselves; null if there are none. */
  readonly update: { readonly mode: UpdateMode; readonly suited: UpdateMode } | null;
  /** Mappings among the files (`*.mapping.json`); used besides `ImportOptions.mappings`. */
  readonly mappings: readonly RememberedMapping[];
  /** Content of decisions files among the others (`*.decisions.json`); used besides `ImportOptions.decisions`. */
  readonly decided: Remembered;
  /** The workspace, if a `*.lodestone.json` was read. */
  readonly workspace: WorkspaceFile | null;
};
