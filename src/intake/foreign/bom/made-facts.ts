import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';
import { createForeignCells, type ForeignCells } from '../../values/foreign-cells.ts';
import { readPartFacts, type PartFacts } from '../part-register.ts';

const OF_MADE: readonly (readonly [of: ForeignColumn, as: ForeignColumn])[] = [
  ['parent', 'part-number'],
  ['parent-demand', 'annual-demand'],
  ['parent-price', 'selling-price'],
  ['currency', 'currency'],
];

/** Returns a reader of a bill line's words on its product: its sales, and their price; null where no column says so. */
export function createMadeReader(cells: ForeignCells): ((line: SourceLine) => PartFacts) | null {
  const { table } = cells;
  if (!cells.has('parent-demand') && !cells.has('parent-price')) return null;
  const columns = new Map<ForeignColumn, readonly number[]>();
  for (const [of, as] of OF_MADE) {
    const places = table.columns.get(of);
    if (places !== undefined) columns.set(as, places);
  }
  const ofMade = createForeignCells({ ...table, purpose: 'parts-list', columns });
  return (line) => readPartFacts(ofMade, line, '');
}
