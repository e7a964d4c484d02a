import type { ProblemLog } from '../base/problem.ts';
import { bearsName, isOwnWord } from '../dictionary/own-words.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';

/** The row of a list of firms that is the company itself, with what says so. */
export type OwnFirm = {
  readonly supplierId: string;
  readonly says: 'role' | 'plant';
  readonly cells: ForeignCells;
  readonly row: number;
};

/**
 * The company itself among the firms of the lists: the one whose row says so, else the only one that a plant of the company bears the name of. Null
 * where there is none, or more than one.
 */
export function findOwnFirm(readers: readonly ForeignCells[]): OwnFirm | null {
  const plants = readers
    .filter(({ table }) => table.purpose === 'own-sites')
    .flatMap((cells) => cells.table.source.lines.flatMap((line) => cells.getAll(line, 'site')));
  const byRole = new Map<string, OwnFirm>();
  const byName = new Map<string, OwnFirm>();
  for (const cells of readers) {
    if (cells.table.purpose !== 'supplier-list') continue;
    for (const line of cells.table.source.lines) {
      const name = cells.get(line, 'supplier');
      const supplierId = cells.get(line, 'supplier-id') || name;
      if (supplierId === '') continue;
      const found = { supplierId, cells, row: line.row };
      if (isOwnWord(cells.get(line, 'role'))) byRole.set(supplierId, { ...found, says: 'role' });
      if (plants.some((plant) => bearsName(plant, name))) byName.set(supplierId, { ...found, says: 'plant' });
    }
  }
  const firms = byRole.size > 0 ? byRole : byName;
  const [only] = firms.values();
  return firms.size === 1 && only !== undefined ? only : null;
}

/** Says which firm is taken for the company itself because its plants bear that name. */
export function noteOwnFirm({ cells, row, supplierId }: OwnFirm, log: ProblemLog): void {
  const { file, sheet } = cells.table.source;
  log.note({
    code: 'own-firm-by-plant',
    file,
    sheet,
    row,
    column: cells.header('supplier', 'name'),
    found: supplierId,
    message: `${supplierId} is taken for the company itself and for no supplier: its own plants bear that name.`,
  });
}
