import type { WorkspaceFile } from '../domain/workspace.ts';
import { detectKind } from './file-kind.ts';
import type { Grid } from './grid.ts';
import { findBrokenBound } from './grid-bounds.ts';
import type { InputFile } from './import-outcome.ts';
import type { ProblemLog } from './problem.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { readWorkspace } from './read-workspace.ts';

/** What a file holds: sheets of cells, a whole workspace, or one sentence why neither. `label` is its kind as printed. */
export type GridsOrRefusal =
  | { readonly label: string; readonly refused: null; readonly grids: readonly Grid[]; readonly workspace: null }
  | { readonly label: string; readonly refused: null; readonly grids: null; readonly workspace: WorkspaceFile }
  | { readonly label: string; readonly refused: string };

/**
 * Reads one file as far as its cells: its kind by content, then its sheets as grids (blank ones too). What was settled on the way,
 * such as an encoding, is noted in `log`; a row whose quotes do not close is an error there. Never throws for what a file holds.
 */
export async function readGrids({ name, bytes }: InputFile, log: ProblemLog): Promise<GridsOrRefusal> {
  const { kind, label, refused } = detectKind(name, bytes);
  if (refused !== null) return { label, refused };
  if (kind === 'workspace') {
    const reading = readWorkspace(name, bytes);
    return reading.ok
      ? { label, refused: null, grids: null, workspace: reading.workspace }
      : { label, refused: reading.refused };
  }
  if (kind === 'csv') return checkBounds(name, label, [readCsv(name, bytes, log)]);
  const reading = await readWorkbook(name, bytes, log);
  return reading.ok ? checkBounds(name, label, reading.grids) : { label, refused: reading.refused };
}

function checkBounds(name: string, label: string, grids: readonly Grid[]): GridsOrRefusal {
  for (const grid of grids) {
    const refused = findBrokenBound(name, grid);
    if (refused !== null) return { label, refused };
  }
  return { label, refused: null, grids, workspace: null };
}
