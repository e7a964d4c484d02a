import type { FurtherPrices } from '../prices/price-breaks.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

const FIRMS = ['supplier', 'supplier-id', 'maker'] as const;

/** Says which rows of a list of sources give no source of their own: further prices of one, and those that are barred or over (`closed`). */
export function noteFurtherPrices(
  table: Pick<TableTranslation, 'cells' | 'log'>,
  { breaks, replaced }: FurtherPrices,
  closed: ReadonlySet<number>,
): void {
  const { cells } = table;
  const barred = cells.table.source.lines.filter(
    (line) => closed.has(line.row) && FIRMS.some((column) => cells.get(line, column) !== ''),
  );
  noteRows(
    table,
    'price-breaks',
    [...breaks],
    'Prices of one source for larger quantities; the source counts once, at the price for the least quantity',
  );
  noteRows(
    table,
    'prices-replaced',
    [...replaced],
    'Prices of one source from another day on than the one that counts today; the source counts once',
  );
  noteRows(
    table,
    'sources-closed',
    barred.map(({ row }) => row),
    'Sources that are blocked, cancelled or past their last day; they count as no source, and their parts are kept',
  );
}
