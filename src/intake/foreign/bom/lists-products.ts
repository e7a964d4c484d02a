import type { TableTranslation } from '../table-translation.ts';
import type { BomLayout } from './bom-layout.ts';
import type { TopPart } from './top-part.ts';

/** Whether a list that only its name makes a bill holds nothing but what other lists say to be made: how many of them are sold, ordered or there. */
export function listsProducts(
  { made }: TableTranslation,
  layout: BomLayout,
  { from }: TopPart,
  partNumbers: readonly string[],
): boolean {
  const isNamed = from === 'file' || from === 'sheet';
  return isNamed && layout === 'flat' && partNumbers.length > 0 && partNumbers.every((name) => made.has(name));
}

/** Notes a list of products with amounts that nothing makes a bill: what the amounts are must be said. */
export function noteProducts({ cells, log }: TableTranslation, { partNumber }: TopPart): void {
  const { file, sheet, headerRow: row } = cells.table.source;
  log.note({
    code: 'products-not-read',
    file,
    sheet,
    row,
    column: cells.header('quantity', 'quantity'),
    message: `Every row names something that another list says to be made, so that “${partNumber}” is no bill of these. Their amounts are not read: say whether they are sold, ordered or on stock.`,
  });
}
