import type { Dataset, SourceRow } from '../../domain/dataset.ts';
import type { ForeignTally } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { RecordsEntry } from '../base/ledger.ts';

/** Rows of one table of a file by what the dataset makes of them. */
export type RowsInRecords = {
  /** The row is the first of a record, or adds to one: a line of a structure, a stock. */
  readonly isTaken: (row: number) => boolean;
  /** The row is one of several that say a record. */
  readonly isRepeat: (row: number) => boolean;
};

type Found = { readonly taken: Set<number>; readonly repeats: Set<number> };

/** Finds the rows of all files in the records of a dataset, by file and sheet. */
export function findRowsInRecords(
  dataset: Dataset | null,
): (source: Pick<SourceRow, 'file' | 'sheet'>) => RowsInRecords {
  const found = new Map<string, Found>();
  const name = ({ file, sheet }: Pick<SourceRow, 'file' | 'sheet'>): string => JSON.stringify([file, sheet]);
  // A million rows of one table follow each other: their place is looked up once.
  let last: { file: string; sheet: string | null; entry: Found } | null = null;
  const findEntry = ({ file, sheet }: SourceRow): Found => {
    if (last !== null && last.file === file && last.sheet === sheet) return last.entry;
    const key = name({ file, sheet });
    const entry = found.get(key) ?? { taken: new Set(), repeats: new Set() };
    found.set(key, entry);
    last = { file, sheet, entry };
    return entry;
  };
  const enter = (rows: readonly SourceRow[], addsUp: boolean): void => {
    for (const [at, place] of rows.entries()) {
      const { taken, repeats } = findEntry(place);
      (at === 0 || addsUp ? taken : repeats).add(place.row);
    }
  };
  if (dataset !== null) {
    for (const { rows } of dataset.bom) enter(rows, true);
    for (const { rows } of dataset.inventory) enter(rows, true);
    const { parts, properties, composition, suppliers, sites, sourcing, rates, licences } = dataset;
    for (const records of [parts, properties, composition, suppliers, sites, sourcing, rates, licences]) {
      for (const { rows } of records) enter(rows, false);
    }
  }
  return (source) => {
    const entry = found.get(name(source));
    return {
      isTaken: (row) => entry?.taken.has(row) === true,
      isRepeat: (row) => entry?.repeats.has(row) === true,
    };
  };
}

type RowContext = {
  readonly log: ProblemLog;
  readonly inRecords: RowsInRecords;
  readonly tally: ForeignTally | undefined;
  readonly noData: number;
  readonly nothingTaken: boolean;
};

/** Counts every row of a table once; `noData` are rows around the lines: totals, remarks, repeats of the header. */
export function countRows(
  source: SourceTable,
  { log, inRecords, tally, noData, nothingTaken }: RowContext,
): RecordsEntry {
  const { file, sheet, headerRow, lines } = source;
  const withProblem = log.refusedRows(file, sheet);
  const aside = new Set(
    tally?.leftOut.flatMap(({ row, reason }) => (reason === 'repeated' || reason === 'of-source' ? [] : [row])),
  );
  let [taken, refused, leftOut, repeated] = [0, 0, noData, 0];
  for (const { row } of lines) {
    if (log.isLeftOut({ file, sheet, row })) leftOut += 1;
    else if (withProblem.has(row)) refused += 1;
    else if (inRecords.isTaken(row) || tally?.joinedRows.has(row) === true) taken += 1;
    else if (inRecords.isRepeat(row)) repeated += 1;
    else if (aside.has(row)) leftOut += 1;
    // Without a dataset nothing was taken; with one, a row that is in no record of it says nothing that another row has not said.
    else if (nothingTaken) refused += 1;
    else repeated += 1;
  }
  return { file, sheet, headerRow, rows: lines.length + noData, taken, refused, leftOut, repeated };
}
