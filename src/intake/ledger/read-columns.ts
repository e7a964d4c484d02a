import type { ForeignColumn } from '../base/foreign-table.ts';
import type { SourceLine } from '../base/source-table.ts';
import { findPlanColumns } from '../dictionary/periods.ts';
import { findPricePlace } from '../foreign/lines/read-price.ts';
import { hasStoreColumns } from '../foreign/stock/store-columns.ts';
import { isMissing, type ForeignCells } from '../values/foreign-cells.ts';
import type { Use } from './foreign-uses.ts';

/** Whether a column is one of those of its meaning that are read in this row; `plan` is the column of quantities that a bill is read by. */
export function isRead(
  cells: ForeignCells,
  line: SourceLine,
  { place, meaning, use, plan }: { place: number; meaning: ForeignColumn; use: Use; plan: number | null },
): boolean {
  const { columns, purpose } = cells.table;
  // All columns of origin are weighed against each other.
  if (use === 'all' || meaning === 'origin-country') return true;
  if (meaning === 'price' || meaning === 'selling-price') return place === findPricePlace(cells, line, meaning);
  if (purpose === 'bom' && meaning === 'quantity' && plan !== null) return place === plan;
  const places = columns.get(meaning) ?? [];
  if (places.length === 1 || (meaning === 'stock' && hasStoreColumns(cells.table))) return true;
  // Of earned money in a column for each period all count.
  if (meaning === 'sales-value' && findPlanColumns(cells.table.source.header) !== null) return true;
  const first = places.find((each) => !isMissing((line.cells[each] ?? '').trim()));
  return first === undefined || first === place;
}
