import type { SeparateRecords } from '../../domain/decisions/decisions.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PackContent, SignedPack, WorkspacePacks } from '../../domain/packs/pack-file.ts';
import type { ExportHeader, ExportTable } from '../../domain/tables/export-table.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { ExposureAsked } from '../../engine/exposure/asked-exposure.ts';
import type { LayoutGraph } from '../../engine/layout/layout-graph.ts';
import type { LicenceReport } from '../../engine/licences/case-report.ts';
import type { UseCount } from '../../engine/licences/count-use.ts';
import type { InputFile } from '../../intake/base/import-outcome.ts';
import type { DatasetDifference } from '../../intake/versions/compare-versions.ts';
import type { TableFile } from '../../intake/writing/export-tables.ts';
import type { WorkbookSheet } from '../../intake/writing/write-workbook.ts';
import type { LookedAtPack } from './look-at-pack.ts';
import type { LetterDraft } from './pack-drafts.ts';

/** Use by licence, and the hash of the lists' content: the same lists under other names have the same. */
export type CountedLists = UseCount & { readonly content: string };

type Bytes = Uint8Array<ArrayBuffer>;

/** Pieces of work in need of nothing but their own input: no question about one data version, so no analyses. */
export type Tasks = {
  readonly compare: {
    readonly input: { before: Dataset; after: Dataset; separate?: readonly SeparateRecords[] };
    readonly output: DatasetDifference;
  };
  readonly tables: { readonly input: { dataset: Dataset }; readonly output: TableFile[] };
  /** A table as an XLSX workbook. */
  readonly workbook: { readonly input: { header: ExportHeader; table: ExportTable }; readonly output: Bytes };
  /** Tables as one XLSX workbook, a sheet for each. */
  readonly sheets: { readonly input: { sheets: readonly WorkbookSheet[] }; readonly output: Bytes };
  /** Letters as drafts of mails, each with its sheet, in one archive. */
  readonly drafts: { readonly input: { letters: readonly LetterDraft[] }; readonly output: Bytes };
  /** Places of nodes within their tiers, with the members of each group side by side. */
  readonly order: {
    readonly input: { graph: LayoutGraph; tier: Int32Array; groupOf: Int32Array };
    readonly output: Int32Array;
  };
  /** Use of licences by lists of stock movements. */
  readonly movements: {
    readonly input: { files: readonly InputFile[]; report: LicenceReport; dataset: Dataset };
    readonly output: CountedLists;
  };
  /** The same for a dataset waiting to be accepted. */
  readonly importedUse: {
    readonly input: {
      files: readonly InputFile[];
      dataset: Dataset;
      question: ExposureAsked;
      packs: readonly SignedPack[];
    };
    readonly output: CountedLists;
  };
  /** Changes by a pack of law, or why it is refused. */
  readonly pack: {
    readonly input: { text: string; held: WorkspacePacks; today: IsoDate };
    readonly output: LookedAtPack;
  };
  /** The skeleton of a pack out of the file of an announcement. */
  readonly draft: {
    readonly input: { bytes: Uint8Array; packs: readonly SignedPack[]; today: IsoDate };
    readonly output: PackContent;
  };
};

export type Task = keyof Tasks;
export type TaskInput<T extends Task> = Tasks[T]['input'];
export type TaskOutput<T extends Task> = Tasks[T]['output'];

/** Does one task; rejects with the signal's reason when aborted. */
export type RunTask = <T extends Task>(task: T, input: TaskInput<T>, signal?: AbortSignal) => Promise<TaskOutput<T>>;

export type TaskRequest = { task: Task; input: TaskInput<Task> };
/** From a task worker: the result of its last request, or why there is none. */
export type TaskReply = { type: 'done'; output: TaskOutput<Task> } | { type: 'failed'; message: string };
