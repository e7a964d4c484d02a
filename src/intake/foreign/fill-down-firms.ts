import type { SourceLine } from '../base/source-table.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';

/** Lines of a list of firms with the name of the firm in each, and the rows with it from above. */
export type FilledLines = { readonly lines: readonly SourceLine[]; readonly rows: readonly number[] };

const PLACES = ['address', 'city', 'country', 'site'] as const;

/**
 * The lines of a list naming a firm once, in its first column, over all its places: a line with a place and without a name belongs to the firm
 * above it. A list beginning without a name, or knowing its firms by id, stays as it is.
 */
export function fillDownFirms(cells: ForeignCells): FilledLines {
  const { lines } = cells.table.source;
  const [place] = cells.table.columns.get('supplier') ?? [];
  const [first] = lines;
  if (place !== 0 || first === undefined || cells.has('supplier-id') || cells.get(first, 'supplier') === '')
    return { lines, rows: [] };
  const rows: number[] = [];
  let above = '';
  let previous = first.row;
  const filled = lines.map((line) => {
    const own = cells.get(line, 'supplier');
    const goesOn = line.row === previous + 1 && cells.get(line, 'maker') === '';
    previous = line.row;
    if (own !== '') above = own;
    if (own !== '' || !goesOn || PLACES.every((column) => cells.get(line, column) === '')) return line;
    rows.push(line.row);
    return { ...line, cells: line.cells.with(place, above) };
  });
  return { lines: filled, rows };
}
