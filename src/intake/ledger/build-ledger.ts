import type { UnreadColumn } from '../../domain/decisions/decisions.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { ForeignTally } from '../base/foreign-table.ts';
import type { MappedTable } from '../tables/mapped-table.ts';
import type { ReadFile } from '../tables/recognition.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { TranslatedFiles } from '../foreign/translated-files.ts';
import { countCells, type CellJudge, type CountedCells } from './count-cells.ts';
import { countRows, findRowsInRecords } from './count-rows.ts';
import { judgeCanonical, type LedgerContext } from './judge-canonical.ts';
import { judgeForeign } from './judge-foreign.ts';
import type { Ledger, ReadingEntry, RecordsEntry } from '../base/ledger.ts';

/** The ledger of an import, and the columns with cells that are in no field, in the order of the files. */
export type BuiltLedger = { readonly ledger: Ledger; readonly unread: readonly UnreadColumn[] };

/** Counts every cell and every row of the tables of all files once. `dataset` null: nothing was taken. */
export function buildLedger(
  files: readonly ReadFile[],
  translated: Pick<TranslatedFiles, 'tallies' | 'instead' | 'besides'>,
  dataset: Dataset | null,
  context: LedgerContext,
): BuiltLedger {
  const { log } = context;
  const findRows = findRowsInRecords(dataset);
  const reading: ReadingEntry[] = [];
  const records: RecordsEntry[] = [];
  const unread: UnreadColumn[] = [];

  function enterCells({ entry, unread: columns }: CountedCells): void {
    reading.push(entry);
    unread.push(...columns);
  }
  function enterRows(source: SourceTable, noData: number, tally: ForeignTally | undefined): void {
    records.push(
      countRows(source, { log, inRecords: findRows(source), tally, noData, nothingTaken: dataset === null }),
    );
  }
  function enterCanonical(table: MappedTable): void {
    const { source } = table;
    const instead = translated.instead.get(table);
    const more = translated.besides.get(table);
    const tally = instead === undefined ? more?.tally : translated.tallies.get(instead);
    const own = instead === undefined || table.table === 'composition' ? judgeCanonical(table, context) : null;
    const foreign = instead ?? more?.foreign;
    const judge = foreign === undefined ? null : judgeForeign(foreign, tally, context);
    const other: CellJudge | null =
      judge === null || more === undefined
        ? judge
        : (line, place) => (more.places.has(place) ? judge(line, place) : 'no field for it');
    const fills = [...new Set([...(tally?.fills ?? []), ...(own === null ? [] : [table.table])])];
    // A table that is read twice has read a cell where either reading has.
    enterCells(
      countCells(source, { fills, leftOut: table.leftOut ?? [] }, (line, place) => {
        const first = own?.(line, place);
        if (first === null) return null;
        const second = other?.(line, place);
        if (second === null) return null;
        return more?.places.has(place) === true ? (second ?? null) : (first ?? second ?? null);
      }),
    );
    enterRows(source, table.leftOut?.length ?? 0, tally);
  }

  for (const { tables, foreign, passedOver } of files) {
    for (const table of tables) enterCanonical(table);
    for (const table of foreign) {
      const tally = translated.tallies.get(table);
      enterCells(
        countCells(
          table.source,
          { fills: tally?.fills ?? [], leftOut: table.leftOut ?? [] },
          judgeForeign(table, tally, context),
        ),
      );
      enterRows(table.source, table.leftOut?.length ?? 0, tally);
    }
    for (const { source, why } of passedOver) {
      enterCells(countCells(source, { fills: [], leftOut: [] }, () => why));
      const { file, sheet, headerRow, lines } = source;
      const rows = lines.length;
      const repeats = why === 'another table says it';
      records.push({
        file,
        sheet,
        headerRow,
        rows,
        taken: 0,
        refused: 0,
        leftOut: repeats ? 0 : rows,
        repeated: repeats ? rows : 0,
      });
    }
  }
  return { ledger: { reading, records }, unread };
}
