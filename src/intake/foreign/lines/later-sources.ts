import { COLUMNS, NOT_YET, type Source } from './source-cells.ts';

/** Rows of sources that begin later: those beside a source of today, which deliver nothing yet, and the others, which count as sources of today. */
export type LaterRows = { readonly beside: readonly number[]; readonly alone: readonly number[] };

const PART = COLUMNS.indexOf('part_number');

/**
 * Takes the sources of `rows`, which begin later, for sources that deliver nothing yet, where another source of the same part has begun: changes
 * their cells. A part whose sources all begin later is bought from them: lists of next year's terms name those of today.
 */
export function settleLaterSources(sources: readonly Source[], rows: readonly number[]): LaterRows {
  const later = new Set(rows);
  if (later.size === 0) return { beside: [], alone: [] };
  const begins = ({ row, otherRows }: Source): boolean => later.has(row) && otherRows.every((one) => later.has(one));
  const begun = new Set(sources.filter((one) => !begins(one)).map(({ cells }) => cells[PART]));
  const beside = new Set<number>();
  const alone = new Set<number>();
  for (const source of sources) {
    if (!begins(source)) continue;
    const isBeside = begun.has(source.cells[PART]);
    (isBeside ? beside : alone).add(source.row);
    if (!isBeside) continue;
    for (const [column, cell] of Object.entries(NOT_YET))
      source.cells[COLUMNS.indexOf(column as keyof typeof NOT_YET)] = cell;
  }
  return { beside: [...beside], alone: [...alone] };
}
