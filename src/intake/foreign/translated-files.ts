import type { ForeignTable, ForeignTally } from '../base/foreign-table.ts';
import type { MappedTable } from '../tables/mapped-table.ts';

/** What the further columns of a canonical table say besides: the table as a list, and the places that are read of it. */
export type ReadBesides = {
  readonly foreign: ForeignTable;
  readonly tally: ForeignTally | undefined;
  readonly places: ReadonlySet<number>;
};

/** The canonical tables of all files, translated ones included, and what became of each foreign table. */
export type TranslatedFiles = {
  readonly tables: readonly MappedTable[];
  readonly tallies: ReadonlyMap<ForeignTable, ForeignTally>;
  /** Tables that were translated although they could be read as they stand, by the table that was found. */
  readonly instead: ReadonlyMap<MappedTable, ForeignTable>;
  /** What further columns of canonical tables were read for. */
  readonly besides: ReadonlyMap<MappedTable, ReadBesides>;
};
