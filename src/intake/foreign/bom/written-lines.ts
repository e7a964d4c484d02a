import type { CanonicalTable } from '../../base/foreign-table.ts';
import { joinPair } from '../../base/find-repeats.ts';
import { cleanCell } from '../../values/foreign-cells.ts';

/** The lines of bills that the tables before say. */
export type WrittenLines = {
  readonly add: (tables: readonly CanonicalTable[]) => void;
  readonly has: (parent: string, child: string) => boolean;
};

/** The lines of `tables`, and of all that are added: a list that says where a part is used repeats them. */
export function createWrittenLines(tables: readonly CanonicalTable[]): WrittenLines {
  const pairs = new Set<string>();
  const lines: WrittenLines = {
    add: (further) => {
      for (const { table, source, columns } of further) {
        const [parent, child] = [columns.places.get('parent'), columns.places.get('child')];
        if (table !== 'bom' || parent === undefined || child === undefined) continue;
        for (const { cells } of source.lines)
          pairs.add(joinPair(cleanCell(cells[parent] ?? ''), cleanCell(cells[child] ?? '')));
      }
    },
    has: (parent, child) => pairs.has(joinPair(parent, child)),
  };
  lines.add(tables);
  return lines;
}
