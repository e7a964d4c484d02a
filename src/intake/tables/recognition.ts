import type { Grid } from '../base/grid.ts';
import type { ForeignTable } from '../base/foreign-table.ts';
import type { MappedTable } from './mapped-table.ts';
import type { TableProposal } from '../base/table-proposal.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import type { FactDecision } from '../../domain/decisions/decisions.ts';
import type { MadeCorrection } from '../base/import-decisions.ts';
import { type SourceTable } from '../base/source-table.ts';

/** The tables of a file that are canonical, those that are to be translated, and what each is taken for. */
export type Recognition = {
  readonly refused: string | null;
  /** Refused only because no header in it has a row below it: beside files with rows, such a file adds nothing. */
  readonly withoutRows: boolean;
  readonly tables: readonly MappedTable[];
  readonly foreign: readonly ForeignTable[];
  readonly proposals: readonly TableProposal[];
  /** Tables of which nothing is read, and why. */
  readonly passedOver: readonly PassedOver[];
};

/** One file as read: its tables, or one sentence why it is refused. */
export type ReadFile = Recognition & {
  readonly file: string;
  readonly sha256: string;
  readonly kind: string;
  readonly workspace: WorkspaceFile | null;
  /** The encoding of its text where it was judged or chosen. */
  readonly encoding?: string | undefined;
  /** Cells that read as a person corrected them. */
  readonly corrected: readonly MadeCorrection[];
  /** What a sheet to fill in that came back answers; absent: it is none. */
  readonly answers?: readonly FactDecision[];
  /** Sheets that are set aside while the others are read, with the sentence of each. */
  readonly asideSheets?: ReadonlyMap<string, string>;
};

/** A table or hidden sheet that is not read. */
export type PassedOver = {
  readonly source: SourceTable;
  readonly why:
    | 'table not read'
    | 'another table says it'
    | 'another period or version counts'
    | 'sheet is hidden'
    | 'sheet is an example';
};

/** Sheets that are each named after a year: the newest first, since of several prices the one that is read first stands. Any other order stays. */
export function putNewestFirst(grids: readonly Grid[]): readonly Grid[] {
  const yearOf = ({ sheet }: Grid): number => Number(/^(?:FY ?|GJ ?)?(20\d{2})$/i.exec(sheet?.trim() ?? '')?.[1] ?? 0);
  const years = grids.filter((grid) => yearOf(grid) > 0);
  return years.length < 2 || years.length < grids.length ? grids : grids.toSorted((a, b) => yearOf(b) - yearOf(a));
}

/** Whether a table of the same sheet is taken: what stands beside or below the one that its sheet is named after needs not be of its kind. */
export function hasTableOf(
  { foreign, tables }: Pick<Recognition, 'foreign' | 'tables'>,
  { file, sheet }: SourceTable,
): boolean {
  return [...foreign, ...tables].some(({ source }) => source.file === file && source.sheet === sheet);
}
