import type { ForeignTable } from '../base/foreign-table.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { namesTaker } from '../dictionary/periods.ts';
import type { ProblemLog } from '../base/problem.ts';
import { fillCells } from '../base/source-table.ts';
import { createForeignCells } from '../values/foreign-cells.ts';

/** Words of a line going on with the part above it: supplier, document or place. Figures alone are a sum of lines. */
const GOES_ON = ['supplier', 'supplier-id', 'document', 'location', 'site', 'site-id'] as const;
/** What a list of parts says of each row beside the place or the customer of it. */
const AMOUNTS = ['annual-demand', 'sales-value', 'stock', 'order-quantity'] as const;
const NAMES_A_PART = ['part-number', 'maker-part-number', 'supplier-part-number', 'description'] as const;

/**
 * The table with the part of each line filled in where a list of orders, sources, stocks or sales prints it once, over all its lines: a line below
 * without a part and with a supplier, a document, a place or a customer goes on with it. Any other table as it is. The rows are noted.
 */
export function fillDownParts(table: ForeignTable, log: ProblemLog): ForeignTable {
  const place = table.columns.get('part-number')?.[0];
  const ofAmounts = table.purpose === 'parts-list' && AMOUNTS.some((column) => table.columns.has(column));
  if (place === undefined || !(table.purpose === 'sourcing' || table.purpose === 'stock' || ofAmounts)) return table;
  const takers = table.source.header.flatMap((name, at) => (namesTaker(foldHeader(name).text) ? [at] : []));
  const cells = createForeignCells(table);
  const rows: number[] = [];
  let above = { row: 0, part: '' };
  const lines = table.source.lines.map((line) => {
    const part = cells.get(line, 'part-number');
    const goesOn =
      above.part !== '' &&
      line.row === above.row + 1 &&
      NAMES_A_PART.every((column) => cells.get(line, column) === '') &&
      (GOES_ON.some((column) => cells.get(line, column) !== '') ||
        (ofAmounts && takers.some((at) => (line.cells[at] ?? '').trim() !== '')));
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
