import type { Part } from '../../domain/dataset.ts';
import type { RowLeft, StockMovement } from '../../domain/stock-movement.ts';
import type { Grid } from '../base/grid.ts';
import type { InputFile } from '../base/import-outcome.ts';
import { createProblemLog } from '../base/problem.ts';
import { readGrids } from '../reading/read-grids.ts';
import { findConversion } from '../settling/convert-units.ts';
import { decideDayOrder, parseDay, parseNumber, type DayOrder } from '../values/parse-values.ts';
import { hashMovements, leaveOutRepeats } from './repeated-movements.ts';
import { readMovementType } from './movement-types.ts';

const HEADERS = {
  day: ['posting date', 'pstng date', 'date', 'budat', 'buchungsdatum', 'buch.dat.', 'datum', '过账日期', '日期'],
  part: [
    'material',
    'part number',
    'part_number',
    'part',
    'matnr',
    'item',
    'item no',
    'item number',
    'artikel',
    'materialnummer',
    '物料',
    '物料号',
  ],
  quantity: ['quantity', 'qty', 'qty in un. of entry', 'qty in une', 'menge', 'menge in erfassme', 'erfmg', '数量'],
  type: [
    'movement type',
    'mvt',
    'mvt type',
    'mvmt type',
    'bwart',
    'bewegungsart',
    'bwa',
    'entry type',
    'type',
    '移动类型',
  ],
  supplier: ['supplier', 'vendor', 'supplier_id', 'lieferant', 'lifnr', 'source', 'exporter', '供应商'],
  unit: ['unit', 'unit of entry', 'eun', 'uom', 'bun', 'me', 'meins', 'erfme', 'einheit', '单位'],
  document: ['material document', 'mat. doc', 'mat.doc', 'mblnr', 'materialbeleg', 'document', 'entry no', '物料凭证'],
  plant: ['plant', 'plnt', 'site', 'site_id', 'werk', 'werks', 'buyer_site_id', '工厂'],
} as const;
type Field = keyof typeof HEADERS;
type Places = ReadonlyMap<Field, number>;

const NEEDED: readonly Field[] = ['day', 'part', 'quantity', 'type'];
const THOUSAND_OR_ONE = /^[+-]?\d{1,3}[.,]\d{3}$/;

/** What files of stock movements hold: rows that are read, and each row that is not, with the reason. */
export type MovementsRead = {
  readonly movements: readonly StockMovement[];
  readonly left: readonly RowLeft[];
  /** Rows that another of the files has as well, and that count once. */
  readonly repeated: number;
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
    const tables = grids.flatMap((grid) => findTable(grid) ?? []);
    if (tables.length === 0) {
      const why = read.refused ?? 'has no header with the day, material, quantity and type of movement';
      left.push({ file: file.name, row: 0, why });
    }
    for (const table of tables) readTable(file.name, table, movements, left);
  }
  const units = new Map(parts.map(({ partNumber, unit }) => [partNumber, unit]));
  const { kept, repeated } = leaveOutRepeats(movements);
  return {
    movements: kept.map((one) => convert(one, units.get(one.partNumber) ?? null)),
    left,
    repeated,
    content: hashMovements(kept),
  };
}

function convert(movement: StockMovement, unit: string | null): StockMovement {
  const factor = movement.unit === null || unit === null ? null : findConversion(movement.unit, unit);
  return factor === null ? movement : { ...movement, quantity: (movement.quantity * factor.times) / factor.over, unit };
}

type Table = { readonly grid: Grid; readonly header: number; readonly places: Places };

function findTable(grid: Grid): Table | null {
  for (const [header, row] of grid.rows.entries()) {
    const words = row.map((cell) => cell.trim().toLowerCase().replace(/[.:]$/, ''));
    const places = new Map<Field, number>();
    for (const [field, names] of Object.entries(HEADERS) as [Field, readonly string[]][]) {
      const name = names.find((one) => words.includes(one));
      if (name !== undefined) places.set(field, words.indexOf(name));
    }
    if (NEEDED.every((field) => places.has(field))) return { grid, header, places };
  }
  return null;
}

function readTable(file: string, { grid, header, places }: Table, movements: StockMovement[], left: RowLeft[]): void {
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
