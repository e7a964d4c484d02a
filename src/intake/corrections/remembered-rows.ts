import type { RememberedMapping, RowDecision } from '../../domain/decisions/decisions.ts';
import type { SourceRow } from '../../domain/dataset.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { MadeLeaveOut, RowChoice } from '../base/import-decisions.ts';
import { getHeaderShape } from '../mapping/propose-mapping.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import { nameRow, readCell } from './name-rows.ts';

/** Rows of the current files left out at imports before. */
export type RememberedRows = {
  /** The decision about a row, null if there is none. */
  readonly find: (place: SourceRow) => RowDecision | null;
  /** The rows to go with any content. */
  readonly always: readonly SourceRow[];
  /** Decisions without their rows in these tables. */
  readonly unmet: readonly RowDecision[];
};

/** The rows of some tables with an earlier decision. A table with further columns is meant as well, if it has the row-naming ones. */
export function findRememberedRows(decisions: readonly RowDecision[], tables: readonly SourceTable[]): RememberedRows {
  const found = new Map<string, RowDecision>();
  const always: SourceRow[] = [];
  const met = new Set<RowDecision>();
  if (decisions.length > 0) {
    for (const source of tables) {
      const folded = source.header.map((header) => foldHeader(header).text);
      for (const decision of decisions) {
        const places = decision.key.map(({ header }) => folded.indexOf(foldHeader(header).text));
        if (places.includes(-1)) continue;
        for (const line of source.lines) {
          if (!decision.key.every(({ value }, index) => readCell(line, places[index] ?? -1) === value.trim())) continue;
          const place = { file: source.file, sheet: source.sheet, row: line.row };
          met.add(decision);
          found.set(writePlace(place), decision);
          if (decision.reason === '') always.push(place);
        }
      }
    }
  }
  return {
    always,
    find: (place) => found.get(writePlace(place)) ?? null,
    unmet: decisions.filter((decision) => !met.has(decision)),
  };
}

/** Marks of rows left out by a person for knowing them again at the next import; a choice of a missing row is not among them. */
export function nameLeftOutRows(
  choices: readonly RowChoice[],
  tables: readonly SourceTable[],
  { mappings, remembered }: { readonly mappings: readonly RememberedMapping[]; readonly remembered: RememberedRows },
): MadeLeaveOut[] {
  return choices.flatMap(({ file, sheet, row, reason = '' }): MadeLeaveOut[] => {
    const before = remembered.find({ file, sheet, row });
    if (before !== null) return [{ file, sheet, row, remembered: true, decision: before }];
    const source = tables.find((one) => one.file === file && one.sheet === sheet && one.lines.some(isRow(row)));
    const line = source?.lines.find(isRow(row));
    if (source === undefined || line === undefined) return [];
    const shape = getHeaderShape(source.header);
    const mapping = mappings.find((one) => one.shape === shape);
    const key = nameRow(source, line, -1, mapping);
    return key.length === 0 ? [] : [{ file, sheet, row, remembered: false, decision: { shape, key, reason } }];
  });
}

/** Notes the decisions about rows without a use here, together. */
export function noteUnmetRows({ unmet }: RememberedRows, log: ProblemLog): void {
  const [first] = unmet;
  if (first === undefined) return;
  const row = first.key.map(({ value }) => value).join(' · ');
  log.note({
    code: 'leave-out-not-used',
    found: row,
    message: `${unmet.length === 1 ? 'One row that was' : `${unmet.length} rows that were`} left out before ${unmet.length === 1 ? 'is' : 'are'} not in these files: first ${row.slice(0, 60)}.`,
  });
}

function isRow(row: number): (line: { readonly row: number }) => boolean {
  return (line) => line.row === row;
}

/** One key for a row of a file. */
export function writePlace({ file, sheet, row }: SourceRow): string {
  return JSON.stringify([file, sheet, row]);
}
