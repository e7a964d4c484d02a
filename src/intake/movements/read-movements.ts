import type { Part } from '../../domain/dataset.ts';
import type { RowLeft, StockMovement } from '../../domain/stock-movement.ts';
import type { InputFile } from '../base/import-outcome.ts';
import { createProblemLog } from '../base/problem.ts';
import { readGrids } from '../reading/read-grids.ts';
import { findConversion } from '../values/unit-sizes.ts';
import { decideDayOrder, parseDay, parseNumber, type DayOrder } from '../values/parse-values.ts';
import { findMovementTables, type MovementTable } from './movement-tables.ts';
import type { Field } from './movement-words.ts';
import { hashMovements, leaveOutRepeats } from './repeated-movements.ts';
import { readMovementType } from './movement-types.ts';

const THOUSAND_OR_ONE = /^[+-]?\d{1,3}[.,]\d{3}$/;

/** What files of stock movements hold: rows that are read, and each row that is not, with the reason. */
export type MovementsRead = {
  readonly movements: readonly StockMovement[];
  readonly left: readonly RowLeft[];
  /** Rows that another of the files has as well, and that count once. */
  readonly repeated: number;
  /** Of these, rows without a number of booking. */
  readonly unnumbered: number;
  /** Hash of what the files say, whatever they are called and in whichever order they say it. */
  readonly content: string;
};

/** Returns the movements of files, in the units that parts are counted in where one follows from the other; a file without day, part, quantity and type of movement is left with a sentence. */
export async function readMovements(
  files: readonly InputFile[],
  parts: readonly Pick<Part, 'partNumber' | 'unit'>[],
): Promise<MovementsRead> {
  const movements: StockMovement[] = [];
  const left: RowLeft[] = [];
  for (const file of files) {
    const read = await readGrids(file, createProblemLog());
    const grids = read.refused === null ? (read.grids ?? []) : [];
    const tables = findMovementTables(grids);
    if (tables.length === 0) {
      const why = read.refused ?? 'has no header with the day, material, quantity and type of movement';
      left.push({ file: file.name, row: 0, why });
    }
    for (const table of tables) readTable(file.name, table, movements, left);
  }
  const units = new Map(parts.map(({ partNumber, unit }) => [partNumber, unit]));
  const { kept, repeated, unnumbered } = leaveOutRepeats(movements);
  return {
    movements: kept.map((one) => convert(one, units.get(one.partNumber) ?? null)),
    left,
    repeated,
    unnumbered,
    content: hashMovements(kept),
  };
}

function convert(movement: StockMovement, unit: string | null): StockMovement {
  const factor = movement.unit === null || unit === null ? null : findConversion(movement.unit, unit);
  return factor === null ? movement : { ...movement, quantity: (movement.quantity * factor.times) / factor.over, unit };
}

function readTable(
  file: string,
  { grid, header, places }: MovementTable,
  movements: StockMovement[],
  left: RowLeft[],
): void {
  const rows = grid.rows.slice(header + 1);
  const cellOf = (row: readonly string[], field: Field): string => (row[places.get(field) ?? -1] ?? '').trim();
  const order = decideDayOrder(rows.map((row) => cellOf(row, 'day')));
  const comma = decideComma(rows.map((row) => cellOf(row, 'quantity')));
  for (const [at, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const found = readRow((field) => cellOf(row, field), order, comma);
    const place = { file, row: header + at + 2 };
    if (typeof found === 'string') left.push({ ...place, why: found });
    else movements.push({ ...place, ...found });
  }
}

/** Whether a comma parts decimals in a column, as far as its cells show it; null: none does. */
function decideComma(cells: readonly string[]): boolean | null {
  if (cells.some((cell) => /,\d{1,2}-?$|,\d{4,}-?$|\.\d{3},/.test(cell))) return true;
  return cells.some((cell) => /\.\d{1,2}-?$|\.\d{4,}-?$|,\d{3}[.,]/.test(cell)) ? false : null;
}

function readRow(
  cell: (field: Field) => string,
  order: DayOrder,
  comma: boolean | null,
): Omit<StockMovement, 'file' | 'row'> | string {
  const [partNumber, type] = [cell('part'), cell('type')];
  if (partNumber === '') return 'no material: a total or a remark';
  const day = parseDay(cell('day'), order);
  if (day === null) return `“${cell('day')}” is no day, or could be two`;
  const written = cell('quantity').replace(/^(.*)-$/, '-$1');
  if (comma === null && THOUSAND_OR_ONE.test(written)) return `“${written}” could be one or a thousand`;
  const quantity = parseNumber(comma === false ? written.replaceAll(',', '') : written, comma === true);
  if (quantity === null) return `“${cell('quantity')}” is no quantity`;
  const kind = readMovementType(type, quantity);
  if (kind === null) return `movement type “${type}” is not known: does it bring goods in?`;
  const blank = (text: string): string | null => (text === '' ? null : text);
  return {
    day,
    partNumber,
    quantity: Math.abs(quantity),
    unit: blank(cell('unit')),
    kind,
    type,
    supplier: blank(cell('supplier')),
    plant: blank(cell('plant')),
    document: blank(cell('document')),
  };
}
