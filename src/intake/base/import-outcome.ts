import type { ChosenEncoding } from '../../domain/text-encodings.ts';
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

/** One table that was found in a source. */
export type CheckedTable = {
  /** Name of the sheet; null for a CSV file. */
  readonly sheet: string | null;
  readonly range: string;
  readonly headerRow: number;
  /** Canonical tables that it fills. */
  readonly fills: readonly TableName[];
  /** Data rows: no blank rows, no repeats of the header. */
  readonly rows: number;
  /** Rows without an error of their own. */
  readonly accepted: number;
  /** Distinct part numbers in the accepted rows. */
  readonly parts: number;
  /** Sum of the line quantities as written over the accepted rows; null where the table has no quantity. */
  readonly quantity: number | null;
};

export type CheckedFile = {
  readonly file: string;
  readonly sha256: string;
  readonly kind: string;
  /** null, or one sentence why the file is not read. */
  readonly refused: string | null;
  /** The encoding of its text, where it was judged by its signs or chosen by a person; absent where the file says it itself. */
  readonly encoding?: string;
  readonly tables: readonly CheckedTable[];
};

/** What `lodestone check --json` prints. */
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
 * What becomes of the data in use: `everything` of it goes; the tables that the files list go (`tables`); or nothing goes, and rows come in or change by
 * their `keys`.
 */
export const UPDATE_MODES = ['keys', 'tables', 'everything'] as const;
export type UpdateMode = (typeof UPDATE_MODES)[number];

/** The data in use that files go into. */
export type Update = {
  readonly before: Dataset;
  /** null: whatever loses nothing, `tables` where the files hold nearly all of their tables, else `keys`. */
  readonly mode: UpdateMode | null;
  /** What was decided about parts before this import: it is in the data in use, and stays there only while it is decided. */
  readonly facts: readonly FactDecision[];
  /** Names of facts that a person took back. */
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
  /** Months for which what was answered or declared settles its fact; for ever where left out. */
  readonly evidenceMonths?: Settings['evidenceMonths'];
  readonly stockListed?: Settings['stockListed'];
  /** The company itself, where no row of `suppliers` says so. */
  readonly ownSupplierId?: string | undefined;
  /** Takes the one supplier whose sites make the products as the company itself, where nothing says who it is. */
  readonly inferOwnSupplier?: boolean | undefined;
  /** The shipped catalogue where left out. */
  readonly catalogue?: Catalogue | undefined;
  /** Where the files go into data in use; left out: they are all there is. */
  readonly update?: Update | undefined;
  /** What was decided about tables of a shape before; the first that fits is taken. */
  readonly mappings?: readonly RememberedMapping[] | undefined;
  /** Decisions files that were given apart from the tables; what `decisions` says goes before them. */
  readonly decisionsFiles?: readonly DecisionsFile[] | undefined;
  /** The day of the import; answers of a later day are not taken. The import has no clock: left out, none is refused. */
  readonly today?: string | undefined;
  /** Files that are in another encoding than the one that was judged. */
  readonly encodings?: readonly ChosenEncoding[] | undefined;
  /** What a person decided about these files and their records; nothing where left out. */
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
  /** Whether somebody is marked as the company itself, and who could be. */
  readonly own: { readonly marked: boolean; readonly candidates: readonly string[] };
  /** Every table that was found, with what it and each of its columns was taken for. */
  readonly proposals: readonly TableProposal[];
  /** Facts about parts that their words suggest and nobody has confirmed yet; none of them is in `dataset`. */
  readonly partProposals: readonly PartProposal[];
  /** Such facts that were taken without a person (`ImportDecisions.acceptProposals`); each is in `dataset` until it is refused. */
  readonly taken: readonly PartProposal[];
  /** Which proposals were taken, with the word of decisions files among the others. */
  readonly acceptProposals: AcceptProposals;
  /** Records that may be one; none of them is merged, and what a person said is not one is not among them. */
  readonly duplicates: readonly MergeProposal[];
  /** Such records that were made one without a person (`ImportDecisions.acceptProposals` is `all`). */
  readonly takenMerges: readonly MergeProposal[];
  /** Numbers that differ in leading zeros alone and are taken for one, until a person says that they are not. */
  readonly joined: readonly RecordMerge[];
  /** Rows that were left out because a person said so, and those that cannot stand without them, each with the reason. */
  readonly leftOutRows: readonly LeftOutRow[];
  /** Those that a person left out, by what names them; one that is left out with another is not among them. */
  readonly leaveOuts: readonly MadeLeaveOut[];
  /** Columns of all files with filled cells that are in no field, each with samples and the reason. */
  readonly unread: readonly UnreadColumn[];
  /** Every filled cell and every row of all files, counted once by what became of it. */
  readonly ledger: Ledger;
  /** The cells of rows that have a problem or were left out, errors first, so that they can be shown; at most 500 rows. */
  readonly problemRows: readonly ProblemRow[];
  /** Cells that read as a person corrected them, here or before. */
  readonly corrected: readonly MadeCorrection[];
  /** What was decided and these files have no use for; it stays decided. */
  readonly unused: { readonly facts: readonly UnusedFact[]; readonly cells: readonly UnusedCell[] };
  /** How the files went into the data in use, and how they would by themselves; null where there are none. */
  readonly update: { readonly mode: UpdateMode; readonly suited: UpdateMode } | null;
  /** Mappings that came as files among the others (`*.mapping.json`); they were used besides `ImportOptions.mappings`. */
  readonly mappings: readonly RememberedMapping[];
  /** What decisions files among the others hold (`*.decisions.json`); it was used besides `ImportOptions.decisions`. */
  readonly decided: Remembered;
  /** The workspace, where a `*.lodestone.json` was read. */
  readonly workspace: WorkspaceFile | null;
};
