import type { TranslatedFiles } from './foreign/translated-files.ts';
import type { ForeignColumn, ForeignTable, ForeignTally } from './base/foreign-table.ts';
import { addSeries, orderSeries } from './foreign/series/add-series.ts';
import { translateForeignTables, type TranslationInput } from './foreign/translate-foreign-tables.ts';
import { settleOpenStyles } from './mapping/number-style.ts';
import { noteUnreadColumns } from './tables/map-table.ts';
import type { MappedTable } from './tables/mapped-table.ts';
import type { ProblemLog } from './base/problem.ts';
import { translateBesides } from './translate-besides.ts';
import type { ReadFile } from './tables/recognition.ts';
import type { Vocabulary } from './dictionary/vocabulary.ts';

export const NOTHING_TRANSLATED: TranslatedFiles = {
  tables: [],
  tallies: new Map(),
  instead: new Map(),
  besides: new Map(),
};

const SHARES: readonly ForeignColumn[] = ['mass-share', 'mass-min', 'mass-max'];

/** Whether a table of contents states shares in foreign words alone: as it stands it would state none. */
function saysMore({ table, columns }: MappedTable, otherwise: ForeignTable): boolean {
  const states = ['mass_pct', 'mass_pct_min', 'mass_pct_max'].some((column) => columns.places.has(column));
  return table === 'composition' && !states && SHARES.some((meaning) => otherwise.columns.has(meaning));
}

/**
 * Translates the foreign tables of all files together: they find each other's parts and suppliers. Without a table of parts among the files, a table
 * readable as it stands, but not in the words of the canonical tables, is translated as well: instead of a reading, or besides it for contents of
 * parts. `day`: the day of validity for the files' statements; `takenOn`: the day of the files; null if it is not known.
 */
export function translateAll(
  files: readonly ReadFile[],
  vocabulary: Pick<Vocabulary, 'findTerritory' | 'findItems' | 'properties'>,
  log: ProblemLog,
  {
    day,
    takenOn,
    inUse,
    separate,
  }: Pick<TranslationInput, 'inUse' | 'separate'> & { readonly day: string | null; readonly takenOn: string | null },
): TranslatedFiles {
  const own = files.flatMap(({ tables }) => tables);
  const instead = new Map<MappedTable, ForeignTable>();
  const hasParts = own.some(({ table }) => table === 'parts');
  for (const table of own) {
    const { otherwise } = table;
    if (otherwise !== undefined && otherwise !== null && (!hasParts || saysMore(table, otherwise)))
      instead.set(table, otherwise);
  }
  // A declaration says what its parts contain, and is read besides as the list of these parts.
  const kept = own.filter((table) => !instead.has(table) || table.table === 'composition');
  const { tables: more, of: besides } = translateBesides(kept, vocabulary, log);
  for (const table of own) {
    const read = new Set([...(besides.get(table)?.places ?? []), ...listPlaces(instead.get(table))]);
    noteUnreadColumns(table, read, log);
  }
  const canonical = [...kept, ...more];
  const foreign = files.flatMap((file) => [
    ...file.tables.flatMap((table) => instead.get(table) ?? []),
    ...file.foreign,
  ]);
  if (foreign.length === 0) return { ...NOTHING_TRANSLATED, tables: canonical, besides };
  const settled = settleOpenStyles(foreign, log);
  const order = orderSeries(settled);
  const inOrder = addSeries(order.map((at) => settled[at]!));
  const { tables, tallies } = translateForeignTables({
    foreign: inOrder,
    canonical,
    vocabulary,
    log,
    day,
    takenOn,
    inUse,
    separate,
  });
  const pairs = order.flatMap((at, index): [ForeignTable, ForeignTally][] => {
    const [table, tally] = [foreign[at], tallies[index]];
    return table === undefined || tally === undefined ? [] : [[table, tally]];
  });
  return { tables: [...canonical, ...tables], tallies: new Map(pairs), instead, besides };
}

/** The columns with a meaning in a table in other words, by their places; none if there is no such table. */
function listPlaces(table: ForeignTable | undefined): readonly number[] {
  return table === undefined ? [] : [...[...table.columns.values()].flat(), ...(table.declared?.places ?? [])];
}
