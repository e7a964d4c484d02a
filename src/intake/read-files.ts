import { hashBytes } from '../domain/content-hash.ts';
import type { WorkspaceFile } from '../domain/workspace-file.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import type { Corrections } from './corrections/apply-corrections.ts';
import type { MadeCorrection } from './base/import-decisions.ts';
import type { InputFile } from './base/import-outcome.ts';
import { readGrids } from './reading/read-grids.ts';
import { recogniseSheets } from './recognise-sheets.ts';
import type { Recognition, RecognitionContext } from './recognise-sheets.ts';

/** One file as read: its tables, or one sentence why it is refused. */
export type ReadFile = Recognition & {
  readonly file: string;
  readonly sha256: string;
  readonly kind: string;
  readonly workspace: WorkspaceFile | null;
  /** Cells that read as a person corrected them. */
  readonly corrected: readonly MadeCorrection[];
};

/**
 * Reads one file as far as its tables: what it is, what it holds, which canonical table each sheet fills or what it is to be translated
 * from. A file that cannot be used comes back with one sentence in `refused`; a sheet that fits no table is noted, a table that lacks a
 * column is an error. Cells that a person corrected are read as corrected.
 */
export async function readFile(
  input: InputFile,
  context: RecognitionContext & { readonly corrections: Corrections },
): Promise<ReadFile> {
  const reading = await readGrids(input, context.log);
  const nothing = { withoutRows: false, tables: [], foreign: [], proposals: [], passedOver: [] };
  const base = {
    file: input.name,
    sha256: hashBytes(input.bytes),
    kind: reading.label,
    ...nothing,
    workspace: null,
    corrected: [],
  };
  if (reading.refused !== null) return { ...base, refused: reading.refused };
  if (reading.workspace !== null) return { ...base, refused: null, workspace: reading.workspace };
  const { grids, made } = applyCorrections(input.name, reading.grids, context.corrections, context.log);
  const recognition = recogniseSheets(input.name, grids, context);
  return recognition.refused === null
    ? { ...base, ...recognition, corrected: made }
    : { ...base, ...recognition, corrected: made, tables: [], foreign: [] };
}
