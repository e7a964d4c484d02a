import type { Grid } from '../base/grid.ts';
import type { ForeignTable } from '../base/foreign-table.ts';
import type { MappedTable } from './mapped-table.ts';
import type { TableProposal } from '../base/table-proposal.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import type { FactDecision } from '../../domain/decisions/decisions.ts';
import type { MadeCorrection } from '../base/import-decisions.ts';
import { type SourceTable } from '../base/source-table.ts';

/** The canonical tables of a file, those to be translated, and the proposal for each. */
export type Recognition = {
  readonly refused: string | null;
  /** Refused only because no header in it has a row below it: beside files with rows, such a file adds nothing. */
  readonly withoutRows: boolean;
  readonly tables: readonly MappedTable[];
  readonly foreign: readonly ForeignTable[];
  readonly proposals: readonly TableProposal[];
  /** Wholly unread tables, and why. */
  readonly passedOver: readonly PassedOver[];
};

/** One file as read: its tables, or one sentence why it is refused. */
export type ReadFile = Recognition & {
  readonly file: string;
  readonly sha256: string;
  readonly kind: string;
  readonly workspace: WorkspaceFile | null;
  /** The encoding of its text if it was judged or chosen. */
  readonly encoding?: string | undefined;
  /** Cells read as corrected by a person. */
  readonly corrected: readonly MadeCorrection[];
  /** The answers in a returned sheet to fill in; absent: it is none. */
  readonly answers?: readonly FactDecision[];
  /** Sheets set aside while the others are read, with the sentence of each. */
  readonly asideSheets?: ReadonlyMap<string, string>;
};

/** An unread table or hidden sheet. */
export type PassedOver = {
  readonly source: SourceTable;
  readonly why:
    | 'table not read'
    | 'another table says it'
    | 'another period or version counts'
    | 'sheet is hidden'
    | 'sheet is an example';
};

/** Sheets each named after a year: the newest first, since of several prices the first one read stands. Any other order stays. */
export function putNewestFirst(grids: readonly Grid[]): readonly Grid[] {
  const yearOf = ({ sheet }: Grid): number => Number(/^(?:FY ?|GJ ?)?(20\d{2})$/i.exec(sheet?.trim() ?? '')?.[1] ?? 0);
  const years = grids.filter((grid) => yearOf(grid) > 0);
  return years.length < 2 || years.length < grids.length ? grids : grids.toSorted((a, b) => yearOf(b) - yearOf(a));
}

/** Whether a table of the same sheet is taken: further tables beside or below it need not be of the kind in the sheet's name. */
export function hasTableOf(
  { foreign, tables }: Pick<Recognition, 'foreign' | 'tables'>,
  { file, sheet }: SourceTable,
): boolean {
  return [...foreign, ...tables].some(({ source }) => source.file === file && source.sheet === sheet);
}
