import type { DocumentHeads, ForeignColumn } from '../base/foreign-table.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';

/** A head's words for its lines. */
export const OF_HEADS: readonly ForeignColumn[] = [
  'part-number',
  'supplier-id',
  'supplier',
  'country',
  'origin-country',
  'supplier-part-number',
  'order-date',
  'currency',
  // A record that is marked as deleted is none, whatever its lines say.
  'blocked',
];
const WHAT_A_SOURCE_NEEDS: readonly (readonly ForeignColumn[])[] = [['part-number'], ['supplier-id', 'supplier']];

/**
 * Words of the heads of orders and info records (one row a document, as EKKO and EINA have them) for the tables of their lines (EKPO, EINE),
 * with the document's number and without the part or the supplier. By reader: the cells read for its lines, null for a table read as heads;
 * others are not in it.
 */
export function findDocumentHeads(readers: readonly ForeignCells[]): ReadonlyMap<ForeignCells, DocumentHeads | null> {
  const numbered = readers.filter((cells) => cells.has('document'));
  const found = new Map<ForeignCells, DocumentHeads | null>();
  if (numbered.length < 2) return found;
  for (const cells of numbered) {
    const lacking = WHAT_A_SOURCE_NEEDS.filter((columns) => !columns.some((column) => cells.has(column)));
    if (lacking.length === 0) continue;
    for (const other of numbered) {
      const says = other !== cells && lacking.every((columns) => columns.some((column) => other.has(column)));
      const heads = says ? readHeads(other, cells) : null;
      if (heads === null || !cells.table.source.lines.some((line) => heads.heads.has(cells.get(line, 'document'))))
        continue;
      found.set(cells, heads);
      if (!found.has(other)) found.set(other, null);
      break;
    }
  }
  return found;
}

/** The heads in a table for the lines of another one; null where it has several rows of one document. */
function readHeads(cells: ForeignCells, lines: ForeignCells): DocumentHeads | null {
  const columns = OF_HEADS.filter((column) => cells.has(column) && (column === 'blocked' || !lines.has(column)));
  const heads = new Map<string, ReadonlyMap<ForeignColumn, string>>();
  for (const line of cells.table.source.lines) {
    const document = cells.get(line, 'document');
    if (document === '') continue;
    if (heads.has(document)) return null;
    heads.set(document, new Map(columns.map((column) => [column, cells.get(line, column)])));
  }
  return { columns: new Set(columns), heads };
}
