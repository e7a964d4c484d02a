import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Rows of a list of stocks that bear the name and the sum of the rows below them: `Склад брака` over the parts that lie there. */
export type GroupRows = {
  readonly isGroup: (line: SourceLine) => boolean;
  /** The name of the group of a line; '' for none. */
  readonly nameOf: (line: SourceLine) => string;
};

/** Sums differ by no more than this where they are the same. */
const ROUNDING = 0.005;

/** Finds the rows that say of no part what others say of theirs, and whose stock is the sum of those that follow. */
export function findGroupRows(cells: ForeignCells, stockColumn: 'stock' | 'quantity'): GroupRows {
  const { lines } = cells.table.source;
  const places = [cells.table.columns.get('part-number')?.[0], cells.table.columns.get(stockColumn)?.[0]];
  const [part, stock] = places;
  const names = new Map<number, string>();
  const groups = new Set<number>();
  if (part !== undefined && stock !== undefined && lines.length > 2) {
    const amountOf = (line: SourceLine): number | null => cells.amountAt(line, stock)?.value ?? null;
    // Some lists write the store in a column of its own, and no part beside it.
    const store = cells.table.columns.get('location')?.[0] ?? part;
    const placeOf = (line: SourceLine): number => ((line.cells[part] ?? '').trim() === '' ? store : part);
    const isBare = (line: SourceLine): boolean =>
      (line.cells[placeOf(line)] ?? '').trim() !== '' &&
      line.cells.every((cell, place) => place === placeOf(line) || cell.trim() === '' || !/\p{L}/u.test(cell));
    const bare = lines.filter(isBare);
    // Where many rows say a part and an amount only, none of them is a heading.
    const [first] = lines;
    if (first !== undefined && isBare(first) && bare.length * 2 < lines.length) {
      const blocks: { head: SourceLine; below: SourceLine[] }[] = [];
      for (const line of lines)
        if (isBare(line)) blocks.push({ head: line, below: [] });
        else blocks.at(-1)?.below.push(line);
      const sums = blocks.every(({ head, below }) => {
        const sum = below.reduce((total, line) => total + (amountOf(line) ?? 0), 0);
        return below.length > 0 && Math.abs(sum - (amountOf(head) ?? Number.NaN)) < ROUNDING;
      });
      for (const { head, below } of sums ? blocks : []) {
        groups.add(head.row);
        for (const { row } of below) names.set(row, (head.cells[placeOf(head)] ?? '').trim());
      }
    }
  }
  return { isGroup: ({ row }) => groups.has(row), nameOf: ({ row }) => names.get(row) ?? '' };
}
