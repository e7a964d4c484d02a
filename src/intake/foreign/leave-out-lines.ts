import type { SourceRow } from '../../domain/dataset.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { Placement } from './bom/bom-structure.ts';
import type { ForeignRow } from './lines/fold-continuations.ts';
import type { TableTranslation } from './table-translation.ts';

type Translation = Pick<TableTranslation, 'cells' | 'log'>;

/** Whether a person left this row out of the import. */
export function isLineLeftOut({ cells, log }: Translation, line: SourceLine): boolean {
  return log.isLeftOut(place(cells.table.source, line));
}

/** Whether a row left out has a fault: what it would have said is then not known, and its place is kept (`settling/left-out/left-out-places.ts`). */
export function hasLineFault({ cells, log }: Translation, line: SourceLine): boolean {
  return log.hasFault(place(cells.table.source, line));
}

/** Whether a line is left out because one of its rows is; its continuation rows, or its continued one, then go with it. */
export function isRowLeftOut(translation: Translation, { line, continued }: ForeignRow): boolean {
  const { cells, log } = translation;
  const chosen = [line, ...continued].find((one) => isLineLeftOut(translation, one));
  if (chosen === undefined) return false;
  for (const one of [line, ...continued]) {
    const reason = `It is one line with row ${chosen.row}, which is left out.`;
    log.leaveOut(place(cells.table.source, one), reason, place(cells.table.source, chosen));
  }
  return true;
}

/** The places of the lines of a BOM left out: by choice, or because they stand below such a one and would else hang elsewhere. */
export function findLinesLeftOut(
  translation: Translation,
  rows: readonly ForeignRow[],
  placements: readonly Placement[],
): ReadonlySet<number> {
  const { cells, log } = translation;
  const gone = new Set<number>();
  for (const [index, row] of rows.entries()) {
    const placement = placements[index];
    if (isRowLeftOut(translation, row)) gone.add(index);
    else if (placement?.under === 'row' && gone.has(placement.index)) {
      gone.add(index);
      const above = place(cells.table.source, rows[placement.index]?.line ?? row.line);
      for (const line of [row.line, ...row.continued]) {
        log.leaveOut(place(cells.table.source, line), `It stands below row ${above.row}, which is left out.`);
      }
    }
  }
  return gone;
}

function place({ file, sheet }: Pick<SourceRow, 'file' | 'sheet'>, { row }: SourceLine): SourceRow {
  return { file, sheet, row };
}
