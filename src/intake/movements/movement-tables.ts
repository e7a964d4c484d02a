import type { Grid } from '../base/grid.ts';
import { type Field, MOVEMENT_HEADERS } from './movement-words.ts';
import { readMovementType, saysMoved } from './movement-types.ts';

type Places = ReadonlyMap<Field, number>;

const NEEDED: readonly Field[] = ['day', 'part', 'quantity', 'type'];
const DAYS: ReadonlySet<string> = new Set(MOVEMENT_HEADERS.day);
/** Headers that other lists have too: alone they make no list of movements of a table. */
const COMMON_TYPE = 'type';

/** A table of stock movements: the row of its header, and the column of each field. */
export type MovementTable = { readonly grid: Grid; readonly header: number; readonly places: Places };

/** Returns the tables of stock movements among sheets: those that are surely such, and where none is, all that have the four columns. */
export function findMovementTables(grids: readonly Grid[]): readonly MovementTable[] {
  const tables = grids.flatMap((grid) => findTable(grid) ?? []);
  const sure = tables.filter(isSure);
  return sure.length > 0 ? sure : tables;
}

/**
 * Returns whether a sheet is a list of stock movements and nothing else: it has day, material, quantity and a column that is called movement type, and
 * most types in it are known.
 */
export function isMovementList(grid: Grid): boolean {
  const table = findTable(grid);
  return table !== null && isSure(table);
}

function isSure({ grid, header, places }: MovementTable): boolean {
  const at = places.get('type') ?? -1;
  if (fold(grid.rows[header]?.[at] ?? '') === COMMON_TYPE) return false;
  const types = grid.rows.slice(header + 1).flatMap((row) => (row[at] ?? '').trim() || []);
  const known = types.filter((type) => readMovementType(type, 1) !== null || saysMoved(type));
  return known.length * 2 > types.length;
}

function findTable(grid: Grid): MovementTable | null {
  for (const [header, row] of grid.rows.entries()) {
    const words = row.map(fold);
    // Asked of every row of every file, nearly none of which is a header.
    if (!words.some((word) => DAYS.has(word))) continue;
    const places = new Map<Field, number>();
    for (const [field, names] of Object.entries(MOVEMENT_HEADERS) as [Field, readonly string[]][]) {
      const name = names.find((one) => words.includes(one));
      if (name !== undefined) places.set(field, words.indexOf(name));
    }
    if (NEEDED.every((field) => places.has(field))) return { grid, header, places };
  }
  return null;
}

function fold(cell: string): string {
  return cell.trim().toLowerCase().replace(/[.:]$/, '');
}
