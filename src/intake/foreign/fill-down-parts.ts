import type { ForeignTable } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import { fillCells } from '../base/source-table.ts';
import { createForeignCells } from '../values/foreign-cells.ts';

/** Words of a line going on with the part above it: supplier, document or place. Figures alone are a sum of lines. */
const GOES_ON = ['supplier', 'supplier-id', 'document', 'location', 'site', 'site-id'] as const;
const NAMES_A_PART = ['part-number', 'maker-part-number', 'supplier-part-number', 'description'] as const;

/**
 * The table with the part of each line filled in where a list of orders, sources or stocks prints it once, over all its lines: a line below
 * without a part and with a supplier, a document or a place goes on with it. Any other table as it is. The rows are noted.
 */
export function fillDownParts(table: ForeignTable, log: ProblemLog): ForeignTable {
  const place = table.columns.get('part-number')?.[0];
  if (place === undefined || !(table.purpose === 'sourcing' || table.purpose === 'stock')) return table;
  const cells = createForeignCells(table);
  const rows: number[] = [];
  let above = { row: 0, part: '' };
  const lines = table.source.lines.map((line) => {
    const part = cells.get(line, 'part-number');
    const goesOn =
      above.part !== '' &&
      line.row === above.row + 1 &&
      NAMES_A_PART.every((column) => cells.get(line, column) === '') &&
      GOES_ON.some((column) => cells.get(line, column) !== '');
    above = { row: line.row, part: goesOn ? above.part : part };
    if (!goesOn) return line;
    rows.push(line.row);
    return fillCells(line, new Map([[place, above.part]]));
  });
  const [first] = rows;
  if (first === undefined) return table;
  const { file, sheet, header } = table.source;
  log.note({
    code: 'part-filled-down',
    file,
    sheet,
    row: first,
    column: header[place] ?? '',
    message: `A blank ${header[place] ?? 'part number'} is read as the one above it (${rows.length === 1 ? '1 row' : `${rows.length} rows`}).`,
  });
  return { ...table, source: { ...table.source, lines } };
}
